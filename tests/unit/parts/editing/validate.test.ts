import { describe, expect, it } from 'vitest';
import type { Action } from '#/domain/tables/actions.ts';
import type { GoalArea } from '#/domain/tables/goalAreas.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import { actionDraft, validateAction } from '#/features/actions/editing/actionDraft.ts';
import { goalAreaDraft, validateGoalArea } from '#/features/areas/editing/goalAreaDraft.ts';
import { subGoalDraft, validateSubGoal } from '#/features/areas/editing/subGoalDraft.ts';
import { validateLinks } from '#/features/connections/editing/links/linksDraft.ts';
import { matches } from '#/features/connections/editing/links/linkTargets.ts';
import { planPeriodDraft, validatePlanPeriod } from '#/features/periods/editing/planPeriodDraft.ts';
import { planDraft, validatePlan } from '#/features/settings/editing/planDraft.ts';
import { today } from '#/parts/frame/today.ts';
import type { Validated } from '#/ui/form/message.ts';
import { smallPlan } from '../../domain/smallPlan.ts';

const codes = (result: Validated<unknown>) =>
  result.ok
    ? {}
    : Object.fromEntries(Object.entries(result.errors).map(([field, { code }]) => [field, code]));
const units = { units: [], blank: { id: 'u', order: 1 } };
const language = 'nb';

const plan: Plan = {
  id: 'plan',
  name: 'Strategi',
  municipality: 'Varde',
  start: '2019-01-01',
  end: '2022-12-31',
  thresholds: { onTrack: 0.07, atRisk: 0.2 },
};
const period: PlanPeriod = { id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 };
const rows = smallPlan({ plan, planPeriods: [period] });

describe('a plan period', () => {
  const check = (start: string, end: string) =>
    codes(
      validatePlanPeriod(
        { ...planPeriodDraft(period), start, end },
        { base: { ...period, id: 'p2' }, language, rows },
      ),
    );

  it('may begin the day after another ends', () => {
    expect(check('2021-01-01', '2022-12-31')).toEqual({});
  });

  it('may not share a day with another', () => {
    expect(check('2020-12-31', '2022-12-31')).toEqual({ start: 'overlapsPeriod' });
    expect(check('2019-01-01', '2022-12-31')).toEqual({ start: 'overlapsPeriod' });
  });

  it('lies within the plan and ends after it begins', () => {
    expect(check('2021-01-01', '2023-01-01')).toEqual({ end: 'outsidePlan' });
    expect(check('2022-01-01', '2021-06-30')).toEqual({ end: 'endBeforeStart' });
  });

  it('does not overlap itself when it is edited', () => {
    const itself = { base: period, language, rows } as const;
    expect(validatePlanPeriod(planPeriodDraft(period), itself)).toEqual({ ok: true, value: { row: period } });
  });
});

describe('the plan', () => {
  const check = (change: Partial<ReturnType<typeof planDraft>> = {}) =>
    validatePlan({ ...planDraft(plan, language), ...change }, { base: plan, language, rows });

  it('shows its limits in percent and keeps them as shares', () => {
    expect(planDraft(plan, language).onTrack).toBe('7');
    expect(check()).toEqual({ ok: true, value: { row: plan } });
  });

  it('has limits from 0 to 100 %, the one for on track not above the other', () => {
    expect(codes(check({ onTrack: '25' }))).toEqual({ atRisk: 'thresholdOrder' });
    expect(codes(check({ onTrack: '-1', atRisk: '101 %' }))).toEqual({
      onTrack: 'outsideRange',
      atRisk: 'outsideRange',
    });
  });

  it('cannot be shortened past one of its periods', () => {
    expect(codes(check({ end: '2020-06-30' }))).toEqual({ end: 'leavesPeriodOut' });
  });
});

describe('an action', () => {
  const base: Action = {
    id: 't',
    subGoals: ['s1'],
    name: 'Søk',
    order: 1,
    units: [],
    start: '2019-03-01',
    due: '2020-06-30',
    status: 'planned',
    milestones: [],
    proposal: false,
  };
  const check = (change: Partial<ReturnType<typeof actionDraft>> = {}) =>
    validateAction({ ...actionDraft(base), ...change }, { base, language, rows, today: '2020-01-15', units });
  const milestone = (due: string, doneOn = '') => ({ id: due, name: 'Søknad', due, doneOn, responsible: '' });

  it('that nobody has touched is the row it was', () => {
    expect(check()).toEqual({ ok: true, value: { row: base } });
  });

  it('is not due before it starts', () => {
    expect(codes(check({ due: '2019-02-28' }))).toEqual({ due: 'dueBeforeStart' });
  });

  it('serves at least one sub-goal', () => {
    expect(codes(check({ subGoals: [] }))).toEqual({ subGoals: 'noSubGoal' });
  });

  it('has its milestones within it, sorted by date', () => {
    expect(codes(check({ milestones: [milestone('2019-02-28'), milestone('2020-07-01')] }))).toEqual({
      'milestones.0.due': 'milestoneBeforeStart',
      'milestones.1.due': 'milestoneAfterDue',
    });
    const sorted = check({ milestones: [milestone('2020-01-01'), milestone('2019-06-01')] });
    expect(sorted.ok && sorted.value.row.milestones.map(({ due }) => due)).toEqual([
      '2019-06-01',
      '2020-01-01',
    ]);
  });

  it('is completed on a day that has been, and only then has that day', () => {
    expect(codes(check({ status: 'completed', completedOn: '2020-01-16' }))).toEqual({
      completedOn: 'doneInFuture',
    });
    expect(codes(check({ status: 'completed', completedOn: '' }))).toEqual({ completedOn: 'missingDate' });
    const paused = check({ status: 'paused', completedOn: '2020-01-01' });
    expect(paused.ok && 'completedOn' in paused.value.row).toBe(false);
  });
});

