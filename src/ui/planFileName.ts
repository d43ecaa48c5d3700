import type { Plan } from '#/domain/model.ts';

/** Letters that are no base letter with an accent to take off. */
const SPELT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss' };
const ORGANISATION = /\s+(kommune|herad|suohkan|tjïelte|municipality)$/iu;
const MAX_LENGTH = 100;

/**
 * What a plan's file is called, such as `trondheim-internasjonal-strategi-2019-2022.varde.json`: only letters a–z, digits
 * and hyphens before the ending, so that every archive and mail system takes it. `plan` where nothing else is left.
 */
export function planFileName({ municipality, name }: Pick<Plan, 'municipality' | 'name'>): string {
  const text = `${municipality.trim().replace(ORGANISATION, '')} ${name}`;
  const slug = text
    .toLowerCase()
    .replace(/[æøåđŋŧß]/g, (letter) => SPELT[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  return `${slug || 'plan'}.varde.json`;
}
