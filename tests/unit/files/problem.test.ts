import { describe, expect, it } from 'vitest';
import { problems as en } from '#/i18n/catalogues/en/problems.ts';
import { problems as nb } from '#/i18n/catalogues/nb/problems.ts';
import { problems as nn } from '#/i18n/catalogues/nn/problems.ts';

const placeholders = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe.each(Object.keys(nb) as (keyof typeof nb)[])('What is said about %s', (code) => {
  it('names the same facts in the three languages', () => {
    expect(placeholders(nn[code])).toEqual(placeholders(nb[code]));
    expect(placeholders(en[code])).toEqual(placeholders(nb[code]));
  });

  it('says what is wrong and what to do', () => {
    for (const sentence of [nb[code], nn[code], en[code]]) expect(sentence).toMatch(/[.:] \S.*\.$/);
  });
});
