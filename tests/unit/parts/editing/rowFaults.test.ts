/** What the plan refuses is said at the field that is to be mended, whichever order the form's lines are in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOfDraft, faultsOfRows } from '#/domain/integrity/faults.ts';
import { LISTS } from '#/domain/tables/names.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { actionDraft, validateAction } from '#/features/actions/editing/actionDraft.ts';
import {
  agreementDraft,
  blankAgreement,
  validateAgreement,
} from '#/features/agreements/editing/agreementDraft.ts';
import {
  frameworkDraft,
  validateFramework,
} from '#/features/connections/editing/framework/frameworkDraft.ts';
import { planPeriodDraft, validatePlanPeriod } from '#/features/periods/editing/planPeriodDraft.ts';
import { planDraft, validatePlan } from '#/features/settings/editing/planDraft.ts';
import { blankPlan } from '#/features/start/blankPlan.ts';
import type { Validated } from '#/ui/form/message.ts';
import { actionRow, smallPlan } from '../../domain/smallPlan.ts';
import { anyDocument } from '../../files/planFile/sample.ts';

const language = 'nb';
const units = { units: [], blank: { id: 'u', order: 1 } };
const errors = (result: Validated<unknown>) => (result.ok ? {} : result.errors);
const codes = (result: Validated<unknown>) =>
  Object.fromEntries(Object.entries(errors(result)).map(([field, { code }]) => [field, code]));

describe('what is typed in lines', () => {
  it('is refused in its own line, also where it comes earlier in time than the line above', () => {
    const base = actionRow('a', { start: '2020-01-01', due: '2020-12-31' });
    const line = (due: string) => ({ id: due, name: due, due, doneOn: '', responsible: '' });
    const milestones = [
      line('2020-06-01'),
      { ...line(''), name: '' },
      line('2019-12-31'),
      line('2021-01-01'),
    ];
    const context = { base, language, rows: smallPlan(), today: '2020-01-01', units } as const;
    expect(codes(validateAction({ ...actionDraft(base), milestones }, context))).toEqual({
      'milestones.2.due': 'milestoneBeforeStart',
      'milestones.3.due': 'milestoneAfterDue',
    });
  });

  it('is refused in its own line, also below one that was left empty', () => {
    const base = { ...blankAgreement(smallPlan(), 'a', 'p'), name: 'Avtale' };
    const line = (when: string) => ({ id: when, when, source: '' });
    const draft = { ...agreementDraft(base), from: [line('1968'), line(''), line('1968')] };
    const context = { base, language, rows: smallPlan(), units, knownTags: [] } as const;
    expect(codes(validateAgreement(draft, context))).toEqual({ 'from.2.when': 'sameClaim' });
  });
});

describe('two points of a framework with one number', () => {
  it('are said to be that, and not to stand under themselves', () => {
    const base = { id: 'f', name: 'F', order: 1, nodes: [{ code: '1', name: 'En' }] };
    const second = { id: 'n', code: '1', name: 'To', parent: '1' };
    const draft = frameworkDraft(base);
    const nodes = [...draft.nodes, second];
    expect(codes(validateFramework({ ...draft, nodes }, { base, language, rows: smallPlan() }))).toEqual({
      'nodes.1.code': 'duplicateCode',
    });
  });
});

describe('a plan period beside another', () => {
  const period = (id: string, start: string, end: string): PlanPeriod => ({
    id,
    name: id,
    start,
    end,
    order: 1,
  });
  const of = (id: string, start: string, end: string) => {
    const rows = smallPlan({ planPeriods: [period('m', '2020-01-01', '2020-12-31')] });
    const base = period(id, start, end);
    return errors(validatePlanPeriod(planPeriodDraft(base), { base, language, rows }));
  };

  it.each(['a', 'z'])('is told the name of that one, whichever id comes first: %s', (id) => {
    expect(of(id, '2020-12-31', '2021-06-30')).toMatchObject({
      start: { code: 'overlapsPeriod', values: { name: 'm' } },
    });
    expect(of(id, '2019-06-01', '2020-01-01')).toMatchObject({
      end: { code: 'overlapsPeriod', values: { name: 'm' } },
    });
  });

  it('is told of the day that was typed while the other is not typed yet', () => {
    expect(of('z', '2018-06-01', '')).toMatchObject({
      start: { code: 'outsidePlan' },
      end: { code: 'missingDate' },
    });
  });
});

describe('a plan with another first day', () => {
  it('is told which period would be left out, and nothing of a last day that cannot be read', () => {
    const rows = smallPlan({
      planPeriods: [{ id: 'p', name: 'Første', start: '2019-01-01', end: '2020-12-31', order: 1 }],
    });
    const draft = { ...planDraft(rows.plan, language), start: '2019-02-01', end: 'snart' };
    expect(errors(validatePlan(draft, { base: rows.plan, language, rows }))).toMatchObject({
      start: { code: 'leavesPeriodOut', values: { name: 'Første' } },
      end: { code: 'badDate' },
    });
  });
});

describe('asking the plan about a row', () => {
  it('finds nothing in a row that stands in a sound plan as it is', () => {
    fc.assert(
      fc.property(anyDocument, (plan) => {
        for (const table of LISTS) {
          for (const row of plan[table]) expect(faultsOfDraft(plan, table, row)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds of a changed row what a commit of it would be refused for', () => {
    const rows = blankPlan(
      { name: 'Plan', municipality: 'Varde', start: '2019-01-01', end: '2022-12-31' },
      () => crypto.randomUUID(),
    );
    const plan = { ...rows.plan, end: '2018-12-31' };
    const found = faultsOfDraft(rows, 'plans', plan);
    expect(found.map(({ code }) => code)).toContain('period-outside-plan');
    expect(found).toEqual(faultsOfRows({ ...rows, plan }, [{ table: 'plans', id: plan.id }]));
  });
});
