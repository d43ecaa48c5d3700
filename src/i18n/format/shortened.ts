/** Texts as they are put into a sentence: with a capital first, or only as much of them as fits. */
import { beginningOf } from '#/domain/values/text.ts';

/** The same beginning with a capital letter. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text of at most `length` code units and the `…` that says that more followed, cut between words where it can be. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = beginningOf(text, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:–-]+$/, '')} …`;
}
