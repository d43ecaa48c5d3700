/** What a form says about its fields, as codes and values; the words are in the catalogues under `mistakes`. */
import type { IsoDate } from '#/domain/values/dates.ts';
import type { mistakes } from '#/i18n/catalogues/nb/mistakes.ts';
import type { Text } from '#/i18n/i18n.ts';

export type MessageCode = keyof typeof mistakes;

/** A value in a message: text as it is, a number or a date (or its month, or its weekday) in the reader's own format. */
export type MessageValue = string | number | { date: IsoDate } | { month: IsoDate } | { weekday: IsoDate };

export interface Message {
  code: MessageCode;
  values?: Record<string, MessageValue>;
}

/** Messages by field name; a repeated row's field is named `targets.0.date`. */
export type FieldErrors = Readonly<Record<string, Message>>;

/** What a draft amounts to: the value it stands for, or what is wrong with which field. */
export type Validated<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

export function messageText({ code, values = {} }: Message, { t, f }: Text): string {
  const written = Object.entries(values).map(([name, value]) => [name, writtenValue(value, f)]);
  return t(`mistakes.${code}`, Object.fromEntries(written));
}

function writtenValue(value: MessageValue, f: Text['f']): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return f.number(value);
  if ('month' in value) return f.month(value.month);
  return 'weekday' in value ? f.weekday(value.weekday) : f.date(value.date);
}
