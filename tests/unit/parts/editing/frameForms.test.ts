// The forms of what surrounds the goals: units, duties, climate targets, mandates, frameworks.
import { describe, expect, it } from 'vitest';
import type { ClimateTarget } from '#/domain/tables/climateTargets.ts';
import type { Framework } from '#/domain/tables/frameworks.ts';
import type { Mandate } from '#/domain/tables/mandates.ts';
import type { Unit } from '#/domain/tables/units.ts';
import {
  climateTargetDraft,
  validateClimateTarget,
} from '#/features/connections/editing/climateTarget/climateTargetDraft.ts';
import {
  codesOf,
  frameworkDraft,
  type NodeDraft,
  validateFramework,
  withoutOrphans,
} from '#/features/connections/editing/framework/frameworkDraft.ts';
import { mandateDraft, validateMandate } from '#/features/connections/editing/mandate/mandateDraft.ts';
import { namedDraft, validateNamed } from '#/features/responsibilities/editing/namedDraft.ts';
import { unitConsequences } from '#/features/responsibilities/editing/unitConsequences.ts';
import type { Validated } from '#/ui/form/message.ts';
import { actionRow, smallPlan, subGoalRow } from '../../domain/smallPlan.ts';
import { textOf } from '../../features/reports/text.ts';

const language = 'nb';
const rows = smallPlan();
const codes = (result: Validated<unknown>) =>
  result.ok
    ? {}
    : Object.fromEntries(Object.entries(result.errors).map(([field, { code }]) => [field, code]));

describe('a unit', () => {
  const base: Unit = { id: 'u1', name: 'Rådmannen', order: 1 };
  const siblings = [base, { id: 'u2', name: 'Byplankontoret', order: 2 }];
  const check = (name: string) => validateNamed({ ...namedDraft(base), name }, { base, language, siblings });

  it('keeps its own name, and may change its capitals', () => {
    expect(check('Rådmannen')).toEqual({ ok: true, value: { row: base } });
    expect(codes(check('RÅDMANNEN'))).toEqual({});
  });

  it('has a name that no other has, whatever the case', () => {
    expect(codes(check(' byplankontoret '))).toEqual({ name: 'duplicateName' });
    expect(codes(check('  '))).toEqual({ name: 'missingText' });
    expect(codes(check('x'.repeat(10_000)))).toEqual({ name: 'tooLong' });
  });
});

describe('before a unit is deleted', () => {
  const plan = smallPlan({
    units: [{ id: 'u', name: 'Kontoret', order: 1 }],
    subGoals: [subGoalRow('sub-goal', { unit: 'u' })],
    actions: [
      actionRow('a', { units: ['u'] }),
      actionRow('b', {
        order: 1,
        units: ['u', 'v'],
        milestones: [{ id: 'm', name: 'M', due: '2020-01-01', responsible: 'u' }],
      }),
    ],
    partners: [{ id: 'p', name: 'By', order: 1, kind: 'network', unit: 'u' }],
    duties: [{ id: 'd', name: 'Plan', order: 1 }],
    responsibilities: [{ id: 'r', duty: 'd', unit: 'u', role: 'decides' }],
  });

  it('is said where it is in use, by outline number', () => {
    expect(unitConsequences(plan, 'u', textOf('nb'))).toEqual([
      '1 delmål står uten denne enheten: 1.1.',
      '2 tiltak står uten denne enheten: 1.1.1, 1.1.2.',
      '1 partner står uten denne enheten.',
      '1 tiltak har milepæler som står uten denne enheten: 1.1.2.',
      '1 rolle i ansvarsmatrisen blir også slettet.',
    ]);
  });

  it('is counted where it is in use too often to name', () => {
    const many = smallPlan({
      actions: Array.from({ length: 12 }, (_, i) => actionRow(`a${i}`, { order: i, units: ['u'] })),
    });
    expect(unitConsequences(many, 'u', textOf('nb'))).toEqual([
      '12 tiltak står uten denne enheten: 1.1.1, 1.1.2, 1.1.3, 1.1.4, 1.1.5, 1.1.6, 1.1.7, 1.1.8 og 4 til.',
    ]);
  });

  it('is nothing to say where it is not in use', () => {
    expect(unitConsequences(plan, 'other', textOf('nb'))).toEqual([]);
  });
});

