import { describe, expect, it } from 'vitest';
import {
  FORMAT_LOCALES,
  isLanguage,
  LANGUAGES,
  LOCALES,
  preferredLanguage,
} from '#/i18n/format/languages.ts';

describe('the language to begin in', () => {
  it('is the first of the browser’s languages that Varde speaks', () => {
    expect(preferredLanguage(['nn-NO', 'nb-NO', 'en'])).toBe('nn');
    expect(preferredLanguage(['de-DE', 'en-US', 'nb'])).toBe('en');
    expect(preferredLanguage(['EN-gb'])).toBe('en');
  });

  it('is bokmål for Norwegian without more, and where Varde speaks none of them', () => {
    expect(preferredLanguage(['no'])).toBe('nb');
    expect(preferredLanguage(['no-NO', 'nn-NO'])).toBe('nb');
    expect(preferredLanguage(['se-NO', 'fi'])).toBe('nb');
    expect(preferredLanguage([])).toBe('nb');
    expect(preferredLanguage(['', 'english'])).toBe('nb');
  });
});

it('knows its own languages and nothing else', () => {
  expect(LANGUAGES.every(isLanguage)).toBe(true);
  for (const other of ['no', 'NB', 'nb-NO', '', undefined, null, 0, ['nb']])
    expect(isLanguage(other)).toBe(false);
});

it('asks for formats in the language itself first', () => {
  for (const language of LANGUAGES) expect(FORMAT_LOCALES[language][0]).toBe(LOCALES[language]);
});
