import { describe, expect, test } from 'vitest';
import type { Framework, FrameworkNode } from '#/domain/tables/frameworks.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Link, LinkSource } from '#/domain/tables/tables.ts';
import { type Lens, viewPlan } from '#/domain/view/planView.ts';
import {
  compareNumbers,
  connectionsOf,
  countRows,
  linkedTo,
  outlineOf,
  sdgConnections,
} from '#/features/connections/connections.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { planOf } from '../../../support/plan.ts';
import { indicatorRow } from '../../domain/progress/examples.ts';
import { action, goalArea, subGoal } from '../actions/plan.ts';

const FIRST: PlanPeriod = {
  id: 'first',
  name: '2019–2020',
  start: '2019-01-01',
  end: '2020-12-31',
  order: 0,
};
let links = 0;
function link(fromTable: LinkSource, from: string, toKind: Link['toKind'], to: string): Link {
  links += 1;
  return { id: `link-${links}`, fromTable, from, toKind, to, strength: 'direct' };
}

const rows = planOf({
  planPeriods: [FIRST],
  goalAreas: [goalArea('partners', 0), goalArea('projects', 1)],
  subGoals: [
    subGoal('now', 'projects', { periods: ['first'] }),
    subGoal('later', 'partners', { periods: ['second'] }),
  ],
  actions: [action('visit', ['now'], { status: 'in-progress', due: '2020-01-31' })],
  indicators: [indicatorRow('count', { subGoal: 'now' })],
  links: [
    link('indicators', 'count', 'node', 'sdg:17.16'),
    link('actions', 'visit', 'node', 'sdg:17.16'),
    link('subGoals', 'later', 'node', 'sdg:17.16'),
    link('subGoals', 'now', 'node', 'sdg:17.16'),
    link('subGoals', 'now', 'node', 'sdg:17'),
    link('subGoals', 'now', 'node', 'sdg:17.6'),
    link('actions', 'visit', 'mandate', 'm'),
    link('actions', 'gone', 'mandate', 'm'),
  ],
});
const seen = (lens: Lens) =>
  connectionsOf(
    viewPlan(rows, () => [], lens),
    rows,
  );
const asOf = '2020-06-01';

describe('what is linked to a point', () => {
  test('is listed with sub-goals first, then actions, then indicators; what is outside the period comes last', () => {
    const linked = linkedTo(seen({ asOf, period: FIRST }), 'node', 'sdg:17.16');
    expect(linked.map(({ id, inPeriod }) => [id, inPeriod])).toEqual([
      ['now', true],
      ['visit', true],
      ['count', true],
      ['later', false],
    ]);
  });

  test('has its number, its area and how it stands on the day one looks', () => {
    const [row] = linkedTo(seen({ asOf }), 'mandate', 'm');
    expect(row).toMatchObject({
      number: '2.1.1',
      areaIndex: 1,
      state: { kind: 'action', status: 'in-progress', overdue: true, lateToStart: false },
    });
    const [goal] = linkedTo(seen({ asOf }), 'node', 'sdg:17');
    expect(goal?.state).toMatchObject({ kind: 'judged', status: 'no-data', goal: { number: '2.1' } });
  });

  test('is not judged outside the period looked at', () => {
    const outside = linkedTo(seen({ asOf, period: FIRST }), 'node', 'sdg:17.16').at(-1);
    expect(outside).toMatchObject({ id: 'later', state: { kind: 'unknown' } });
    expect(outside).not.toHaveProperty('number');
  });

  test('may be a partner, which belongs to no area and no period and comes last', () => {
    const withPartner = {
      ...rows,
      partners: [{ id: 'eurocities', name: 'Eurocities', order: 0, kind: 'network' as const }],
      links: [
        ...rows.links,
        link('partners', 'eurocities', 'mandate', 'm'),
        link('partners', 'x', 'mandate', 'm'),
      ],
    };
    const linked = linkedTo(
      connectionsOf(
        viewPlan(withPartner, () => [], { asOf, period: FIRST }),
        withPartner,
      ),
      'mandate',
      'm',
    );
    expect(linked.map(({ id }) => id)).toEqual(['visit', 'eurocities']);
    expect(linked[1]).toEqual({
      link: expect.objectContaining({ from: 'eurocities' }),
      table: 'partners',
      id: 'eurocities',
      name: 'Eurocities',
      inPeriod: true,
      state: { kind: 'unknown' },
    });
  });

  test('does not include rows that are not in the plan', () => {
    expect(linkedTo(seen({ asOf }), 'mandate', 'm').map(({ id }) => id)).toEqual(['visit']);
    expect(linkedTo(seen({ asOf }), 'mandate', 'other')).toEqual([]);
  });
});

