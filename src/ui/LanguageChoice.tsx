import { ToggleGroup } from '@digdir/designsystemet-react';
import { changeLanguage, useText } from '#/i18n/i18n.ts';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '#/i18n/languages.ts';
import { usePrefs } from '#/store/prefs.ts';
import { useToasts } from './toast.ts';

/** The languages, each named in itself. Applies at once and is remembered on this device. */
export function LanguageChoice({ label }: { label: string }) {
  const { t, language } = useText();
  const setPrefs = usePrefs((prefs) => prefs.set);
  const show = useToasts((state) => state.show);
  const choose = async (chosen: string) => {
    if (!isLanguage(chosen) || chosen === language) return;
    try {
      await changeLanguage(chosen);
      setPrefs({ language: chosen });
    } catch (error) {
      // The catalogue is a file of its own and may be out of reach on a first visit that lost its network.
      console.error(error);
      show({ tone: 'failed', text: t('start.languageFailed') });
    }
  };
  return (
    <ToggleGroup
      aria-label={label}
      value={language}
      variant="secondary"
      onChange={(chosen) => void choose(chosen)}
    >
      {LANGUAGES.map((code) => (
        <ToggleGroup.Item key={code} value={code} lang={code}>
          {LANGUAGE_NAMES[code]}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  );
}
