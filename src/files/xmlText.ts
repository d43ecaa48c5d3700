/** Text that may stand in an XML 1.0 document: pictures (SVG), Word and Excel files are all made of them. */

// What XML 1.0 allows, turned round: https://www.w3.org/TR/xml/#charsets. Lone surrogates are no characters at all.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without characters for which a reader of XML would call the whole file damaged. Escaping is left to who writes it. */
export function xmlText(text: string): string {
  return text.replace(ILLEGAL, '');
}
