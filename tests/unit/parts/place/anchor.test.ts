import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TABLES } from '#/domain/tables/names.ts';
import { isId } from '#/domain/values/ids.ts';
import { anchorOf, idAt, placedAt } from '#/parts/place/anchor.ts';

const ids = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('climate', 'sdg-13', 'content', 'mandates:1', 'nodes:a:1', '%2F', '%25', ':r1:', 'a:b'),
  )
  .filter(isId);
const tables = fc.constantFrom(...TABLES, 'nodes' as const);

test('A place names one row of one table, whatever its id, and nothing that a page calls its own', () => {
  fc.assert(
    fc.property(tables, ids, tables, ids, (table, id, otherTable, otherId) => {
      const anchor = anchorOf(table, id);
      expect(placedAt(anchor)).toEqual({ table, id });
      expect(idAt(anchor, otherTable)).toBe(otherTable === table ? id : '');
      expect(anchorOf(otherTable, otherId) === anchor).toBe(otherTable === table && otherId === id);
      expect(anchor).toMatch(/^[a-z]+:/i);
    }),
  );
});

test('A link from before, which names the id alone, still leads to it', () => {
  expect(idAt('tiltak-1', 'actions')).toBe('tiltak-1');
  expect(idAt('100%25', 'partners')).toBe('100%');
  expect(idAt('', 'actions')).toBe('');
});
