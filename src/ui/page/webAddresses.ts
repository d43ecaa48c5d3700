/** Finds web addresses in text that people wrote or files brought, so that they can be shown as links. */

interface TextPart {
  text: string;
  /** Where the part leads, when it is an address: always `http:` or `https:`. */
  href?: string;
}

/** An address runs to the next space, quotation mark or angle bracket. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'«»“”‹›]+/gi;

/**
 * Text in parts, addresses apart. Only whole `http` and `https` addresses count; whatever else looks like one stays text.
 * The parts put together are the text again, letter for letter.
 */
export function withAddresses(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found);
    const href = hrefOf(address);
    if (href === undefined) continue;
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: address, href });
    from = index + address.length;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from) });
  return parts;
}

const OPENED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** An address without what belongs to the sentence around it: a full stop, a comma, a bracket that it did not open. */
function withoutEnd(found: string): string {
  const unopened = new Map(
    Object.entries(OPENED_BY).map(([close, open]) => [close, count(found, close) - count(found, open)]),
  );
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    const extra = unopened.get(last) ?? 0;
    if (extra > 0) unopened.set(last, extra - 1);
    else if (!/[.,;:!?…]/.test(last)) break;
  }
  return found.slice(0, end);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** The address as a link may lead to it; undefined where it is not one. */
function hrefOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
