/** Why something was not saved, in plain words: what has happened meanwhile, or what the browser refused, and what to do. */
import { labelOf } from '#/i18n/changeLabels.ts';
import type { Text } from '#/i18n/i18n.ts';
import { failureOf } from '#/store/failure.ts';
import {
  ChangedMeanwhileError,
  type Gone,
  MoreGoesAlongError,
  PlanFaultError,
  RowGoneError,
} from '#/store/refusals.ts';

export function failureText(error: unknown, text: Text): string {
  const { t } = text;
  if (error instanceof RowGoneError) return goneText('gone', error.gone, text);
  if (error instanceof ChangedMeanwhileError) return changedText(error, text);
  if (error instanceof MoreGoesAlongError) return t('shell.refusal.more', { count: error.count });
  if (error instanceof PlanFaultError) {
    const [missing] = error.gone;
    if (missing) return goneText('missing', missing, text);
  }
  return t(`shell.failure.${failureOf(error)}`);
}

/** `gone`: what was to be changed; `missing`: what it would have pointed at. */
function goneText(as: 'gone' | 'missing', { ref, name, by }: Gone, { t, f }: Text): string {
  const what =
    name === undefined ? t(`overview.change.kind.${ref.table}`) : t('shell.refusal.named', { name });
  if (!by) return t(`shell.refusal.${as}`, { what });
  const author = by.author || t('merge.nobody');
  return t(`shell.refusal.${as}By`, { what, author, when: f.instant(by.at) });
}

function changedText({ table, fields, now }: ChangedMeanwhileError, { t, f }: Text): string {
  if (table !== 'readings') {
    if (fields.length === 0) return t('shell.refusal.choices');
    const names = new Set(fields.map((field) => t(`history.field.${labelOf(table, field)}`)));
    return t('shell.refusal.changed', { fields: f.list([...names]) });
  }
  return typeof now?.value === 'number'
    ? t('shell.refusal.reading', { value: f.number(now.value) })
    : t('shell.refusal.readingGone');
}
