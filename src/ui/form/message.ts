/** What a form says about its fields, as codes and values; the words are in the catalogues under `editing.error`. */
import type { IsoDate } from '#/domain/model.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { editing } from '#/i18n/nb/editing.ts';

export type MessageCode = keyof typeof editing.error;

/** A value in a message: text as it is, a number or a date in the reader's own format. */
export type MessageValue = string | number | { date: IsoDate };

export interface Message {
  code: MessageCode;
  values?: Record<string, MessageValue>;
}

/** Messages by field name; a repeated row's field is named `targets.0.date`. */
export type FieldErrors = Readonly<Record<string, Message>>;

/** What a draft amounts to: the value it stands for, or what is wrong with which field. */
export type Validated<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

export function messageText({ code, values = {} }: Message, { t, f }: Text): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? f.number(value) : typeof value === 'string' ? value : f.date(value.date),
  ]);
  return t(`editing.error.${code}`, Object.fromEntries(written));
}
