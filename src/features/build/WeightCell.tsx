/** How much a row counts beside its siblings, changed where it stands. Enter or leaving the field saves, Escape does not. */
import { Input, ValidationMessage } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { useIsReadOnly } from '#/store/knownOn.ts';
import { FieldReader } from '#/ui/form/fieldReader.ts';
import { messageText } from '#/ui/form/message.ts';
import { numberToType } from '#/ui/form/numbers.ts';
import { readWeight } from '#/ui/form/readWeight.ts';
import css from './outline.module.css';

interface WeightCellProps {
  /** The row in words, e.g. `Delmål 1.2`. */
  what: string;
  row: { id: string; weight: number };
  siblings: readonly { id: string; weight: number }[];
  isEditing: boolean;
  edit: () => void;
  leave: (byKey: boolean) => void;
  save: (weight: number) => Promise<boolean>;
}

export function WeightCell({ what, row, siblings, isEditing, edit, leave, save }: WeightCellProps) {
  const { t, f } = useText();
  const isReadOnly = useIsReadOnly();
  const weight = f.number(row.weight);
  if (isReadOnly) return <span className={css.weight}>{t('build.weight', { weight })}</span>;
  if (isEditing) return <WeightInput what={what} row={row} siblings={siblings} leave={leave} save={save} />;
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

function WeightInput({ what, row, siblings, leave, save }: Omit<WeightCellProps, 'isEditing' | 'edit'>) {
  const text = useText();
  const { t, language } = text;
  const [typed, setTyped] = useState(() => numberToType(row.weight, language));
  const [error, setError] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const busy = useRef(false);

  useEffect(() => {
    field.current?.select();
  }, []);

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
    if (done) leave(byKey);
  };

  return (
    <div className={css.weightField}>
      <Input
        ref={field}
        data-size="sm"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('build.weightLabel', { what })}
        aria-invalid={error !== ''}
        aria-describedby={error !== '' ? id : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void submit(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            void submit(true);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            busy.current = true;
            leave(true);
          }
        }}
      />
      {error !== '' && (
        <ValidationMessage id={id} role="alert">
          {error}
        </ValidationMessage>
      )}
    </div>
  );
}
