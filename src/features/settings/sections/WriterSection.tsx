import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { tidyLabel } from '#/domain/values/text.ts';
import { useText } from '#/i18n/i18n.ts';
import { MAX_AUTHOR } from '#/parts/writer/writerPrompt.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import css from '../settings.module.css';
import { Section } from './Section.tsx';

/** Saved with every keystroke, for who leaves the field by closing the tab; tidied and announced when left. */
export function WriterSection() {
  const { t } = useText();
  const author = usePrefs((prefs) => prefs.author);
  const setPrefs = usePrefs((prefs) => prefs.set);
  const [before, setBefore] = useState(author);
  const [isSaved, setSaved] = useState(false);
  const leave = () => {
    const tidied = tidyLabel(author);
    if (tidied !== author) setPrefs({ author: tidied });
    setSaved(tidied !== before);
    setBefore(tidied);
  };
  return (
    <Section title={t('settings.writer.title')} lead={t('settings.writer.lead')}>
      <Field className={css.narrow}>
        <Label>{t('settings.writer.label')}</Label>
        <Field.Description>{t('settings.writer.help')}</Field.Description>
        <Input
          value={author}
          maxLength={MAX_AUTHOR}
          autoComplete="name"
          onChange={(event) => {
            setSaved(false);
            setPrefs({ author: event.target.value });
          }}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave();
          }}
        />
      </Field>
      <p role="status" className={css.status}>
        {isSaved && t('settings.writer.saved')}
      </p>
    </Section>
  );
}
