/**
 * Where a date is typed, pasted or picked, wherever Varde asks for one. Native date fields follow the browser's language, not
 * Varde's: 03042025 became the 4th of March. This one reads day, month, year, and says beside it in words what it has read.
 */
import { Button, Input } from '@digdir/designsystemet-react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { isIsoDate } from '#/domain/values/dates.ts';
import { dateToType, readDate } from '#/i18n/format/readDate.ts';
import { useText } from '#/i18n/i18n.ts';
import { Announced } from '../../page/Announced.tsx';
import { messageText } from '../message.ts';
import css from './DateInput.module.css';
import { dateMessage } from './dateMessage.ts';
import { hasPicker, openPicker } from './nativePicker.ts';

interface DateInputProps {
  /** A date (`YYYY-MM-DD`), or what is typed where that is not one; empty for none. */
  value: string;
  /**
   * Called with the date as soon as what is typed is one, and else with what is typed. `isWhole` where it is a date that
   * typing on does not make another.
   */
  onChange: (value: string, isWhole: boolean) => void;
  /** The field is left, Enter is pressed or a date is picked: what is in it is meant. */
  onCommit?: (value: string) => void;
  /** Escape is pressed in the field. */
  onEscape?: () => void;
  id?: string;
  /** What it is called, where it has no label. */
  label?: string;
  /** What is wrong with it is said elsewhere, outside a form in the element that `describedBy` names. */
  isWrong?: boolean;
  describedBy?: string | undefined;
  size?: 'sm';
  ref?: React.Ref<HTMLInputElement>;
}

/** How long (ms) after the field is left what is wrong is said: a button must not move away under the click that leaves it. */
const AFTER_LEAVING = 150;

export function DateInput(props: DateInputProps) {
  const { value, onChange, onCommit, onEscape, label, isWrong = false, describedBy, size, ref } = props;
  const text = useText();
  const { t, f } = text;
  const ownId = useId();
  const id = props.id ?? ownId;
  /** What is typed, while the field has focus. */
  const [typed, setTyped] = useState<string>();
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const closePicker = useRef<() => void>(undefined);
  useEffect(
    () => () => {
      clearTimeout(leaving.current);
      closePicker.current?.();
    },
    [],
  );

  const read = readDate(value);
  const date = read.ok ? read.date : undefined;
  // A date that comes from elsewhere takes the place of what is typed.
  const isTyped = typed !== undefined && meaning(typed).value === value;
  const shown = isTyped ? typed : date !== undefined && isIsoDate(value) ? dateToType(date) : value;
  const fault = date === undefined && !isTyped && !isWrong ? dateMessage(value) : undefined;
  const said = date !== undefined ? f.dayDate(date) : fault ? messageText(fault, text) : '';
  const change = (next: string) => {
    clearTimeout(leaving.current);
    setTyped(next);
    const { value: meant, isWhole } = meaning(next);
    onChange(meant, isWhole);
  };
  const pick = (anchor: HTMLElement) => {
    closePicker.current?.();
    closePicker.current = openPicker(anchor, date, (picked) => {
      setTyped(undefined);
      onChange(picked, true);
      onCommit?.(picked);
    });
  };
  return (
    <>
      <div className={css.box} data-size={size}>
        <Input
          ref={ref}
          id={id}
          value={shown}
          {...(size && { 'data-size': size })}
          className={css.field}
          inputMode="decimal"
          autoComplete="off"
          placeholder={t('editing.date.placeholder')}
          aria-label={label}
          aria-invalid={isWrong || fault !== undefined}
          aria-describedby={describedBy ?? `${id}-words`}
          onChange={(event) => change(event.target.value)}
          onBlur={() => {
            clearTimeout(leaving.current);
            leaving.current = setTimeout(() => setTyped(undefined), AFTER_LEAVING);
            onCommit?.(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onCommit?.(value);
            else if (event.key === 'Escape' && onEscape) {
              setTyped(undefined);
              onEscape();
            } else if (event.key === 'ArrowDown' && event.altKey && hasPicker) {
              event.preventDefault();
              pick(event.currentTarget);
            }
          }}
        />
        {hasPicker && (
          <Button
            type="button"
            variant="tertiary"
            data-color="neutral"
            data-size="sm"
            icon
            className={css.pick ?? ''}
            aria-label={t('editing.date.pick')}
            title={t('editing.date.pick')}
            onClick={(event) => pick(event.currentTarget)}
          >
            <CalendarIcon aria-hidden fontSize="1.25rem" />
          </Button>
        )}
      </div>
      <p id={`${id}-words`} className={css.words} data-wrong={fault !== undefined || undefined}>
        {said}
      </p>
      <Announced text={typed === undefined && !fault ? '' : said} />
    </>
  );
}

/** What typing comes to: the date, or the text where it is none. */
function meaning(typed: string): { value: string; isWhole: boolean } {
  const read = readDate(typed);
  if (read.ok) return { value: read.date, isWhole: read.isWhole };
  return { value: read.problem.kind === 'empty' ? '' : typed, isWhole: false };
}
