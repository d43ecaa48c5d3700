import { Button } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { MAX_TEXT_LENGTH } from '#/files/planFile/limits.ts';
import { useText } from '#/i18n/i18n.ts';
import { InlineForm } from '../form/InlineForm.tsx';
import { TextField } from '../form/TextField.tsx';
import css from './comments.module.css';

interface CommentFormProps {
  /** The text it begins with. */
  text: string;
  about?: string;
  saveLabel: string;
  /** Resolves to whether it was saved; then the form closes. */
  save: (text: string) => Promise<boolean>;
  onClose: () => void;
}

export function CommentForm({ text, about, saveLabel, save, onClose }: CommentFormProps) {
  const { t, f } = useText();
  const [typed, setTyped] = useState(text);
  const trimmed = typed.trim();
  const error =
    trimmed === ''
      ? t('comments.empty')
      : trimmed.length > MAX_TEXT_LENGTH
        ? t('comments.tooLong', { length: f.number(trimmed.length), max: f.number(MAX_TEXT_LENGTH) })
        : undefined;
  const errors = useMemo((): Record<string, string> => (error === undefined ? {} : { text: error }), [error]);
  return (
    <InlineForm
      className={css.form}
      errors={errors}
      focusFirst
      submit={async () => {
        const isSaved = await save(trimmed);
        if (isSaved) onClose();
        return isSaved;
      }}
    >
      <TextField
        name="text"
        kind="text"
        label={t('comments.text')}
        value={typed}
        onChange={setTyped}
        {...(about !== undefined && { description: about })}
      />
      <div className={css.buttons}>
        <Button type="submit" data-size="sm">
          {saveLabel}
        </Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </InlineForm>
  );
}
