/** Names of the files a report is downloaded as. */
import type { PlanView } from '#/domain/planView.ts';
import type { Text } from '#/i18n/i18n.ts';

/** Letters that have no accent to take off. */
const SPELT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss' };
const ORGANISATION = /\s+(kommune|herad|suohkan|tjïelte|municipality)$/iu;

/**
 * Such as `trondheim-statusrapport-2019-2020-per-2020-10-31.docx`: municipality, what it is, the years judged, as-of. Only
 * letters a–z, digits and hyphens, so that every archive takes it.
 */
export function reportFileName(
  { plan, lens }: Pick<PlanView, 'plan' | 'lens'>,
  what: 'report' | 'figures' | 'dataset',
  extension: string,
  { t }: Text,
): string {
  const { start, end } = lens.period ?? plan;
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  const parts = [
    slug(plan.municipality.replace(ORGANISATION, '')),
    t(`reports.file.${what}`),
    from === to ? from : `${from}-${to}`,
    t('reports.file.asOf'),
    lens.asOf,
  ];
  return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøåđŋŧß]/g, (letter) => SPELT[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