describe('a UN goal', () => {
  test('gathers the goal as a whole and its targets in the UN’s order', () => {
    const groups = sdgConnections(seen({ asOf })).get('17') ?? [];
    expect(groups.map(({ code, rows: linked }) => [code, linked.length])).toEqual([
      ['17', 1],
      ['17.6', 1],
      ['17.16', 4],
    ]);
  });

  test('counts a row that is linked to several of its targets once, and only rows of the period', () => {
    const count = (lens: Lens) =>
      countRows((sdgConnections(seen(lens)).get('17') ?? []).flatMap((group) => group.rows));
    expect(count({ asOf })).toBe(4);
    expect(count({ asOf, period: FIRST })).toBe(3);
  });

  test('that nothing is linked to has no entry', () => {
    expect(sdgConnections(seen({ asOf })).has('1')).toBe(false);
  });
});

describe('a framework’s outline', () => {
  const outline = (nodes: FrameworkNode[]) => {
    const framework: Framework = { id: 'kp', name: 'Kommuneplanen', order: 0, nodes };
    return outlineOf(framework, new Map()).map(({ node, depth }) => `${'-'.repeat(depth)}${node.code}`);
  };

  test('puts points under their parents however they were listed', () => {
    expect(
      outline([
        { code: '1', name: '' },
        { code: '2', name: '' },
        { code: '1.1', name: '', parent: '1' },
        { code: '2.1', name: '', parent: '2' },
        { code: '1.2', name: '', parent: '1' },
      ]),
    ).toEqual(['1', '-1.1', '-1.2', '2', '-2.1']);
  });

  test('leaves no point out, also where parents are missing or go round in a ring', () => {
    expect(
      outline([
        { code: 'x', name: '', parent: 'nowhere' },
        { code: 'a', name: '', parent: 'b' },
        { code: 'b', name: '', parent: 'a' },
      ]),
    ).toEqual(['x', 'a', '-b']);
  });

  test('is made of a chain deeper than functions can call each other', () => {
    const nodes = Array.from({ length: 30_000 }, (_, i): FrameworkNode => {
      return { code: `${i}`, name: '', ...(i > 0 && { parent: `${i - 1}` }) };
    });
    const lines = outlineOf({ id: 'deep', name: 'Dypt', order: 0, nodes: nodes.toReversed() }, new Map());
    expect(lines).toHaveLength(30_000);
    expect(lines.at(-1)).toMatchObject({ node: { code: '29999' }, depth: 29_999 });
  });
});

test.each([
  ['2.9', '2.10'],
  ['17', '17.1'],
  ['1.5', '1.a'],
  ['1.a', '1.b'],
  ['9.5', '10'],
])('%s comes before %s', (first, second) => {
  expect(compareNumbers(first, second)).toBeLessThan(0);
  expect(compareNumbers(second, first)).toBeGreaterThan(0);
  expect(compareNumbers(first, first)).toBe(0);
});

test('every link of the Trondheim plan is shown under what it points at', () => {
  const plan = trondheimPlan();
  const found = connectionsOf(
    viewPlan(plan, () => [], { asOf: '2020-10-31' }),
    plan,
  );
  const shown = [
    ...[...sdgConnections(found).values()].flat().flatMap((group) => group.rows),
    ...plan.frameworks.flatMap((framework) => outlineOf(framework, found).flatMap((line) => line.rows)),
    ...plan.climateTargets.flatMap(({ id }) => linkedTo(found, 'climateTarget', id)),
    ...plan.mandates.flatMap(({ id }) => linkedTo(found, 'mandate', id)),
  ];
  expect(new Set(shown.map((row) => row.link.id))).toEqual(new Set(plan.links.map(({ id }) => id)));
});
