/** The interface's languages, the default first, and how each is named in itself. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** BCP 47 tags that say which language a text is in. */
export const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/**
 * What to ask `Intl` for. Chromium has no data for nynorsk and would take its user's own language, so that a date became
 * "November 22, 2026" in a Norwegian text; the two written languages share their formats and the names of the months.
 */
export const FORMAT_LOCALES: Record<Language, string[]> = {
  nb: ['nb-NO', 'no'],
  nn: ['nn-NO', 'nb-NO', 'no'],
  en: ['en-GB', 'en'],
};

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The first of the browser's languages that Varde speaks; any other Norwegian tag and everything else is bokmål. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'no') return 'nb';
    if (isLanguage(primary)) return primary;
  }
  return 'nb';
}