describe('a climate target', () => {
  const base: ClimateTarget = {
    id: 'k',
    name: 'Utslipp',
    order: 1,
    unit: '%',
    baselineYear: 2009,
    targets: [
      { year: 2025, value: 60 },
      { year: 2030, value: 20 },
    ],
  };
  const target = (year: string, value: string) => ({ id: year, year, value });
  const check = (change: Partial<ReturnType<typeof climateTargetDraft>> = {}) =>
    validateClimateTarget({ ...climateTargetDraft(base, language), ...change }, { base, language, rows });

  it('that nobody has touched is the row it was', () => {
    expect(check()).toEqual({ ok: true, value: { row: base } });
  });

  it('has years of four digits, and says which year is missing', () => {
    expect(codes(check({ baselineYear: '' }))).toEqual({ baselineYear: 'missingYear' });
    expect(codes(check({ baselineYear: '09' }))).toEqual({ baselineYear: 'badYear' });
    expect(codes(check({ targets: [target('2 030', '20')] }))).toEqual({ 'targets.0.year': 'badYear' });
  });

  it('is to be reached after its baseline year, once a year', () => {
    expect(codes(check({ targets: [target('2009', '100')] }))).toEqual({
      'targets.0.year': 'yearNotAfterBaseline',
    });
    expect(codes(check({ targets: [target('2030', '20'), target('2030', '30')] }))).toEqual({
      'targets.1.year': 'duplicateYear',
    });
  });

  it('has its targets by year, and drops those left empty', () => {
    const result = check({ targets: [target('2030', '20 %'), target('', ''), target('2025', '60,5')] });
    expect(result.ok && result.value.row.targets).toEqual([
      { year: 2025, value: 60.5 },
      { year: 2030, value: 20 },
    ]);
  });
});

describe('a mandate', () => {
  const base: Mandate = {
    id: 'm',
    order: 1,
    body: 'Bystyret',
    caseNumber: 'PS 87/19',
    date: '2019-08-29',
    title: 'Målbare mål',
    text: 'Målene skal kunne måles.',
    status: 'open',
  };
  const check = (change: Partial<ReturnType<typeof mandateDraft>> = {}) =>
    validateMandate({ ...mandateDraft(base), ...change }, { base, language });

  it('that nobody has touched is the row it was', () => {
    expect(check()).toEqual({ ok: true, value: { row: base } });
  });

  it('names who gave it, when and what, and may lack a case number', () => {
    expect(codes(check({ body: '', title: '', date: '', caseNumber: '', text: '' }))).toEqual({
      body: 'missingText',
      title: 'missingText',
      date: 'missingDate',
    });
  });

  it('is not due before it was given', () => {
    expect(codes(check({ due: '2019-08-28' }))).toEqual({ due: 'dueBeforeMandate' });
    expect(codes(check({ due: '2019-08-29' }))).toEqual({});
  });
});

describe('a framework', () => {
  const base: Framework = {
    id: 'kp',
    name: 'Kommuneplanen',
    order: 1,
    nodes: [
      { code: '1', name: 'Grønn by' },
      { code: '1.1', name: 'Mindre avfall', parent: '1' },
      { code: '1.1.1', name: 'Mer gjenbruk', parent: '1.1' },
    ],
  };
  const nodes = frameworkDraft(base).nodes;
  const changed = (code: string, patch: Partial<NodeDraft>) =>
    nodes.map((node) => (node.was === code ? { ...node, ...patch } : node));
  const check = (list: NodeDraft[]) =>
    validateFramework({ ...frameworkDraft(base), nodes: list }, { base, language, rows });

  it('that nobody has touched is the row it was, with every node where it was', () => {
    expect(check(nodes)).toEqual({
      ok: true,
      value: {
        row: base,
        codes: new Map([
          ['1', '1'],
          ['1.1', '1.1'],
          ['1.1.1', '1.1.1'],
        ]),
      },
    });
  });

  it('takes the children along when a node changes its code', () => {
    const result = check(changed('1', { code: ' A ' }));
    expect(result.ok && result.value.row.nodes[1]).toEqual({
      code: '1.1',
      name: 'Mindre avfall',
      parent: 'A',
    });
    expect(result.ok && result.value.codes.get('1')).toBe('A');
  });

  it('has no two nodes with one code, and none without', () => {
    expect(codes(check(changed('1.1', { code: '1' })))).toEqual({ 'nodes.1.code': 'duplicateCode' });
    expect(codes(check(changed('1.1', { code: '' })))).toEqual({ 'nodes.1.code': 'missingText' });
    expect(codes(check(changed('1.1', { code: 'x'.repeat(201) })))).toEqual({ 'nodes.1.code': 'tooLong' });
    expect(codes(check(changed('1.1', { code: '__proto__' })))).toEqual({ 'nodes.1.code': 'badCode' });
  });

  it('has no node under itself, however far up, and says so at each node of the ring', () => {
    expect(codes(check(changed('1', { parent: '1.1' })))).toEqual({
      'nodes.0.parent': 'nodeCycle',
      'nodes.1.parent': 'nodeCycle',
    });
  });

  it('moves the children of a removed node up to what it stood under', () => {
    const left = nodes.filter(({ was }) => was !== '1.1');
    expect(withoutOrphans(nodes, left).map(({ code, parent }) => [code, parent])).toEqual([
      ['1', ''],
      ['1.1.1', '1'],
    ]);
    expect([...codesOf(left).keys()]).toEqual(['1', '1.1.1']);
  });

  it('drops a new node left empty, but not one that others stand under', () => {
    const blank: NodeDraft = { id: 'new', code: '', name: '', parent: '' };
    expect(codes(check([...nodes, blank]))).toEqual({});
    expect(codes(check([...changed('1', { parent: 'new' }), blank]))).toEqual({
      'nodes.3.code': 'missingText',
      'nodes.3.name': 'missingText',
    });
  });
});
