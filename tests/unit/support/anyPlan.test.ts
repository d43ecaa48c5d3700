// What the property tests stand on: that random plans hold everything a plan may hold, and only what it may.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '#/domain/integrity/faults.ts';
import type { FieldKind, Fields } from '#/domain/tables/describe.ts';
import { TABLES } from '#/domain/tables/names.ts';
import { readingFields } from '#/domain/tables/readings.ts';
import { described, type PlanDocument, rowsIn } from '#/domain/tables/tables.ts';
import { planDocument } from '../domain/arbitraries.ts';
import { anyDocument } from '../files/planFile/sample.ts';

/** Every field of every table, and of the parts of rows: `actions.milestones.due`; a field that may lack also as absent. */
function toReach(): string[] {
  const within = (path: string, fields: Fields): string[] =>
    Object.entries(fields).flatMap(([name, { kind, mayLack }]) => {
      const own = `${path}.${name}`;
      return [own, ...(mayLack ? [`${own} absent`] : []), ...inParts(own, kind)];
    });
  const inParts = (path: string, kind: FieldKind): string[] => {
    if (kind.is === 'list') return inParts(path, kind.of.kind);
    return kind.is === 'part' ? within(path, kind.part.fields) : [];
  };
  return [
    ...TABLES.flatMap((table) => within(table, described(table).fields)),
    ...within('readings', readingFields),
  ];
}

function reachedBy(plans: readonly PlanDocument[]): Set<string> {
  const reached = new Set<string>();
  const within = (path: string, fields: Fields, row: object): void => {
    const values = new Map<string, unknown>(Object.entries(row));
    for (const [name, { kind }] of Object.entries(fields)) {
      const own = `${path}.${name}`;
      reached.add(values.has(name) ? own : `${own} absent`);
      inParts(own, kind, values.get(name));
    }
  };
  const inParts = (path: string, kind: FieldKind, value: unknown): void => {
    if (kind.is === 'list' && Array.isArray(value))
      for (const each of value) inParts(path, kind.of.kind, each);
    if (kind.is === 'part' && typeof value === 'object' && value !== null) {
      within(path, kind.part.fields, value);
    }
  };
  for (const plan of plans) {
    for (const table of TABLES) {
      for (const row of rowsIn(plan, table)) within(table, described(table).fields, row);
    }
    for (const { readings } of plan.series)
      for (const each of readings) within('readings', readingFields, each);
  }
  return reached;
}

describe.each([
  // Targets of these lead their way, so that every indicator can be judged.
  ['of what people write', planDocument, ['indicators.band', 'indicators.baseline absent']],
  ['of whatever a file may hold', anyDocument, []],
] as const)('random plans %s', (_of, plans, left) => {
  const drawn = fc.sample(plans, { numRuns: 300, seed: 1 });

  test('have rows of every table, with and without every field that may lack', () => {
    const reached = reachedBy(drawn);
    const missed = toReach().filter((path) => !reached.has(path));
    expect(missed.filter((path) => !left.some((known) => path.startsWith(known)))).toEqual([]);
  });

  test('have nothing wrong in them', () => {
    expect(drawn.flatMap((plan) => faultsOf(plan))).toEqual([]);
  });
});
