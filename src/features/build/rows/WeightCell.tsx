/** How much a row counts beside its siblings, changed where it stands. Enter or leaving the field saves, Escape does not. */
import { Input, ValidationMessage } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { readWeight } from '#/parts/form/readWeight.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { numberToType } from '#/ui/form/fields/numbers.ts';
import { messageText } from '#/ui/form/message.ts';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import css from '../outline.module.css';

interface WeightCellProps {
  /** Under which what is typed is kept; see `ui/form/drafts.ts`. */
  draftKey: string;
  /** The row in words, e.g. `Delmål 1.2`. */
  what: string;
  row: { id: string; weight: number };
  siblings: readonly { id: string; weight: number }[];
  isEditing: boolean;
  edit: () => void;
  leave: (byKey: boolean) => void;
  save: (weight: number) => Promise<boolean>;
}

export function WeightCell({ isEditing, edit, ...input }: WeightCellProps) {
  const { what, row } = input;
  const { t, f } = useText();
  const isReadOnly = useIsReadOnly();
  const weight = f.number(row.weight);
  if (isReadOnly) return <span className={css.weight}>{t('build.weight', { weight })}</span>;
  if (isEditing) return <WeightInput {...input} />;
  return (
    <button
      type="button"
      data-part="weight"
      className={css.weight}
      aria-label={t('build.weightButton', { weight, what })}
      onClick={edit}
    >
      {t('build.weight', { weight })}
    </button>
  );
}

type WeightInputProps = Omit<WeightCellProps, 'isEditing' | 'edit'>;

function WeightInput({ draftKey, what, row, siblings, leave, save }: WeightInputProps) {
  const text = useText();
  const { t, language } = text;
  const { draft, set, drop, dirty, keptFrom } = useDraft(draftKey, () => ({
    typed: numberToType(row.weight, language),
  }));
  const { typed } = draft;
  const [error, setError] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const busy = useRef(false);

  const [isKept] = useState(keptFrom !== undefined);
  useEffect(() => {
    // What was typed before is to be gone on with.
    if (isKept) field.current?.focus();
    else field.current?.select();
  }, [isKept]);

  const submit = async (byKey: boolean) => {
    if (busy.current) return;
    const read = new FieldReader(language);
    const checked = read.done(readWeight(read, typed, row, siblings));
    if (!checked.ok) {
      const problem = checked.errors.weight;
      setError(problem ? messageText(problem, text) : '');
      return;
    }
    setError('');
    busy.current = true;
    const done = checked.value === row.weight || (await save(checked.value));
    busy.current = false;
    if (!done) return;
    drop();
    leave(byKey);
  };

  const said = keptFrom !== undefined && dirty && t('editing.kept.text', { at: text.f.instant(keptFrom) });
  return (
    <div className={css.weightField}>
      <Input
        ref={field}
        data-size="sm"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('build.weightLabel', { what })}
        aria-invalid={error !== ''}
        aria-describedby={error !== '' || said ? id : undefined}
        value={typed}
        onChange={(event) => set({ typed: event.target.value })}
        onBlur={() => void submit(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            void submit(true);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            busy.current = true;
            drop();
            leave(true);
          }
        }}
      />
      {error !== '' && (
        <ValidationMessage id={id} role="alert">
          {error}
        </ValidationMessage>
      )}
      {said && error === '' && (
        <p id={id} className={css.help}>
          {said}
        </p>
      )}
    </div>
  );
}
