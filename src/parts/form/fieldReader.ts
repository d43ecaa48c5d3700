/**
 * Reads a draft's fields, all text as typed, into values and collects what is wrong with them. What never is text is taken
 * away as it is read, not as it is typed: half an emoji may be on its way to become a whole. The limits are those of the plan
 * file, so that whatever a form accepts can be saved to a file and opened again.
 */
import type { Range } from '#/domain/tables/ranges.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import { isVisible, tidyLabel, tidyLine, tidyText } from '#/domain/values/text.ts';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '#/files/planFile/limits.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { readDate } from '#/i18n/format/readDate.ts';
import { dateMessage } from '#/ui/form/fields/dateMessage.ts';
import { readNumber } from '#/ui/form/fields/numbers.ts';
import type { FieldErrors, Message, MessageCode, MessageValue, Validated } from '#/ui/form/message.ts';

export interface NumberLimits extends Range {
  unit?: string;
}

export class FieldReader {
  private readonly found: Record<string, Message> = {};

  constructor(private readonly language: Language) {}

  /** The first thing wrong with a field is what is said about it. */
  fail(field: string, code: MessageCode, values?: Record<string, MessageValue>): undefined {
    this.found[field] ??= values ? { code, values } : { code };
    return undefined;
  }

  hasFailed(field: string): boolean {
    return field in this.found;
  }

  /** A name that must be given and seen; tidied, and empty when nothing was typed. */
  name(field: string, typed: string): string {
    const text = this.limited(field, tidyLine(typed), MAX_NAME_LENGTH);
    if (text === '') this.fail(field, 'missingText');
    else if (!isVisible(text)) this.fail(field, 'nothingVisible');
    return text;
  }

  /** A short text that may be empty; tidied. */
  label(field: string, typed: string): string {
    return this.limited(field, tidyLabel(typed), MAX_NAME_LENGTH);
  }

  /** A longer text that may be empty; tidied. */
  text(field: string, typed: string): string {
    return this.limited(field, tidyText(typed), MAX_TEXT_LENGTH);
  }

  /** An optional text: the property to spread into a row, absent when nothing was typed. */
  optional<K extends string>(field: K, typed: string): { [P in K]?: string } {
    const text = this.text(field, typed);
    // The computed key's type widens to string without this annotation.
    const given: { [P in K]?: string } = {};
    if (text !== '') given[field] = text;
    return given;
  }

  /** A number that must be given; undefined when refused. */
  number(field: string, typed: string, limits: NumberLimits = {}): number | undefined {
    const {
      unit = '',
      min = Number.NEGATIVE_INFINITY,
      max = Number.POSITIVE_INFINITY,
      whole = false,
    } = limits;
    const read = readNumber(typed, this.language, unit);
    if (!read.ok) {
      const text = typed.trim();
      switch (read.problem) {
        case 'empty':
          return this.fail(field, 'missingNumber');
        case 'not-a-number':
          return this.fail(field, 'notANumber', { typed: text });
        case 'other-unit':
          return unit === ''
            ? this.fail(field, 'notANumber', { typed: text })
            : this.fail(field, 'otherUnit', { typed: text, unit });
        case 'too-large':
          return this.fail(field, 'numberTooLarge', { typed: text });
        case 'ambiguous':
          return this.fail(field, 'ambiguousNumber', {
            typed: text,
            thousands: read.thousands,
            decimal: read.decimal,
          });
      }
    }
    const { value } = read;
    if (whole && !Number.isInteger(value)) return this.fail(field, 'notWhole', { value });
    if (value < min && max === Number.POSITIVE_INFINITY) return this.fail(field, 'tooLow', { value, min });
    if (value < min || value > max) return this.fail(field, 'outsideRange', { value, min, max });
    return value;
  }

  /** A date that must be given; undefined when refused. */
  date(field: string, typed: string): IsoDate | undefined {
    return typed.trim() === '' ? this.fail(field, 'missingDate') : this.optionalDate(field, typed);
  }

  /** A date that may be left out; undefined when it is or when it is refused. */
  optionalDate(field: string, typed: string): IsoDate | undefined {
    const read = readDate(typed);
    if (read.ok) return read.date;
    const message = dateMessage(typed);
    return message && this.fail(field, message.code, message.values);
  }

  /** Says that the draft stands for `value`, unless something was wrong or `value` could not be made. */
  done<T>(value: T | undefined): Validated<T> {
    const errors: FieldErrors = this.found;
    return value === undefined || Object.keys(errors).length > 0
      ? { ok: false, errors }
      : { ok: true, value };
  }

  private limited(field: string, text: string, max: number): string {
    if (text.length > max) this.fail(field, 'tooLong', { length: text.length, max });
    return text;
  }
}
