/** Text that may stand in an XML 1.0 document. */

// What XML 1.0 allows, turned round: https://www.w3.org/TR/xml/#charsets. Lone surrogates are no characters at all.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without characters that would make Word call the file damaged. Escaping is left to who writes the XML. */
export function xmlText(text: string): string {
  return text.replace(ILLEGAL, '');
}
