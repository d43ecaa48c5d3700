import { MANDATE_STATUSES, type Mandate, type MandateStatus } from '#/domain/tables/mandates.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { nextOrder } from '#/domain/values/order.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import type { Validated } from '#/ui/form/message.ts';

export interface MandateDraft {
  body: string;
  caseNumber: string;
  date: string;
  title: string;
  text: string;
  due: string;
  status: MandateStatus;
  source: string;
}

export function blankMandate(rows: PlanRows, id: Id): Mandate {
  return {
    id,
    order: nextOrder(rows.mandates),
    body: '',
    caseNumber: '',
    date: '',
    title: '',
    text: '',
    status: 'open',
  };
}

export function mandateDraft(row: Mandate): MandateDraft {
  const { body, caseNumber, date, title, text, due = '', status, source = '' } = row;
  return { body, caseNumber, date, title, text, due, status, source };
}

/** A status read from a select. */
export function mandateStatus(value: string): MandateStatus {
  return MANDATE_STATUSES.find((status) => status === value) ?? 'open';
}

/** Refuses a deadline before the day the mandate was given. */
export function validateMandate(
  draft: MandateDraft,
  { base, language }: { base: Mandate; language: Language },
): Validated<RowToSave<Mandate>> {
  const read = new FieldReader(language);
  const title = read.name('title', draft.title);
  const body = read.name('body', draft.body);
  const caseNumber = read.label('caseNumber', draft.caseNumber);
  const date = read.date('date', draft.date);
  const due = read.optionalDate('due', draft.due);
  if (date !== undefined && due !== undefined && due < date) {
    read.fail('due', 'dueBeforeMandate', { date: { date } });
  }
  const text = read.text('text', draft.text);
  const source = read.optional('source', draft.source);
  return read.done(
    date === undefined
      ? undefined
      : {
          row: {
            id: base.id,
            order: base.order,
            body,
            caseNumber,
            date,
            title,
            text,
            status: draft.status,
            ...(due !== undefined && { due }),
            ...source,
          },
        },
  );
}
