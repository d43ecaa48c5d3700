import { Button } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { isVisible, tidyText } from '#/domain/values/text.ts';
import { MAX_TEXT_LENGTH } from '#/files/planFile/limits.ts';
import { useText } from '#/i18n/i18n.ts';
import type { Remark } from '#/store/intents/comments.ts';
import { CheckField } from '#/ui/form/fields/CheckField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { InlineForm } from '#/ui/form/InlineForm.tsx';
import { KeptNote } from '#/ui/form/typing/KeptNote.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import css from './comments.module.css';

interface CommentFormProps {
  /** Under which what is typed is kept until it is saved or given up. */
  draftKey: string;
  /** What it begins with. */
  remark: Remark;
  about?: string;
  saveLabel: string;
  /** Resolves to whether it was saved; then the form closes. */
  save: (remark: Remark) => Promise<boolean>;
  onClose: () => void;
  /** Whether the user has just asked for the form; one found half-written takes no focus. */
  takesFocus: boolean;
}

export function CommentForm(props: CommentFormProps) {
  const { draftKey, remark, about, saveLabel, save, onClose, takesFocus } = props;
  const { t, f } = useText();
  const form = useDraft(draftKey, () => ({ text: remark.text, asks: remark.decision === 'asked' }));
  const { text: typed, asks } = form.draft;
  const close = () => {
    form.drop();
    onClose();
  };
  const tidied = tidyText(typed);
  const error = !isVisible(tidied)
    ? t('comments.empty')
    : tidied.length > MAX_TEXT_LENGTH
      ? t('comments.tooLong', { length: f.number(tidied.length), max: f.number(MAX_TEXT_LENGTH) })
      : undefined;
  const errors = useMemo((): Record<string, string> => (error === undefined ? {} : { text: error }), [error]);
  return (
    <InlineForm
      className={css.form}
      errors={errors}
      focusFirst={takesFocus}
      submit={async () => {
        const isSaved = await save({ text: tidied, ...decided(remark, asks) });
        if (isSaved) close();
        return isSaved;
      }}
    >
      <KeptNote form={form} />
      <TextField
        name="text"
        kind="text"
        label={t('comments.text')}
        value={typed}
        onChange={(next) => form.set({ text: next })}
        {...(about !== undefined && { description: about })}
      />
      <CheckField
        name="asks"
        label={t('comments.ask')}
        description={t('comments.askAbout')}
        value={asks}
        onChange={(next) => form.set({ asks: next })}
      />
      <div className={css.buttons}>
        <Button type="submit" data-size="sm">
          {saveLabel}
        </Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </InlineForm>
  );
}

/** What becomes of the decision: one that was made stays so unless it is asked for again. */
function decided({ decision }: Remark, asks: boolean): Pick<Remark, 'decision'> {
  if (asks) return { decision: 'asked' };
  return decision === 'made' ? { decision } : {};
}
