import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { TABLES } from '#/domain/tables/names.ts';

const src = new URL('../../../src/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, src), 'utf8');
const filesIn = (folder: string) =>
  readdirSync(new URL(`${folder}/`, src), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);

const folders = [...new Set(filesIn('features').map((file) => file.split('/')[1] ?? ''))];

/** What each match of a pattern has in its first group. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
/** What a feature says of itself; nothing where it does not. */
const said = (name: string) => {
  const file = `features/${name}/feature.ts`;
  return existsSync(new URL(file, src)) ? read(file) : '';
};

describe.each(folders)('the feature %s', (name) => {
  it('says what it is in its feature.ts, under its own name', () => {
    expect(said(name)).toMatch(new RegExp(`export const ${name} = \\{\\s*name: '${name}'`));
  });

  it('is gathered in app/features.ts', () => {
    expect(read('app/features.ts')).toContain(`from '#/features/${name}/feature.ts'`);
  });

  it('loads its pages and panels when they are first needed, but for the overview', () => {
    const parts = all(said(name), /^import [^;]*? from '(\.[^']+\.tsx)';/gm);
    // The way to it in the rail is drawn on every page.
    const eager = parts.filter((file) => !/Way\.tsx$/.test(file));
    expect(eager).toEqual(name === 'overview' ? ['./OverviewPage.tsx'] : []);
  });
});

test('The rail and the search walk through the features in the order in which they are gathered, each once', () => {
  const gathered = read('app/features.ts').match(/features = \[([\s\S]*?)\] as const/)?.[1] ?? '';
  expect(all(gathered, /(\w+),/g).sort()).toEqual([...folders].sort());
});

describe('Outside the features', () => {
  const kinds = folders.flatMap((name) => all(said(name), /\bpanel\(\s*'(\w+)'/g));
  const pages = folders
    .flatMap((name) => all(said(name), /\bpath: '([^']+)'/g))
    .filter((path) => path !== '/');
  const frame = filesIn('app').filter((file) => file !== 'app/features.ts');

  it('there is something to look for', () => {
    expect(kinds.length).toBeGreaterThan(10);
    expect(pages.length).toBeGreaterThan(15);
    expect(frame.length).toBeGreaterThan(15);
  });

  it.each(frame)('%s names no page of a plan, no panel and no table', (file) => {
    const quoted = all(read(file), /['"`]([^'"`\n]*)['"`]/g);
    expect(quoted.filter((text) => text.startsWith('/plan/$planId/'))).toEqual([]);
    expect(quoted.filter((text) => pages.includes(text))).toEqual([]);
    expect(quoted.filter((text) => kinds.includes(text))).toEqual([]);
    expect(quoted.filter((text) => TABLES.some((table) => table === text))).toEqual([]);
  });

  it('nothing but a feature.ts says which page a row is shown on', () => {
    const telling = ['app', 'charts', 'features', 'files', 'i18n', 'parts', 'store', 'ui']
      .flatMap(filesIn)
      .filter((file) => !file.endsWith('/feature.ts'))
      .filter((file) => all(read(file), /['"`](\/plan\/\$planId\/[^'"`]*\/\$id)/g).length > 0);
    expect(telling).toEqual([]);
  });
});
