/** The text with word joiners around its dashes, so that `2019–2022` is never split between two lines. */
export function unbroken(text: string): string {
  return text.replaceAll('–', '\u2060–\u2060');
}
