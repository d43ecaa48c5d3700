/** The report's last chapter: how a status is found, and what each of them means. */

import { GOAL_STATUSES, RULE } from '#/domain/progress/rule.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { ReportContext } from './reportContext.ts';
import type { ReportSection } from './reportTypes.ts';
import { ownWords, sentences, statusCell } from './words.ts';

export function guideSection({ view, text }: ReportContext): ReportSection {
  const { t, f } = text;
  const { plan, lens } = view;
  const { onTrack, atRisk } = plan.thresholds;
  return {
    id: 'guide',
    level: 1,
    heading: t('reports.guide.heading'),
    blocks: [
      ...sentences([
        t('reports.guide.rule'),
        t('reports.guide.current'),
        t('reports.guide.thresholds', { onTrack: f.limit(onTrack), atRisk: f.limit(atRisk) }),
        t('reports.guide.rollup'),
        t('reports.guide.number', { rule: f.number(RULE) }),
      ]),
      ...sentences([
        ...(lens.period ? [t('reports.guide.period', { date: f.longDate(lens.period.end) })] : []),
        t('reports.guide.asOf', { date: f.longDate(lens.asOf) }),
      ]),
      {
        kind: 'table',
        caption: t('reports.table.statuses'),
        columns: [
          { title: t('reports.table.status'), width: 0.25, align: 'start', rowHeader: true },
          { title: t('reports.table.meaning'), width: 0.75, align: 'start' },
        ],
        rows: GOAL_STATUSES.map((status) => [
          statusCell({ status }, text),
          { text: t(`reports.guide.status.${status}`) },
        ]),
      },
    ],
    sections: aboutPlan(plan, text),
  };
}

/** What the plan says of itself: where it is from, what in it is assumed. */
function aboutPlan({ description = '' }: Plan, { t }: Text): ReportSection[] {
  const paragraphs = description.split(/\n+/).filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return [];
  return [
    {
      id: 'about',
      level: 2,
      heading: t('reports.guide.about'),
      blocks: paragraphs.flatMap((line) => ownWords(line)),
      sections: [],
    },
  ];
}
