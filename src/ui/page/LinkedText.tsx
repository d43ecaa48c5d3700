import { withAddresses } from './webAddresses.ts';

/**
 * Text in which web addresses are links. It is never anything but text: no markup in it counts. The page a link leads to is
 * told nothing about this one.
 */
export function LinkedText({ text }: { text: string }) {
  let at = 0;
  return withAddresses(text).map((part) => {
    const key = at;
    at += part.text.length;
    return part.href === undefined ? (
      <span key={key}>{part.text}</span>
    ) : (
      <a key={key} href={part.href} target="_blank" rel="noopener noreferrer">
        {part.text}
      </a>
    );
  });
}
