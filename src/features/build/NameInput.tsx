/**
 * A name being typed in the outline. Enter saves, Escape leaves without saving, and what was typed is also saved when the
 * field or the page is left, as everything on the page is. What is wrong is said under the field, which then stays.
 */
import { Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import { tidyLine } from '#/domain/text.ts';
import { useText } from '#/i18n/i18n.ts';
import { FieldReader } from '#/ui/form/fieldReader.ts';
import { messageText } from '#/ui/form/message.ts';
import { useUnloadGuard } from '#/ui/unloadGuard.ts';
import css from './outline.module.css';

interface NameInputProps {
  label: string;
  /** Whether the label stands above the field; otherwise it is only read out. */
  isLabelShown?: boolean;
  /** The name as it is; empty for a new row. */
  name?: string;
  /** A line under the field. */
  help?: string | undefined;
  /** Whether the field takes focus when it appears, as one does that was just asked for. */
  takesFocus?: boolean;
  /** Resolves to whether it was saved. Not called where nothing was typed or changed. */
  save: (name: string) => Promise<boolean>;
  /** The field is no longer wanted; `byKey` when focus is to go back to where the user came from. */
  leave?: (byKey: boolean) => void;
  /** After Enter the field is empty for the next name. */
  goesOn?: boolean;
}

export function NameInput(props: NameInputProps) {
  const { label, isLabelShown, name = '', help, takesFocus = true, save, leave, goesOn = false } = props;
  const text = useText();
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // Saving takes a moment; Enter, and then leaving the field, is one wish. Stays so once the field is no longer wanted.
  const busy = useRef(false);

  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.select();
  }, [takesFocus]);

  useUnloadGuard(tidyLine(typed) !== name && tidyLine(typed) !== '');

  const check = () => {
    const read = new FieldReader(text.language);
    return read.done(read.name('name', typed));
  };

  // A field that goes with its page, as on the browser's Back, is not told that it is left.
  const saveIfLeft = useRef(() => {});
  useEffect(() => {
    saveIfLeft.current = () => {
      if (busy.current || tidyLine(typed) === name || tidyLine(typed) === '') return;
      const checked = check();
      if (checked.ok) void save(checked.value);
    };
  });
  useEffect(() => () => saveIfLeft.current(), []);

  const submit = async (byKey: boolean) => {
    if (busy.current) return;
    const isEmpty = tidyLine(typed) === '';
    if (isEmpty && goesOn && byKey) return;
    // Leaving an emptied field is no wish to have a row without a name.
    if (tidyLine(typed) === name || (isEmpty && !byKey)) {
      setTyped(name);
      setError('');
      leave?.(byKey);
      return;
    }
    const checked = check();
    if (!checked.ok) {
      const problem = checked.errors.name;
      setError(problem ? messageText(problem, text) : '');
      return;
    }
    setError('');
    if (goesOn) {
      // The next name may be typed while this one is being saved; one that could not be saved comes back.
      setTyped('');
      if (!(await save(checked.value))) setTyped((next) => (next === '' ? checked.value : next));
      else if (!byKey) leave?.(false);
      return;
    }
    busy.current = true;
    const done = await save(checked.value);
    busy.current = done && leave !== undefined;
    if (done) leave?.(byKey);
  };

  return (
    <div className={css.nameField}>
      {isLabelShown && <label htmlFor={id}>{label}</label>}
      <Textarea
        ref={field}
        id={id}
        rows={1}
        className={css.nameInput}
        aria-label={isLabelShown ? undefined : label}
        aria-invalid={error !== ''}
        aria-describedby={error !== '' ? `${id}error` : help ? `${id}help` : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value.replace(/[\r\n]+/g, ' '))}
        onBlur={() => void submit(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            void submit(true);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            setTyped(name);
            setError('');
            busy.current = leave !== undefined;
            leave?.(true);
          }
        }}
      />
      {error !== '' && (
        <ValidationMessage id={`${id}error`} role="alert">
          {error}
        </ValidationMessage>
      )}
      {help && error === '' && (
        <p id={`${id}help`} className={css.help}>
          {help}
        </p>
      )}
    </div>
  );
}
