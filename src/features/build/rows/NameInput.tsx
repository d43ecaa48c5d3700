/**
 * A name being typed in the outline. Enter saves, Escape leaves without saving, and what was typed is also saved when the
 * field or the page is left, as everything on the page is. What is wrong is said under the field, which then stays.
 */
import { Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import { tidyLine } from '#/domain/values/text.ts';
import { useText } from '#/i18n/i18n.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { messageText } from '#/ui/form/message.ts';
import { keepDraft } from '#/ui/form/typing/drafts.ts';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import css from '../outline.module.css';

interface NameInputProps {
  /** Under which what is typed is kept; see `ui/form/drafts.ts`. */
  draftKey: string;
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
  const {
    draftKey,
    label,
    isLabelShown,
    name = '',
    help,
    takesFocus = true,
    save,
    leave,
    goesOn = false,
  } = props;
  const text = useText();
  const { draft, set, drop, keptFrom } = useDraft(draftKey, () => ({ typed: name }));
  const { typed } = draft;
  const [error, setError] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // Saving takes a moment; Enter, and then leaving the field, is one wish. Stays so once the field is no longer wanted.
  const busy = useRef(false);

  const [isKept] = useState(keptFrom !== undefined);
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    // What was typed before is to be gone on with.
    if (isKept) field.current?.setSelectionRange(-1, -1);
    else field.current?.select();
  }, [takesFocus, isKept]);

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
      if (!checked.ok) return;
      drop();
      void save(checked.value).then((isSaved) => {
        if (!isSaved) keepDraft(draftKey, { typed });
      });
    };
  });
  useEffect(() => () => saveIfLeft.current(), []);

  const submit = async (byKey: boolean) => {
    if (busy.current) return;
    const isEmpty = tidyLine(typed) === '';
    if (isEmpty && goesOn && byKey) return;
    // Leaving an emptied field is no wish to have a row without a name.
    if (tidyLine(typed) === name || (isEmpty && !byKey)) {
      drop();
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
      drop();
      if (!(await save(checked.value))) set((next) => (next.typed === '' ? { typed: checked.value } : {}));
      else if (!byKey) leave?.(false);
      return;
    }
    busy.current = true;
    const done = await save(checked.value);
    busy.current = done && leave !== undefined;
    if (!done) return;
    drop();
    leave?.(byKey);
  };

  const said =
    keptFrom !== undefined && typed !== name
      ? text.t('editing.kept.text', { at: text.f.instant(keptFrom) })
      : help;
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
        aria-describedby={error !== '' ? `${id}error` : said ? `${id}help` : undefined}
        value={typed}
        onChange={(event) => set({ typed: event.target.value.replace(/[\r\n]+/g, ' ') })}
        onBlur={() => void submit(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            void submit(true);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            drop();
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
      {said && error === '' && (
        <p id={`${id}help`} className={css.help}>
          {said}
        </p>
      )}
    </div>
  );
}
