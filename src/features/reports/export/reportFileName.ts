/** Names of the files a report is downloaded as. */
import type { IsoDate } from '#/domain/values/dates.ts';
import type { PlanView } from '#/domain/view/planView.ts';
import type { Text } from '#/i18n/i18n.ts';
import { placeName, slug } from '#/ui/file/fileNames.ts';

/**
 * Such as `trondheim-statusrapport-2019-2020-per-2020-10-31.docx`: municipality, what it is, the years judged, as-of. Only
 * letters a–z, digits and hyphens, so that every archive takes it.
 */
export function reportFileName(
  { view: { plan, lens }, knownOn }: { view: Pick<PlanView, 'plan' | 'lens'>; knownOn?: IsoDate | undefined },
  what: 'report' | 'figures' | 'dataset' | 'datasetExcel',
  extension: string,
  { t }: Text,
): string {
  const { start, end } = lens.period ?? plan;
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  const parts = [
    slug(placeName(plan.municipality)),
    t(`reports.file.${what}`),
    from === to ? from : `${from}-${to}`,
    t('reports.file.asOf'),
    lens.asOf,
    ...(knownOn === undefined ? [] : [t('reports.file.knownOn'), knownOn]),
  ];
  return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
}
