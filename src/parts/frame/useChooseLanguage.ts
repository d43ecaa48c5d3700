import { useCallback } from 'react';
import type { Language } from '#/i18n/format/languages.ts';
import { changeLanguage, useText } from '#/i18n/i18n.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { useToasts } from '#/ui/dialog/toast.ts';

/** What puts the interface in a language, at once and for next time on this device. */
export function useChooseLanguage(): (language: Language) => Promise<void> {
  const { t } = useText();
  const setPrefs = usePrefs((prefs) => prefs.set);
  const show = useToasts((state) => state.show);
  return useCallback(
    async (language) => {
      try {
        await changeLanguage(language);
        setPrefs({ language });
      } catch (error) {
        // The catalogue is a file of its own and may be out of reach on a first visit that lost its network.
        console.error(error);
        show({ tone: 'failed', text: t('start.languageFailed') });
      }
    },
    [t, setPrefs, show],
  );
}
