import { expect, it } from 'vitest';
import { editing as en } from '#/i18n/catalogues/en/editing.ts';
import { editing as nb } from '#/i18n/catalogues/nb/editing.ts';
import { editing as nn } from '#/i18n/catalogues/nn/editing.ts';

/** Every text's path with the names of the values it shows. */
function valuesOf(texts: object, path = ''): [string, string[]][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string[]][] =>
    typeof text === 'string'
      ? [[path + key, [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort()]]
      : valuesOf(text, `${path}${key}.`),
  );
}

it('the panels show the same values in all three languages', () => {
  expect(valuesOf(nn)).toEqual(valuesOf(nb));
  expect(valuesOf(en)).toEqual(valuesOf(nb));
});
