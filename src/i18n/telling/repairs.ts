/** What was mended of a plan's text, in words: one sentence for each text. */
import { type RepairedText, type RepairReport, rowTableOf } from '#/domain/log/log.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { history } from '../catalogues/nb/history.ts';
import type { Text } from '../i18n.ts';
import { labelOf } from './changeLabels.ts';
import { type Filling, fill, PLACES, type Sentence } from './sentence.ts';

/** How the row that a text stands in is named. */
export type NameRow = (table: TableName, row: string) => Filling;

/** A sentence for each text that is listed, and one for how many more there are. */
export function sayRepairs({ places, listed }: RepairReport, nameRow: NameRow, text: Text): Sentence[] {
  const more = places - listed.reduce((sum, each) => sum + each.places, 0);
  return [
    ...listed.map((each) => sayRepair(each, nameRow, text)),
    ...(more > 0
      ? [[{ kind: 'text' as const, text: text.t('history.repaired.more', { count: more }) }]]
      : []),
  ];
}

function sayRepair(repair: RepairedText, nameRow: NameRow, { t }: Text): Sentence {
  const { table, row, field, was, now } = repair;
  const named = table === undefined || row === undefined ? undefined : nameRow(rowTableOf(table), row);
  const quote = (words: string) => t('history.value.quote', { text: words });
  return fill(t(`history.repaired.${wordsFor(repair)}`, PLACES), {
    from: quote(was),
    to: quote(now),
    field:
      table !== undefined && field !== undefined ? t(`history.field.${labelOf(table, field)}`) : undefined,
    for: named === undefined ? undefined : fill(t('history.at.for', PLACES), { row: named }),
    on: named === undefined ? undefined : fill(t('history.at.on', PLACES), { row: named }),
  });
}

function wordsFor({ what, now }: RepairedText): Words {
  if (what === 'id' || what === 'code') return what;
  const kind = what === 'name' ? 'text' : what;
  return now === '' ? `${kind}Gone` : kind;
}
type Words = Exclude<keyof typeof history.repaired, 'more_one' | 'more_other'>;
