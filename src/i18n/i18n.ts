/**
 * Catalogues, loaded when first needed: the start-up language before anything is drawn, another when it is chosen or a
 * report is written in it. The bokmål catalogue is the shape that the other two must fill (checked by types).
 */
import i18next, { type ParseKeys, type TFunction } from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { catalogue as nb } from './catalogues/nb/catalogue.ts';
import { type Formats, formats } from './format/format.ts';
import { isolate } from './format/isolate.ts';
import { isLanguage, type Language } from './format/languages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof nb };
    returnNull: false;
  }
}

/** What a text is called in the catalogues. */
export type TextKey = ParseKeys;

/** Everything a component or writer needs to put text on a page. */
export interface Text {
  t: TFunction;
  f: Formats;
  language: Language;
}

const load: Record<Language, () => Promise<object>> = {
  nb: async () => (await import('./catalogues/nb/catalogue.ts')).catalogue,
  nn: async () => (await import('./catalogues/nn/catalogue.ts')).catalogue,
  en: async () => (await import('./catalogues/en/catalogue.ts')).catalogue,
};

async function ensureLoaded(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await load[language]());
  }
}

/** Starts i18next in a language. Call once, before the first render. */
export async function startI18n(language: Language): Promise<void> {
  const resources = { [language]: { translation: await load[language]() } };
  await i18next.use(initReactI18next).init({
    lng: language,
    resources,
    fallbackLng: false,
    // No escaping: React does that, and documents in their own way. What is put into a sentence is kept to itself.
    interpolation: { escapeValue: true, escape: isolate },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Switches the interface to a language once its catalogue is here. */
export async function changeLanguage(language: Language): Promise<void> {
  await ensureLoaded(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Text in a given language whatever the interface's, for reports and exports. */
export async function textIn(language: Language): Promise<Text> {
  await ensureLoaded(language);
  return { t: i18next.getFixedT(language), f: formats(language), language };
}

/** Text in the interface's language. */
export function useText(): Text {
  const { t, i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : 'nb';
  // The same object for as long as it says the same: what is worked out from it need not be worked out anew.
  return useMemo(() => ({ t, f: formats(language), language }), [t, language]);
}
