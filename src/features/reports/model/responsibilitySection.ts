/** Who has which role in the plan's work: the responsibility matrix, a row for each duty. */

import { ROLES, type Role } from '#/domain/tables/responsibilities.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import { isolate } from '#/i18n/format/isolate.ts';
import type { ReportContext } from './reportContext.ts';
import type { ReportBlock, ReportSection } from './reportTypes.ts';
import { ownWords } from './words.ts';

/** Share of the table's width for the duties; the roles that somebody has share the rest. */
const DUTY_WIDTH = 0.34;

/** The chapter on responsibilities; none in a report on some areas only, or where nobody has a role. */
export function responsibilitySection({ rows, areas, view, text }: ReportContext): ReportSection[] {
  const { t } = text;
  if (rows.responsibilities.length === 0 || areas.length !== view.areas.length) return [];
  const units = [...rows.units].sort(byOrder);
  const duties = [...rows.duties].sort(byOrder);
  const used = ROLES.filter((role) => rows.responsibilities.some((mark) => mark.role === role));
  const unitsWith = (duty: Id, role: Role) =>
    units.filter(({ id }) =>
      rows.responsibilities.some((mark) => mark.duty === duty && mark.role === role && mark.unit === id),
    );
  const table: ReportBlock = {
    kind: 'table',
    caption: t('reports.table.roles'),
    columns: [
      { title: t('reports.table.duty'), width: DUTY_WIDTH, align: 'start', rowHeader: true },
      ...used.map((role) => ({
        title: t(`responsibilities.role.${role}`),
        width: (1 - DUTY_WIDTH) / used.length,
        align: 'start' as const,
      })),
    ],
    rows: duties.map(({ id, name }) => [
      { text: name },
      ...used.map((role) => ({
        text: unitsWith(id, role)
          .map((unit) => isolate(unit.name))
          .join('; '),
      })),
    ]),
  };
  const sources = new Set(duties.flatMap(({ source }) => source ?? []));
  return [
    {
      id: 'responsibilities',
      level: 1,
      heading: t('responsibilities.matrix'),
      blocks: [
        table,
        ...[...sources].flatMap((source) => ownWords(`${t('common.source')}: ${source}`, 'muted')),
      ],
      sections: [],
    },
  ];
}
