/**
 * What a form merely puts in order is not what somebody meant: where only one thing is typed, only that is written, whatever
 * the row looks like and whoever wrote it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanDocument, PlanTables } from '#/domain/tables/tables.ts';
import { difference } from '#/domain/values/same.ts';
import { actionDraft, validateAction } from '#/features/actions/editing/actionDraft.ts';
import { goalAreaDraft, validateGoalArea } from '#/features/areas/editing/goalAreaDraft.ts';
import { subGoalDraft, validateSubGoal } from '#/features/areas/editing/subGoalDraft.ts';
import { mandateDraft, validateMandate } from '#/features/connections/editing/mandate/mandateDraft.ts';
import { indicatorDraft } from '#/features/indicators/editing/indicator/indicatorDraft.ts';
import { validateIndicator } from '#/features/indicators/editing/indicator/validateIndicator.ts';
import { partnerDraft, validatePartner } from '#/features/partners/editing/partnerDraft.ts';
import { planPeriodDraft, validatePlanPeriod } from '#/features/periods/editing/planPeriodDraft.ts';
import { type RowToSave, touchedOnly } from '#/parts/editing/useRowForm.ts';
import type { Validated } from '#/ui/form/message.ts';
import { anyDocument } from '../../files/planFile/sample.ts';

const language = 'nb';
const today = '2200-01-01';

/** What a form makes of a row, and of the row with another name typed. */
type Form<T extends TableName> = (
  row: PlanTables[T],
  plan: PlanDocument,
) => { untouched: Validated<RowToSave<PlanTables[T]>>; named: Validated<RowToSave<PlanTables[T]>> };

function form<D extends object, V>(draft: D, typed: Partial<D>, validate: (draft: D) => V) {
  return { untouched: validate(draft), named: validate({ ...draft, ...typed }) };
}

const NAME = 'Et navn som ingen har';
const units = ({ units: all }: PlanDocument) => ({ units: all, blank: { id: 'ny', order: 1 } });

const FORMS: {
  [T in
    | 'goalAreas'
    | 'subGoals'
    | 'actions'
    | 'indicators'
    | 'mandates'
    | 'partners'
    | 'planPeriods']: Form<T>;
} = {
  goalAreas: (base, { goalAreas }) =>
    form(goalAreaDraft(base, language), { name: NAME }, (draft) =>
      validateGoalArea(draft, { base, language, goalAreas }),
    ),
  subGoals: (base, plan) =>
    form(subGoalDraft(base, language), { name: NAME }, (draft) =>
      validateSubGoal(draft, { base, language, rows: plan, units: units(plan) }),
    ),
  actions: (base, plan) =>
    form(actionDraft(base), { name: NAME }, (draft) =>
      validateAction(draft, { base, language, rows: plan, today, units: units(plan) }),
    ),
  indicators: (base, plan) =>
    form(indicatorDraft(base, language), { name: NAME }, (draft) =>
      validateIndicator(draft, {
        base,
        language,
        rows: plan,
        units: units(plan),
      }),
    ),
  mandates: (base) =>
    form(mandateDraft(base), { title: NAME }, (draft) => validateMandate(draft, { base, language })),
  partners: (base, plan) =>
    form(partnerDraft(base), { name: NAME }, (draft) =>
      validatePartner(draft, { base, language, partners: plan.partners, units: units(plan), knownTags: [] }),
    ),
  planPeriods: (base, plan) =>
    form(planPeriodDraft(base), { name: NAME }, (draft) =>
      validatePlanPeriod(draft, { base, language, rows: plan }),
    ),
};

/** The row with the members of all in it the other way round, as another program may have written them. */
function turned<R>(value: R): R {
  if (Array.isArray(value)) return value.map((each: unknown) => turned(each)) as R;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([name, inner]) => [name, turned(inner)])) as R;
}

function check<T extends keyof typeof FORMS>(table: T, plan: PlanDocument): number {
  let saved = 0;
  for (const row of plan[table] as PlanTables[T][]) {
    const { untouched, named } = FORMS[table](turned(row), plan);
    if (!untouched.ok || !named.ok) continue;
    saved += 1;
    expect(difference(row, touchedOnly(row, untouched, untouched.value.row))).toEqual({});
    const patch = difference(row, touchedOnly(row, untouched, named.value.row));
    expect(patch).toEqual(table === 'mandates' ? { title: NAME } : { name: NAME });
  }
  return saved;
}

describe('a form in which only the name was typed', () => {
  it.each(Object.keys(FORMS) as (keyof typeof FORMS)[])('writes the name only: %s', (table) => {
    let saved = 0;
    fc.assert(
      fc.property(anyDocument, (plan) => {
        saved += check(table, plan);
      }),
      { numRuns: 200 },
    );
    expect(saved).toBeGreaterThan(20);
  });
});
