/** Text with only the catalogue fragments charts use, without a page. */
import { createInstance } from 'i18next';
import { charts as en } from '#/i18n/en/charts.ts';
import { formats } from '#/i18n/format.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { Language } from '#/i18n/languages.ts';
import { charts as nb } from '#/i18n/nb/charts.ts';
import { charts as nn } from '#/i18n/nn/charts.ts';

const instance = createInstance();
await instance.init({
  lng: 'nb',
  fallbackLng: false,
  resources: {
    nb: { translation: { charts: nb } },
    nn: { translation: { charts: nn } },
    en: { translation: { charts: en } },
  },
  interpolation: { escapeValue: false },
});

export function chartText(language: Language = 'nb'): Text {
  return { t: instance.getFixedT(language), f: formats(language), language };
}
