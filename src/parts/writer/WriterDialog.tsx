/** "Hvem skriver?": a name or a role, no account. Stands in the app's frame and shows itself when {@link useWriterPrompt} asks. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useId, useState } from 'react';
import { tidyLabel } from '#/domain/values/text.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { Modal } from '#/ui/dialog/Modal.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { InlineForm } from '#/ui/form/InlineForm.tsx';
import { useUnloadGuard } from '#/ui/form/typing/unloadGuard.ts';
import css from './WriterDialog.module.css';
import { MAX_AUTHOR, offerDialog, putOff, useWriterPrompt } from './writerPrompt.ts';

export function WriterDialog() {
  const occasion = useWriterPrompt((prompt) => prompt.occasion);
  useEffect(() => {
    const withdraw = offerDialog();
    return () => withdraw();
  }, []);
  return occasion ? <Question key={occasion} isWriteWaiting={occasion === 'write'} /> : null;
}

function Question({ isWriteWaiting }: { isWriteWaiting: boolean }) {
  const { t } = useText();
  const titleId = useId();
  const { author, authorAsked, set } = usePrefs();
  const done = useWriterPrompt((prompt) => prompt.done);
  const [name, setName] = useState(author);
  const typed = tidyLabel(name);

  // Answered in another tab meanwhile.
  useEffect(() => {
    if (isWriteWaiting && (author !== '' || authorAsked)) done();
  }, [isWriteWaiting, author, authorAsked, done]);

  // What waits for the answer is not saved yet.
  useUnloadGuard(isWriteWaiting);

  const answer = (who: string) => {
    set({ author: who, authorAsked: true });
    done();
  };
  return (
    <Modal
      focusFirst="input"
      aria-labelledby={titleId}
      className={css.dialog}
      closeButton={isWriteWaiting ? t('shell.who.notNow') : t('common.close')}
      onClose={isWriteWaiting ? putOff : done}
    >
      <h2 id={titleId}>{t('shell.who.title')}</h2>
      <p>{t('shell.who.text')}</p>
      {isWriteWaiting && <p className="muted">{t('shell.who.waits')}</p>}
      <InlineForm
        className={css.form}
        errors={
          typed === ''
            ? { name: t('shell.who.missing') }
            : typed.length > MAX_AUTHOR
              ? { name: t('shell.who.tooLong', { max: MAX_AUTHOR }) }
              : {}
        }
        submit={async () => {
          answer(typed);
          return true;
        }}
      >
        <TextField
          name="name"
          label={t('shell.who.label')}
          description={t('shell.who.help')}
          value={name}
          onChange={setName}
        />
        <div className={css.buttons}>
          <Button type="submit">{t('common.save')}</Button>
          <Button variant="secondary" onClick={() => answer('')}>
            {t('shell.who.without')}
          </Button>
        </div>
      </InlineForm>
    </Modal>
  );
}
