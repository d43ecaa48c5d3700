import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS_WORDS, isId, isNodeCode, repairedId } from '#/domain/values/ids.ts';
import { newId } from '#/store/log/commit.ts';
import { WHOLE_PLAN } from '#/ui/page/wholePlan.ts';

describe('An id', () => {
  it.each([
    'p',
    'a.b.c',
    'plan.varde.json',
    'app.js',
    '100%',
    '%2F',
    '%',
    'to ord',
    '😀',
    'å',
    'a\u030a',
    'ids:1|2',
    '"<&>',
  ])('can be %s', (id) => {
    expect(isId(id)).toBe(true);
    expect(repairedId(id)).toBe(id);
  });

  it.each([
    ['half a character', '\udc00x'],
    ['a control character', 'a\u0000b'],
    ['a character that cannot be seen', 'a\u200bb'],
    ['a line separator', 'a\u2028b'],
    ['a slash', 'a/b'],
    ['a question mark', 'a?'],
    ['a number sign', '#1'],
    ['a backslash', 'a\\b'],
    ['a dot', '.'],
    ['two dots', '..'],
    ['a word of an address', 'indicators'],
  ])('cannot be or have %s, and is given another that can', (_, id) => {
    expect(isId(id)).toBe(false);
    expect(isId(repairedId(id))).toBe(true);
  });

  it('cannot be empty, have a space at its ends, be too long or reach a prototype; such were never saved', () => {
    for (const id of ['', ' a', 'a\u00a0', 'a'.repeat(201), '__proto__', 'constructor', 'prototype']) {
      expect(isId(id)).toBe(false);
      expect(repairedId(id)).toBe(id);
    }
  });

  it('is one if Varde makes it', () => {
    for (let i = 0; i < 1000; i++) expect(isId(newId())).toBe(true);
  });

  it('stays readable where it must be another', () => {
    expect(repairedId('\udc00x')).toMatch(/^x-[0-9a-z]{13}$/);
    expect(repairedId('mål/delmål 1')).toMatch(/^mål-delmål-1-[0-9a-z]{13}$/);
    expect(repairedId('#')).toMatch(/^[0-9a-z]{13}$/);
  });

  it('becomes the same wherever it is repaired, stays so, and is never what another becomes', () => {
    const bad = fc
      .tuple(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('/', '\udc00', '\u0000', '#'))
      .map(([text, fault]) => `x${text}${fault}x`);
    fc.assert(
      fc.property(fc.uniqueArray(bad, { maxLength: 30 }), (ids) => {
        const repaired = ids.map(repairedId);
        expect(repaired.every(isId)).toBe(true);
        expect(repaired.map(repairedId)).toEqual(repaired);
        expect(new Set(repaired).size).toBe(ids.length);
      }),
    );
  });
});

/** The addresses of all pages, as the features have them: each a list of words and, with `$`, of ids. */
function addresses(): string[][] {
  const src = new URL('../../../../src/', import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  const features = files.filter((name) => /^features\/[^/]+\/feature\.ts$/.test(name));
  const paths = (file: string) =>
    [...readFileSync(new URL(file, src), 'utf8').matchAll(/\bpath: '([^']*)'/g)].map(([, path = '']) => path);
  const [plan = ''] = paths('parts/address/routes.ts');
  return features
    .flatMap(paths)
    .map((path) => (path === '/' ? plan : `${plan}/${path}`).split('/').filter((word) => word !== ''));
}

it('No page has a word where the address of another has an id, so that none is taken for the other', () => {
  const all = addresses();
  expect(all.length).toBeGreaterThan(20);
  expect(all).toContainEqual(['plan', '$planId', 'areas', '$id']);
  const taken = all.flatMap((one) =>
    all.filter(
      (other) =>
        one.length === other.length &&
        one.every((word, at) => word === other[at] || word.startsWith('$')) &&
        one.some((word, at) => word !== other[at]),
    ),
  );
  expect(taken).toEqual([]);
});

it('No id says that the whole plan is meant', () => {
  expect(ADDRESS_WORDS.has(WHOLE_PLAN)).toBe(true);
});

it('A code of a framework is what people read: anything on one line that can be seen', () => {
  for (const code of ['1', '1.1', 'PS 87/19', 'A#', 'plan']) expect(isNodeCode(code)).toBe(true);
  for (const code of ['', ' 1', '\u200b', '1\u200e', '1\n2', '__proto__'])
    expect(isNodeCode(code)).toBe(false);
});
