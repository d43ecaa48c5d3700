/** Excel's rules for the names of sheets. */
import { beginningOf } from '#/domain/values/text.ts';

/** Excel's limit, in UTF-16 code units. */
const MAX_LENGTH = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

/**
 * Names that Excel accepts, one for each wish and no two alike: forbidden characters become spaces, long names are cut,
 * repeated ones are numbered. Excel takes upper and lower case for the same.
 */
export function sheetNames(wishes: readonly string[]): string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const name = cleaned(wish);
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const ending = ` (${number})`;
      unique = beginningOf(name, MAX_LENGTH - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function cleaned(wish: string): string {
  const spaced = wish
    .replace(FORBIDDEN, ' ')
    .replace(/\p{C}/gu, ' ')
    .replace(/\s+/g, ' ')
    // An apostrophe may stand inside a name but not at its ends.
    .replace(/^[' ]+|[' ]+$/g, '');
  const name = beginningOf(spaced, MAX_LENGTH).replace(/[' ]+$/, '');
  // "History" is Excel's own.
  if (name === '' || name.toLowerCase() === 'history') return `${name}_`;
  return name;
}
