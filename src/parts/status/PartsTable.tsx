/** What a goal's status is made of: every part with its weight and the figures that were averaged. */
import type { ReactNode } from 'react';
import type { Status } from '#/domain/progress/rule.ts';
import type { Thresholds } from '#/domain/tables/plans.ts';
import { percentsApart } from '#/i18n/format/apart.ts';
import { useText } from '#/i18n/i18n.ts';
import { lagText } from '#/i18n/saying/explain.ts';
import css from '#/ui/list/DataTable.module.css';
import { StatusBadge } from './StatusBadge.tsx';

export interface Part {
  id: string;
  /** Number and name, usually as a link. */
  name: ReactNode;
  weight: number;
  /** Shares of the planned change, as judged: unclamped, absent where nothing is known. */
  progress?: number | undefined;
  expectedProgress?: number | undefined;
  lag?: number | undefined;
  status: Status;
  isPast: boolean;
  /** Why it stands so; nothing where it needs no reason. */
  reason?: ReactNode;
}

export function PartsTable({
  caption,
  heading,
  parts,
  thresholds,
}: {
  caption: string;
  heading: string;
  parts: readonly Part[];
  thresholds: Thresholds;
}) {
  const text = useText();
  const { t, f } = text;
  const write = percentsApart(
    parts.flatMap(({ progress, expectedProgress }) => [progress, expectedProgress]),
    f,
  );
  const share = (value: number | undefined) => (value === undefined ? '–' : write(value));
  if (parts.length === 0) return null;
  return (
    <div className={css.place}>
      <table className={css.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" data-num>
              {t('areas.parts.weight')}
            </th>
            <th scope="col" data-num>
              {t('areas.parts.progress')}
            </th>
            <th scope="col" data-num>
              {t('areas.parts.expected')}
            </th>
            <th scope="col" data-num>
              {t('areas.parts.lag')}
            </th>
            <th scope="col">{t('areas.parts.status')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">{part.name}</th>
              <td data-num data-label={t('areas.parts.weight')}>
                {f.number(part.weight)}
              </td>
              <td data-num data-label={t('areas.parts.progress')}>
                {share(part.progress)}
              </td>
              <td data-num data-label={t('areas.parts.expected')}>
                {share(part.expectedProgress)}
              </td>
              <td data-num data-label={t('areas.parts.lag')}>
                {part.lag === undefined ? '–' : lagText(part.lag, thresholds, text)}
              </td>
              <td data-label={t('areas.parts.status')}>
                <span>
                  <StatusBadge status={part.status} isPast={part.isPast} />
                  {part.reason}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
