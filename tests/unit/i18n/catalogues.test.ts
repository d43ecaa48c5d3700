/** The three catalogues against each other: the same keys with the same places to fill, and each in its own language. */
import { describe, expect, it } from 'vitest';
import { catalogue as en } from '#/i18n/catalogues/en/catalogue.ts';
import { catalogue as nb } from '#/i18n/catalogues/nb/catalogue.ts';
import { catalogue as nn } from '#/i18n/catalogues/nn/catalogue.ts';

type Texts = ReadonlyMap<string, string>;

function textsOf(tree: object, path = ''): Texts {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [inner, text] of textsOf(value, at)) found.set(inner, text);
  }
  return found;
}

const bokmal = textsOf(nb);
const translations = { nn: textsOf(nn), en: textsOf(en) };
const all: [string, Texts][] = [['nb', bokmal], ...Object.entries(translations)];

/** `{{name}}` for every place to fill in a text, sorted; the same one twice counts twice. */
function placeholders(text: string): string[] {
  return (text.match(/\{\{[^}]*\}\}/g) ?? []).sort();
}

/** Texts that are the same in bokmål and English, because the word or the sign is. */
const SAME_IN_ENGLISH = new Set([
  'Varde',
  'Status',
  'Start',
  'Plan',
  'Id',
  '–',
  'Word (.docx)',
  'Excel (.xlsx)',
  'Diagram',
  '{{count}} partner',
  'Partner',
  'Partner {{name}}',
  '{{count, number}} partner',
  'status',
]);

describe.each(Object.entries(translations))('%s', (_, texts) => {
  it('has the keys of bokmål, no more and no fewer', () => {
    expect([...texts.keys()].sort()).toEqual([...bokmal.keys()].sort());
  });

  it('has the same places to fill', () => {
    const different = [...bokmal].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(texts.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('emphasises as much', () => {
    const marks = (text: string | undefined) => (text ?? '').split('**').length - 1;
    expect(
      [...bokmal].filter(([key, text]) => marks(text) !== marks(texts.get(key))).map(([key]) => key),
    ).toEqual([]);
  });
});

describe.each(all)('the texts in %s', (_, texts) => {
  it('say something, without stray spaces', () => {
    const bad = [...texts].filter(([key, text]) => {
      // These two stand inside a sentence, after a value.
      if (key === 'charts.summary.preliminary' || key === 'charts.summary.practice')
        return text.trim() === '';
      return text.trim() !== text || text === '' || text.includes('  ');
    });
    expect(bad).toEqual([]);
  });

  it('have one and many in pairs', () => {
    const keys = [...texts.keys()];
    const alone = keys.filter(
      (key) =>
        (key.endsWith('_one') && !texts.has(key.replace(/_one$/, '_other'))) ||
        (key.endsWith('_other') && !texts.has(key.replace(/_other$/, '_one'))) ||
        (key.endsWith('_zero') && !texts.has(key.replace(/_zero$/, '_other'))),
    );
    expect(alone).toEqual([]);
    expect(keys.some((key) => key.endsWith('_one'))).toBe(true);
  });

  it('open and close what they emphasise, quote and put in brackets', () => {
    const bad = [...texts].filter(([, text]) => {
      const count = (mark: string) => text.split(mark).length - 1;
      return (
        count('**') % 2 !== 0 ||
        count('(') !== count(')') ||
        count('«') !== count('»') ||
        count('“') !== count('”') ||
        count('{{') !== count('}}')
      );
    });
    expect(bad).toEqual([]);
  });

  it('name no municipality and no council of one', () => {
    const named =
      /Trondheim|Kristiansand|Oslo|Bergen|Tampere|bystyre|kommunestyre|formannskap|byråd|city council/i;
    expect([...texts].filter(([, text]) => named.test(text))).toEqual([]);
  });
});

it('English is translated, but for a few words that are the same', () => {
  const same = [...bokmal].filter(([key, text]) => {
    const words = text.replaceAll(/\{\{[^}]*\}\}/g, '');
    return translations.en.get(key) === text && /\p{L}/u.test(words) && !SAME_IN_ENGLISH.has(text);
  });
  expect(same).toEqual([]);
});

it('English has no Norwegian letters or quotation marks, and Norwegian no English ones', () => {
  expect([...translations.en].filter(([, text]) => /[æøåé«»]/i.test(text))).toEqual([]);
  expect([...bokmal, ...translations.nn].filter(([, text]) => /[“”’]/.test(text))).toEqual([]);
});

it('nynorsk is not bokmål', () => {
  // Words whose spelling gives bokmål away; "nå" (now) is left out, for it is also the verb in nynorsk.
  const bokmalWords =
    /(?<!\p{L})(ikke|jeg|hva|hvem|hvor|hvordan|hvis|hver|hvert|hvilken|fra|mer|noe|noen|også|ble|blitt|være|vært|målene|tallene|tallet|filen|lagret|slettet|endret|åpnet|kommer|ennå|disse|annet|selv|måned|måneder|enhet|enheter|kilde|navn|velg|skriver|lagrer|åpner|mangler|gjelder|finnes|ligger|vises|regnes|brukes|fjernes|slettes|måles|vurderes|endres|åpnes|henne|forventet)(?!\p{L})/iu;
  const suspect = [...translations.nn].flatMap(([key, text]) => {
    const word = bokmalWords.exec(text.replaceAll(/\{\{[^}]*\}\}/g, ''))?.[0];
    return word === undefined ? [] : [`${key}: ${word}`];
  });
  expect(suspect).toEqual([]);
});

it('being on the plan is never said of a delay', () => {
  for (const texts of [bokmal, translations.nn]) {
    const keys = [...texts].filter(([, text]) => /etter planen/i.test(text)).map(([key]) => key);
    expect(keys).toEqual(['explain.expectedLinear', 'explain.expectedStep']);
  }
});
