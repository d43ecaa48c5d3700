import { beforeAll, describe, expect, it } from 'vitest';
import { isolate } from '#/i18n/format/isolate.ts';
import { startI18n, textIn } from '#/i18n/i18n.ts';
import { fill, PLACES, plainText } from '#/i18n/telling/sentence.ts';

const NAME = 'עיר 12';
const APART = `\u2068${NAME}\u2069`;

beforeAll(async () => {
  // Only the page's language is set there.
  Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
  await startI18n('nb');
});

describe('A name that runs from right to left', () => {
  it('is kept to itself in a sentence, so that the words around it stay in order', async () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { t } = await textIn(language);
      expect(t('overview.change.edit-row', { name: NAME })).toContain(APART);
    }
  });

  it('is kept to itself in a list', async () => {
    const { f } = await textIn('nb');
    expect(f.list([NAME, 'Bodø', NAME])).toBe(`${APART}, Bodø og ${APART}`);
  });

  it('is kept to itself in the history, where it is a piece of its own and where it is only words', () => {
    const sentence = fill(`endret ${PLACES.row} fra ${PLACES.from}`, {
      row: { kind: 'row', text: NAME, ref: { table: 'units', id: 'u' } },
      from: NAME,
    });
    expect(plainText(sentence)).toBe(`endret ${APART} fra ${APART}`);
    // A piece of its own is an element on the page, which is kept to itself there.
    expect(sentence.find(({ kind }) => kind === 'row')?.text).toBe(NAME);
  });
});

it('The places of a sentence are left to what comes there', async () => {
  const { t } = await textIn('nb');
  expect(
    plainText(fill(t('history.did.changed', PLACES), { field: 'navn', for: 'for X', from: 'a', to: 'b' })),
  ).toBe('endret navn for X fra a til b');
});

it('Every other name is put into sentences as it is', async () => {
  const { t, f } = await textIn('nb');
  for (const name of ['Bodø', 'Περιφέρεια', '東京', 'A & <b>', '👩‍👧 12']) {
    expect(isolate(name)).toBe(name);
    expect(t('overview.change.edit-row', { name })).toBe(`Endret: ${name}`);
    expect(f.list([name, name])).toBe(`${name} og ${name}`);
  }
});
