/** Text with only the catalogue fragment charts use, without a page. */
import { createInstance } from 'i18next';
import { charts as en } from '#/i18n/catalogues/en/charts.ts';
import { charts as nb } from '#/i18n/catalogues/nb/charts.ts';
import { charts as nn } from '#/i18n/catalogues/nn/charts.ts';
import { formats } from '#/i18n/format/format.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { Translated } from '#/i18n/format/translated.ts';
import type { Text } from '#/i18n/i18n.ts';

type Words = Translated<typeof nb>;
const words: Record<Language, Words> = { nb, nn, en };

/** The words of a language, with some replaced where a test needs awkward ones. */
export function chartText(language: Language = 'nb', replaced: Partial<Words> = {}): Text {
  const instance = createInstance({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: { charts: { ...words[language], ...replaced } } } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void instance.init();
  return { t: instance.getFixedT(language), f: formats(language), language };
}
