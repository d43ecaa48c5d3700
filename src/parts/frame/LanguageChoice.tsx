import { ToggleGroup } from '@digdir/designsystemet-react';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '#/i18n/format/languages.ts';
import { useText } from '#/i18n/i18n.ts';
import { useChooseLanguage } from './useChooseLanguage.ts';

/** The languages, each named in itself. Applies at once and is remembered on this device. */
export function LanguageChoice({ label }: { label: string }) {
  const { language } = useText();
  const choose = useChooseLanguage();
  return (
    <ToggleGroup
      aria-label={label}
      value={language}
      variant="secondary"
      onChange={(chosen) => {
        if (isLanguage(chosen) && chosen !== language) void choose(chosen);
      }}
    >
      {LANGUAGES.map((code) => (
        <ToggleGroup.Item key={code} value={code} lang={code}>
          {LANGUAGE_NAMES[code]}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  );
}
