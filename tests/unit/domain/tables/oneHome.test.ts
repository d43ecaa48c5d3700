/** What the house rests on: tables, faults and equality are described once, and whoever needs them asks there. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TABLES } from '#/domain/tables/names.ts';
import { mistakes } from '#/i18n/catalogues/nb/mistakes.ts';
import { handLists } from '../../../../scripts/handLists.mjs';

const root = new URL('../../../../src/', import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));

/** Fewer may be meant: the four tables of the outline, or those that a page happens to show. */
const LISTED = 5;
/** Where tables are listed: their home, and texts that the compiler holds to the list. */
const MAY_LIST = [
  /^domain\/tables\//,
  /^i18n\/catalogues\//,
  /^reference\//,
  /^files\/planFile\/published\/rowTexts\.ts$/,
  // Names of features and of pages that first had them, and icons that differ from the rail's: no table is missed there.
  /^app\/features\.ts$/,
  /^domain\/values\/ids\.ts$/,
  /^features\/find\/KindIcon\.tsx$/,
];

const names = new Set<unknown>(TABLES);

const listsIn = (file: { path: string; text: string }) => handLists(file, names, LISTED);

describe('the tables of a plan', () => {
  test('are listed nowhere but at home', () => {
    const found = sources.filter(({ path }) => !MAY_LIST.some((home) => home.test(path))).flatMap(listsIn);
    expect(found).toEqual([]);
  });

  test('would be found wherever they were listed', () => {
    const five = TABLES.slice(1, 6);
    const quoted = five.map((name) => `'${name}'`);
    for (const text of [
      `const all = [${quoted.join(', ')}];`,
      `const all = { ${five.map((name) => `${name}: 1`).join(', ')} };`,
      `const { ${five.join(', ')} } = rows;`,
      `type All = ${quoted.join(' | ')};`,
      `switch (table) { ${quoted.map((name) => `case ${name}: break;`).join(' ')} }`,
    ]) {
      expect(listsIn({ path: 'list.ts', text }), text).toHaveLength(1);
    }
  });
});

describe('what must hold within a plan', () => {
  const home = sources.find(({ path }) => path === 'domain/tables/faults.ts');
  const codes = new Set([...(home?.text ?? '').matchAll(/\| '([\w-]+)'/g)].map(([, code]) => code));

  test('is found by the tables and by integrity alone; everyone else asks', () => {
    expect(codes.size).toBeGreaterThan(15);
    const elsewhere = sources
      .filter(({ path }) => !/^domain\/(tables|integrity)\//.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\bcode: '([\w-]+)'/g)].flatMap(([, code]) =>
          codes.has(code) ? [`${path} ${code}`] : [],
        ),
      );
    expect(elsewhere).toEqual([]);
  });
});

describe('what a form says of what the plan refuses', () => {
  const home = sources.find(({ path }) => path === 'parts/form/rowFaults.ts');
  const quoted = [...(home?.text ?? '').matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
  const said = new Set(quoted.filter((code) => code in mistakes));
  const failures = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\.fail\(\s*(?:'[^']*'|`[^`]*`|[\w.]+),\s*'(\w+)'/g)].map(([, code = '']) => ({
      path,
      code,
    })),
  );

  test('is said for all forms in one place; none checks it by itself', () => {
    expect(said.size).toBeGreaterThan(15);
    expect(failures.length).toBeGreaterThan(20);
    expect(failures.filter(({ code }) => said.has(code))).toEqual([]);
  });
});

describe('the equality of values', () => {
  const another =
    /JSON\.stringify\([^;]*\) [!=]==? JSON\.stringify|function (?:is)?(?:deep|shallow)?(?:equals?|same)\(/i;

  test('is one', () => {
    const others = sources.filter(({ path, text }) => path !== 'domain/values/same.ts' && another.test(text));
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});
