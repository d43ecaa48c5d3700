import { ToggleGroup } from '@digdir/designsystemet-react';
import { useText } from '#/i18n/i18n.ts';
import { LanguageChoice } from '#/parts/frame/LanguageChoice.tsx';
import { type ThemeChoice, usePrefs } from '#/store/device/prefs.ts';
import css from '../settings.module.css';
import { Section } from './Section.tsx';

const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

export function LookSection() {
  const { t } = useText();
  const theme = usePrefs((prefs) => prefs.theme);
  const setPrefs = usePrefs((prefs) => prefs.set);
  return (
    <Section title={t('settings.look.title')} lead={t('settings.look.lead')}>
      <div className={css.choice}>
        <h3>{t('settings.look.language')}</h3>
        <LanguageChoice label={t('settings.look.language')} />
      </div>
      <div className={css.choice}>
        <h3>{t('settings.look.theme')}</h3>
        <ToggleGroup
          aria-label={t('settings.look.theme')}
          variant="secondary"
          value={theme}
          onChange={(value) => {
            const chosen = THEMES.find((known) => known === value);
            if (chosen) setPrefs({ theme: chosen });
          }}
        >
          {THEMES.map((choice) => (
            <ToggleGroup.Item key={choice} value={choice}>
              {t(`settings.look.themes.${choice}`)}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
      </div>
    </Section>
  );
}
