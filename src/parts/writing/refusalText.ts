/** What a write was refused for because the plan has become another meanwhile, in plain words: what happened, and what to do. */

import type { Text } from '#/i18n/i18n.ts';
import { labelOf } from '#/i18n/telling/changeLabels.ts';
import {
  ChangedMeanwhileError,
  type Gone,
  MoreGoesAlongError,
  PlanChangedError,
  PlanFaultError,
  PlanGoneError,
  RowGoneError,
} from '#/store/log/refusals.ts';

/** Undefined where the plan has refused nothing: then it is the browser's doing (`failureText.ts`). */
export function refusalText(error: unknown, text: Text): string | undefined {
  const { t } = text;
  if (error instanceof RowGoneError) return goneText('gone', error.gone, text);
  if (error instanceof ChangedMeanwhileError) return changedText(error, text);
  if (error instanceof MoreGoesAlongError) return t('shell.refusal.more', { count: error.count });
  if (error instanceof PlanGoneError) return t('shell.refusal.planGone');
  if (error instanceof PlanChangedError) return planChangedText(error, text);
  if (error instanceof PlanFaultError) {
    const [missing] = error.gone;
    if (missing) return goneText('missing', missing, text);
  }
  return undefined;
}

/** `gone`: what was to be changed; `missing`: what it would have pointed at. */
function goneText(as: 'gone' | 'missing', { ref, name, by }: Gone, { t, f }: Text): string {
  const what = name === undefined ? t(`tables.${ref.table}.a`) : t('shell.refusal.named', { name });
  if (!by) return t(`shell.refusal.${as}`, { what });
  const author = by.author || t('merge.nobody');
  return t(`shell.refusal.${as}By`, { what, author, when: f.instant(by.at) });
}

function planChangedText({ last }: PlanChangedError, { t, f }: Text): string {
  if (!last) return t('shell.refusal.planChanged');
  const author = last.author || t('merge.nobody');
  return t('shell.refusal.planChangedBy', { author, when: f.instant(last.at) });
}

function changedText({ table, fields, now }: ChangedMeanwhileError, { t, f }: Text): string {
  if (table === 'readings') {
    return typeof now?.value === 'number'
      ? t('shell.refusal.reading', { value: f.number(now.value) })
      : t('shell.refusal.readingGone');
  }
  if (fields.length === 0) return t('shell.refusal.choices');
  const names = new Set(fields.map((field) => t(`history.field.${labelOf(table, field)}`)));
  return t('shell.refusal.changed', { fields: f.list([...names]) });
}
