/** Text in a language with the whole catalogue, without a page. */
import { createInstance } from 'i18next';
import { catalogue as en } from '#/i18n/catalogues/en/catalogue.ts';
import { catalogue as nb } from '#/i18n/catalogues/nb/catalogue.ts';
import { catalogue as nn } from '#/i18n/catalogues/nn/catalogue.ts';
import { formats } from '#/i18n/format/format.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { Text } from '#/i18n/i18n.ts';

const words: Record<Language, object> = { nb, nn, en };

export function textOf(language: Language): Text {
  const instance = createInstance({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: words[language] } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void instance.init();
  return { t: instance.getFixedT(language), f: formats(language), language };
}
