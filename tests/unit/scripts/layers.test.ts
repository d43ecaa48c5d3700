import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../../scripts/layers.mjs';

function check(files: Record<string, string>): string[] {
  return brokenRules(new Map(Object.entries(files)), (path) => path.endsWith('.css'));
}

const store = {
  'src/store/database/db.ts': "import Dexie from 'dexie'; export type Row = Dexie; export const x = 1;",
};

describe('the layer rule', () => {
  it('lets a feature use what lies below it, style sheets and packages', () => {
    const files = {
      ...store,
      'src/store/intents/rows.ts': "export { x } from '../database/db.ts';",
      'src/features/areas/Page.tsx': `
        import { useState } from 'react';
        import { x } from '#/store/intents/rows.ts';
        import './page.css';
        import { Row } from './Row.tsx';
        export const Page = <T,>(row: T) => <Row key={useState(x)[0]}>{row satisfies T}</Row>;`,
      'src/features/areas/Row.tsx': 'export const Row = () => <p />;',
    };
    expect(check(files)).toEqual([]);
  });

  it.each([
    ['a value', "import { x } from '../../store/database/db.ts'; export const y = x;"],
    ['only a type', "import type { Row } from '#/store/database/db.ts'; export type Y = Row;"],
    ['an inline type', "export type Y = import('#/store/database/db.ts').Row;"],
    ['a re-export', "export * from '../../store/database/db.ts';"],
    ['a lazy import', "export const y = () => import('../../store/database/db.ts');"],
    [
      'a worker',
      "export const y = () => new Worker(new URL('../../store/database/db.ts', import.meta.url));",
    ],
  ])('stops the domain from reaching up to the store for %s', (_, source) => {
    expect(check({ ...store, 'src/domain/values/dates.ts': source })).toEqual([
      'src/domain/values/dates.ts: domain may not import src/store/database/db.ts',
    ]);
  });

  it.each(['app', 'features/areas', 'parts/clock'])('keeps the database to the store: not for %s', (room) => {
    const path = `src/${room}/plan.ts`;
    const files = {
      ...store,
      [path]: "import type { Row } from '#/store/database/db.ts'; export type Y = Row;",
    };
    expect(check(files)).toEqual([`${path}: only store may import src/store/database/db.ts`]);
  });

  it('stops one feature from importing another', () => {
    const files = {
      'src/features/areas/Page.tsx': "import { Row } from '../sdg/Row.tsx'; export const Page = Row;",
      'src/features/sdg/Row.tsx': 'export const Row = () => <p />;',
    };
    expect(check(files)).toEqual([
      'src/features/areas/Page.tsx: a feature imports another feature, src/features/sdg/Row.tsx',
    ]);
  });

  it('keeps files/ from touching the store, and the store from knowing any text', () => {
    const files = {
      'src/store/intents/rows.ts': "import { t } from '#/i18n/format/t.ts'; export const row = t;",
      'src/i18n/format/t.ts': 'export const t = 1;',
      'src/files/csv.ts': "import { row } from '#/store/intents/rows.ts'; export const csv = row;",
    };
    expect(check(files)).toEqual([
      'src/store/intents/rows.ts: store may not import src/i18n/format/t.ts',
      'src/files/csv.ts: files may not import src/store/intents/rows.ts',
    ]);
  });

  it('lets a room use those below it, and keeps those below from reaching up', () => {
    const files = {
      'src/domain/values/dates.ts': "import { plan } from '../tables/plans.ts'; export const date = plan;",
      'src/domain/tables/plans.ts': "import { same } from '../values/same.ts'; export const plan = same;",
      'src/domain/values/same.ts': 'export const same = 1;',
    };
    expect(check(files)).toEqual([
      'src/domain/values/dates.ts: domain/values may not import src/domain/tables/plans.ts',
    ]);
  });

  it('knows every room of a layer that has rooms', () => {
    const files = {
      'src/domain/dates.ts': 'export const date = 1;',
      'src/domain/attic/dates.ts': 'export const date = 1;',
    };
    expect(check(files)).toEqual([
      'src/domain/dates.ts: "dates.ts" is no room of its layer',
      'src/domain/attic/dates.ts: "attic" is no room of its layer',
    ]);
  });

  it('keeps plans out of the kit that knows none', () => {
    const files = {
      'src/ui/form/DateInput.tsx':
        "import { date } from '#/domain/values/dates.ts'; import { plan } from '#/domain/tables/plans.ts'; export const x = [date, plan];",
      'src/domain/values/dates.ts': 'export const date = 1;',
      'src/domain/tables/plans.ts': 'export const plan = 1;',
    };
    expect(check(files)).toEqual(['src/ui/form/DateInput.tsx: ui may not import src/domain/tables/plans.ts']);
  });

  it('keeps packages out of the domain and each owned package in its layer', () => {
    const files = {
      'src/domain/values/id.ts': "import { nanoid } from 'nanoid'; export const id = nanoid;",
      'src/ui/page/Chart.tsx': "import { Line } from 'recharts'; export const Chart = Line;",
      'src/features/areas/live.ts': "import { liveQuery } from 'dexie'; export const live = liveQuery;",
    };
    expect(check(files)).toEqual([
      'src/domain/values/id.ts: domain is pure and may not import the package nanoid',
      'src/ui/page/Chart.tsx: only charts may import recharts',
      'src/features/areas/live.ts: only store may import dexie',
    ]);
  });

  it('tells of imports that go in a circle, lead nowhere, or stand in a file it cannot read', () => {
    const files = {
      'src/domain/values/a.ts': "import { b } from './b.ts'; export const a = b;",
      'src/domain/values/b.ts': "import { a } from './a.ts'; export const b = a;",
      'src/domain/values/c.ts': "import { d } from './d.ts'; export const c = d;",
      'src/domain/values/e.ts': 'export const = 1;',
    };
    expect(check(files)).toEqual([
      'src/domain/values/c.ts: no file for "./d.ts"',
      expect.stringContaining('src/domain/values/e.ts: cannot be parsed'),
      'src/domain/values/a.ts → src/domain/values/b.ts → src/domain/values/a.ts: imports go in a circle',
    ]);
  });
});
