/** Recognises files that are certainly not plan files, so that the user hears "a Word document" and not "bad JSON". */

export type OtherFileType = 'word' | 'excel' | 'powerpoint' | 'pdf' | 'picture' | 'archive' | 'other';

/** How many bytes from the beginning {@link otherFileType} looks at. */
export const SNIFFED_BYTES = 16;

const ENDINGS: readonly [OtherFileType, RegExp][] = [
  ['word', /\.(docx?|docm|dotx|odt|rtf)$/i],
  ['excel', /\.(xlsx?|xlsm|xlsb|ods|csv|tsv)$/i],
  ['powerpoint', /\.(pptx?|pptm|odp)$/i],
  ['pdf', /\.pdf$/i],
  ['picture', /\.(png|jpe?g|gif|webp|avif|heic|svg|bmp|tiff?)$/i],
  ['archive', /\.(zip|gz|7z|rar)$/i],
];

const SIGNATURES: readonly [OtherFileType, readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x1f, 0x8b]],
  // Word, Excel and PowerPoint before 2007.
  ['other', [0xd0, 0xcf, 0x11, 0xe0]],
];

/**
 * What a file is by its first bytes, told closer by its name (a .docx is a zip inside); undefined where it may be a plan
 * file. A file that begins as JSON is never refused here, whatever it is called: mail systems rename files.
 */
export function otherFileType(name: string, bytes: Uint8Array): OtherFileType | undefined {
  const start = new TextDecoder('utf-8')
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .trimStart();
  // UTF-16 is text too; the gate says what to do about it.
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (start.startsWith('{') || isUtf16) return undefined;
  const byName = ENDINGS.find(([, ending]) => ending.test(name))?.[0];
  const bySignature = SIGNATURES.find(([, signature]) =>
    signature.every((byte, i) => bytes[i] === byte),
  )?.[0];
  if (bySignature === undefined) return bytes.includes(0) ? (byName ?? 'other') : byName;
  return byName ?? bySignature;
}
