/**
 * What text in a plan may hold. Characters that nobody sees have no business in a name: a line break pasted into it, half an
 * emoji, a mark that turns the reading direction of the sentence around it. Forms take them away where they are typed, the
 * gate for files refuses them, and what earlier versions of Varde saved is mended by the same functions (`repair.ts`).
 *
 * What makes emoji and words what they are stays: joiners, variation selectors, soft hyphens.
 */

/** A line break or a tab with the spaces beside it; in a name it stands for a space. */
const BREAKS = / *[\t\n\v\f\r\u0085\u2028\u2029]+ */g;
/** What word processors and old systems write for a line break. */
const ODD_BREAKS = /[\v\f\u0085]/g;
/**
 * What never is text: control characters, halves of characters (lone surrogates), code points that Unicode keeps for no
 * character, and marks of reading direction (sentences see to that themselves; `i18n/format/isolate.ts`).
 */
const NO_TEXT = String.raw`[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]`;
const HIDDEN = new RegExp(NO_TEXT, 'gu');
const NO_TEXT_IN_LINES = String.raw`(?![\t\n\r])${NO_TEXT}`;
const HIDDEN_IN_LINES = new RegExp(NO_TEXT_IN_LINES, 'gu');
const FIRST_IN_LINE = new RegExp(String.raw`[\u2028\u2029]|${NO_TEXT}`, 'u');
const FIRST_IN_LINES = new RegExp(NO_TEXT_IN_LINES, 'u');
/**
 * Something that one sees: neither space, control, format or filler character nor a combining mark that has nothing to stand
 * on. The blank braille pattern and the null notehead are drawn as nothing although Unicode calls them symbols.
 */
const VISIBLE =
  /[^\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{1D159}]/u;
/** What {@link shown} writes out: all that is not seen but the space, save what belongs to an emoji or a word. */
const NOT_SHOWN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{1D159}]/gu;

const JOINING = /\u00AD|\u200C|\u200D|[\uFE00-\uFE0F]|[\u{E0020}-\u{E007F}]/u;

/** Whether there is anything in a text that one can see. What has nothing is no name. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** A text on one line without what is no text; breaks and tabs become a space. Unchanged where there is nothing to clean. */
export function cleanLine(text: string): string {
  const clean = text.replace(BREAKS, ' ').replace(HIDDEN, '');
  return clean === text ? text : clean.trim();
}

/** A text of any number of lines without what is no text. Line breaks and tabs stay. Unchanged where nothing is to clean. */
export function cleanText(text: string): string {
  return text.replace(ODD_BREAKS, '\n').replace(HIDDEN_IN_LINES, '');
}

/** A line as it is kept when somebody has typed or pasted it: clean, and without spaces at its ends. */
export function tidyLine(typed: string): string {
  return cleanLine(typed).trim();
}

/** A text of any number of lines as it is kept when somebody has typed or pasted it. */
export function tidyText(typed: string): string {
  return cleanText(typed).trim();
}

/** A line that may be left empty, as it is kept: empty also where nothing of it can be seen. */
export function tidyLabel(typed: string): string {
  const line = tidyLine(typed);
  return isVisible(line) ? line : '';
}

/** A text without the marks that set names apart from the sentence around them: for cells and files that hold data. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

/** The beginning of a text, at most `length` code units, without half a character at its end. */
export function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/**
 * A text for people to look at, with what cannot be seen written out (`⟨U+200B⟩`), but for what joins an emoji or a word. Where
 * there is nothing to see at all, spaces too.
 */
export function shown(text: string): string {
  const written = (character: string) => `⟨${codeOf(character.codePointAt(0) ?? 0)}⟩`;
  if (!isVisible(text)) return Array.from(text, written).join('');
  return text.replace(NOT_SHOWN, (character) => (JOINING.test(character) ? character : written(character)));
}

/**
 * The first character in a text that never is text, and where it stands (in code units, from 0); undefined where there is
 * none. On one line, breaks and tabs are none either.
 */
export function hiddenIn(text: string, isOneLine: boolean): { at: number; code: string } | undefined {
  const found = (isOneLine ? FIRST_IN_LINE : FIRST_IN_LINES).exec(text);
  const code = found?.[0].codePointAt(0);
  return found && code !== undefined ? { at: found.index, code: codeOf(code) } : undefined;
}

function codeOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
