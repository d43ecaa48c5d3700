/**
 * What becomes of one text of an earlier version when a plan is mended (`repair.ts`). Each follows from the text alone, codes
 * from the codes beside them; what is right stays as it is. What has nothing but white space in it was refused by every version
 * and is left for the gate to refuse.
 */
import { isNodeCode, markedId, wasId } from '../values/ids.ts';
import { beginningOf, cleanLine, cleanText, hiddenIn, isVisible, shown } from '../values/text.ts';

/** What a name that has nothing to see becomes. Bokmål whatever the reader's language: two copies must come to the same. */
const NAMELESS = 'Uten navn';
/** The same for a comment. */
const WORDLESS = 'Uten tekst';

/** Code units of a long text that are listed, around the first character that was taken away. */
const EXCERPT = 48;

/** What each code becomes that must change: itself cleaned where that is no other's, or else marked. */
export function mendedCodes(codes: Iterable<string>): Map<string, string> {
  const meant = new Map<string, Set<string>>();
  for (const code of codes) {
    const clean = cleanLine(code);
    meant.set(clean, (meant.get(clean) ?? new Set()).add(code));
  }
  const mended = new Map<string, string>();
  for (const [clean, all] of meant) {
    for (const code of all) {
      if (isNodeCode(code) || !wasId(code)) continue;
      mended.set(code, isNodeCode(clean) && all.size === 1 ? clean : markedId(code));
    }
  }
  return mended;
}

export function mendedName(name: string): string {
  if (!/\S/.test(name)) return name;
  const clean = cleanLine(name);
  return isVisible(clean) ? clean : NAMELESS;
}

export function mendedRemark(text: string): string {
  if (!/\S/.test(text)) return text;
  const clean = cleanText(text);
  return isVisible(clean) ? clean : WORDLESS;
}

export function mendedTag(tag: string): string {
  if (!/\S/.test(tag)) return tag;
  const clean = cleanLine(tag);
  return isVisible(clean) ? clean : '';
}

export function mendedLabel(label: string): string {
  const clean = cleanLine(label);
  return isVisible(clean) ? clean : '';
}

/** A text as it is listed: what cannot be seen written out, of a long one only what lies around that. */
export function excerpt(text: string): string {
  if (text.length <= EXCERPT) return shown(text);
  const middle = Math.max(0, (hiddenIn(text, false)?.at ?? 0) - EXCERPT / 2);
  const from = beginningOf(text, middle).length;
  const [start, end] = [from > 0 ? '… ' : '', from + EXCERPT < text.length ? ' …' : ''];
  return start + shown(beginningOf(text.slice(from), EXCERPT)) + end;
}
