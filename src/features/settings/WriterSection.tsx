import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { usePrefs } from '#/store/prefs.ts';
import { Section } from './Section.tsx';
import css from './settings.module.css';

const MAX_LENGTH = 100;
const ANCHOR = 'writer';

/** Saved with every keystroke, for who leaves the field by closing the tab; trimmed and announced when left. */
export function WriterSection() {
  const { t } = useText();
  const author = usePrefs((prefs) => prefs.author);
  const setPrefs = usePrefs((prefs) => prefs.set);
  const field = useRef<HTMLInputElement>(null);
  const [before, setBefore] = useState(author);
  const [isSaved, setSaved] = useState(false);
  const { hash, state } = useLocation();
  const visit = state.__TSR_key;
  // Who follows the link "Who is writing?" comes to write; also the second time, when the hash is there already.
  useEffect(() => {
    if (visit !== undefined && hash === ANCHOR) field.current?.focus();
  }, [hash, visit]);
  const leave = () => {
    const trimmed = author.trim();
    if (trimmed !== author) setPrefs({ author: trimmed });
    setSaved(trimmed !== before);
    setBefore(trimmed);
  };
  return (
    <Section title={t('settings.writer.title')} lead={t('settings.writer.lead')} anchor={ANCHOR}>
      <Field className={css.narrow}>
        <Label>{t('settings.writer.label')}</Label>
        <Field.Description>{t('settings.writer.help')}</Field.Description>
        <Input
          ref={field}
          value={author}
          maxLength={MAX_LENGTH}
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
