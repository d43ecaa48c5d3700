/** File names that every archive and mail system takes: letters a–z, digits and hyphens. */

/** Letters that are no base letter with an accent to take off. */
const SPELT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss' };
const ORGANISATION = /\s+(kommune|herad|suohkan|tjïelte|municipality)$/iu;

/** A text as part of a file name, at most `limit` characters; empty where nothing of it can be kept. */
export function slug(text: string, limit = 60): string {
  return text
    .toLowerCase()
    .replace(/[æøåđŋŧß]/g, (letter) => SPELT[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, limit)
    .replace(/^-+|-+$/g, '');
}

/** A municipality's name without the word for what it is: `Trondheim kommune` → `Trondheim`. */
export function placeName(municipality: string): string {
  return municipality.trim().replace(ORGANISATION, '');
}
