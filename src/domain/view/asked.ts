/** What the political bodies asked for, case by case, and what is asked of them in turn. */

import type { Mandate } from '../tables/mandates.ts';
import {
  type Comment,
  LINK_SOURCES,
  type Link,
  type LinkSource,
  type PlanRows,
  rowsIn,
} from '../tables/tables.ts';
import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { byOrder } from '../values/order.ts';
import type { PlanView } from './planView.ts';

/** The mandates of one case. */
export interface AskedCase {
  /** Empty where they were given without a case. */
  caseNumber: string;
  body: string;
  date: IsoDate;
  answered: number;
  total: number;
  /** Those that are not answered: past their date first, then in the plan's order. */
  open: OpenMandate[];
}

export interface OpenMandate extends Pick<Mandate, 'id' | 'title' | 'date' | 'due' | 'status'> {
  overdue: boolean;
  /** How many rows of the plan are linked to it, of each kind that is. */
  linked: Partial<Record<LinkSource, number>>;
}

/** The mandates given by a day, by case: cases with what is overdue first, then those not answered, then by date and body. */
export function askedOf(
  { mandates, links }: Pick<PlanRows, 'mandates' | 'links'>,
  asOf: IsoDate,
): AskedCase[] {
  const linked = linkedTo(links);
  const cases = new Map<string, AskedCase>();
  for (const mandate of [...mandates].sort(byOrder)) {
    const { id, title, date, due, status, caseNumber, body } = mandate;
    if (date > asOf) continue;
    // Without a case, what one body asked for on one day belongs together.
    const key = caseNumber === '' ? JSON.stringify([body, date]) : caseNumber;
    const own = cases.get(key) ?? { caseNumber, body, date, answered: 0, total: 0, open: [] };
    cases.set(key, own);
    own.total += 1;
    if (status === 'answered') own.answered += 1;
    else {
      const overdue = due !== undefined && due < asOf;
      own.open.push({
        id,
        title,
        date,
        ...(due !== undefined && { due }),
        status,
        overdue,
        linked: linked.get(id) ?? {},
      });
    }
  }
  const rank = ({ open }: AskedCase) => (open.some(({ overdue }) => overdue) ? 0 : open.length > 0 ? 1 : 2);
  for (const { open } of cases.values()) open.sort((a, b) => Number(b.overdue) - Number(a.overdue));
  return [...cases.values()].sort(
    (a, b) => rank(a) - rank(b) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
  );
}

/** Mandate → how many rows of each kind are linked to it; a row that is linked twice counts once. */
function linkedTo(links: readonly Link[]): Map<Id, Partial<Record<LinkSource, number>>> {
  const rows = new Map<Id, Map<LinkSource, Set<Id>>>();
  for (const { toKind, to, fromTable, from } of links) {
    if (toKind !== 'mandate') continue;
    const of = rows.get(to) ?? new Map<LinkSource, Set<Id>>();
    rows.set(to, of.set(fromTable, (of.get(fromTable) ?? new Set()).add(from)));
  }
  const counts = (of: Map<LinkSource, Set<Id>>) =>
    Object.fromEntries(
      LINK_SOURCES.flatMap((table) => (of.has(table) ? [[table, of.get(table)?.size]] : [])),
    );
  return new Map([...rows].map(([to, of]) => [to, counts(of)]));
}

/** A decision that somebody asks for, and what it is about. */
export interface NeededDecision {
  comment: Comment;
  name: string;
  /** Outline number; none for partners and agreements, nor for what the period looked at does not hold. */
  number?: string;
}

/** The decisions that comments ask for, the one that has waited longest first. */
export function neededOf(rows: PlanRows, view: PlanView): NeededDecision[] {
  const numbers = new Map<string, string>([
    ...view.areas.map(({ area, number }) => [`goalAreas|${area.id}`, number] as const),
    ...(['subGoals', 'actions', 'indicators'] as const).flatMap((table) =>
      [...view[table]].map(([id, { number }]) => [`${table}|${id}`, number] as const),
    ),
  ]);
  return rows.comments
    .filter(({ decision }) => decision === 'asked')
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
    .flatMap((comment): NeededDecision[] => {
      const { onTable, on } = comment;
      const row = rowsIn(rows, onTable).find(({ id }) => id === on);
      if (!row) return [];
      const number = numbers.get(`${onTable}|${on}`);
      return [{ comment, name: row.name, ...(number !== undefined && { number }) }];
    });
}