describe('a sub-goal', () => {
  const base: SubGoal = {
    id: 's',
    goalArea: 'a',
    name: 'Flere',
    order: 1,
    periods: ['p1'],
    weight: 1,
    proposal: true,
  };
  const check = (change: Partial<ReturnType<typeof subGoalDraft>>) =>
    validateSubGoal(
      { ...subGoalDraft(base, language), ...change },
      { base, language, rows: smallPlan({ subGoals: [base] }), units },
    );

  it('does not come to mean all periods because the last one was unticked', () => {
    expect(codes(check({ periods: [] }))).toEqual({ periods: 'noPeriod' });
  });

  it('applies in all periods when that is said', () => {
    const all = check({ allPeriods: true });
    expect(all.ok && all.value.row.periods).toEqual([]);
  });
});

describe('a goal area', () => {
  const base: GoalArea = {
    id: 'a',
    name: 'EU',
    order: 2,
    weight: 1,
    aim: 'Flere prosjekter',
    note: 'Kapittel 3',
  };

  it('keeps its order and note, and loses a text that was emptied', () => {
    const draft = { ...goalAreaDraft(base, language), aim: ' ', weight: '1,5' };
    expect(validateGoalArea(draft, { base, language, goalAreas: [base] })).toEqual({
      ok: true,
      value: { row: { id: 'a', name: 'EU', order: 2, weight: 1.5, note: 'Kapittel 3' } },
    });
  });

  it('has no negative weight, and not 0 where nothing beside it would count', () => {
    const other = { ...base, id: 'b' };
    const check = (weight: string, itself: GoalArea, ...others: GoalArea[]) =>
      codes(
        validateGoalArea(
          { ...goalAreaDraft(itself, language), weight },
          { base: itself, language, goalAreas: [itself, ...others] },
        ),
      );
    expect(check('-1', base, other)).toEqual({ weight: 'tooLow' });
    expect(check('0', base, other)).toEqual({});
    expect(check('0', base)).toEqual({ weight: 'allWeightsZero' });
    expect(check('0', base, { ...other, weight: 0 })).toEqual({ weight: 'allWeightsZero' });
    // A plan file may hold it so; its name can still be mended.
    expect(check('0', { ...base, weight: 0 })).toEqual({});
  });
});

describe('links', () => {
  it('keep their reason, trimmed, and drop an empty one', () => {
    const link = { id: 'l', toKind: 'node', to: 'sdg:17', strength: 'direct' } as const;
    const from = { table: 'subGoals', from: 's', language } as const;
    expect(validateLinks([{ ...link, reason: ' Samarbeid ' }], from)).toMatchObject({
      value: [{ fromTable: 'subGoals', from: 's', reason: 'Samarbeid' }],
    });
    const result = validateLinks([{ ...link, reason: ' ' }], from);
    expect(result.ok && result.value[0] && 'reason' in result.value[0]).toBe(false);
  });

  it('are found by words in any order and by how a code begins', () => {
    const target = {
      toKind: 'node',
      to: 'sdg:17.16',
      label: '17.16 Globalt partnerskap for utvikling',
    } as const;
    expect(matches(target, 'utvikling GLOBALT')).toBe(true);
    expect(matches(target, '17.1')).toBe(true);
    expect(matches(target, '7.1')).toBe(false);
    expect(matches(target, 'klima')).toBe(false);
  });

  it('are found by a number after a sign or a letter, and by part of a word', () => {
    const target = { toKind: 'climateTarget', to: 'k', label: 'CO2-kutt: -50 % innen 2030' } as const;
    expect(matches(target, '50')).toBe(true);
    expect(matches(target, '2-kutt utt 203')).toBe(true);
    expect(matches(target, '30')).toBe(false);
  });
});

describe('today', () => {
  it('is the local calendar date, also just after midnight', () => {
    expect(today(new Date(2023, 0, 1, 0, 5))).toBe('2023-01-01');
    expect(today(new Date(2022, 11, 31, 23, 55))).toBe('2022-12-31');
  });
});
