import { Button } from '@digdir/designsystemet-react';
import { PersonIcon } from '@navikt/aksel-icons';
import { tidyLabel } from '#/domain/values/text.ts';
import { useText } from '#/i18n/i18n.ts';
import { useWriterPrompt } from '#/parts/writer/writerPrompt.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import css from './WriterButton.module.css';

/** Who is writing; asks anew when it is pressed. */
export function WriterButton() {
  const { t } = useText();
  const author = usePrefs((prefs) => prefs.author);
  const change = useWriterPrompt((prompt) => prompt.change);
  const name = tidyLabel(author) || t('shell.who.none');
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      data-color="neutral"
      className={css.writer}
      aria-label={t('shell.who.button', { name })}
      title={t('shell.who.button', { name })}
      aria-haspopup="dialog"
      onClick={change}
    >
      <PersonIcon aria-hidden fontSize="1.25rem" />
      <span>{name}</span>
    </Button>
  );
}
