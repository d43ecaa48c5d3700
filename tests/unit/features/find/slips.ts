/** Every slip of the keys in a word: what people type instead. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyzæøå';

export function slipsIn(word: string): string[] {
  const letters = [...word];
  const at = (i: number, ...others: string[]) => [...letters.slice(0, i), ...others].join('');
  const after = (i: number) => letters.slice(i).join('');
  return letters.flatMap((letter, i) => [
    // A wrong letter, an extra one, one that is missing, and two neighbours swapped.
    ...[...LETTERS].filter((other) => other !== letter).map((other) => at(i, other) + after(i + 1)),
    ...[...LETTERS].map((extra) => at(i, extra) + after(i)),
    at(i) + after(i + 1),
    ...(i + 1 < letters.length ? [at(i, letters[i + 1] ?? '', letter) + after(i + 2)] : []),
  ]);
}
