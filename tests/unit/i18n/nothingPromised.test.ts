/** A plan must not promise more than is known, and must say why whatever is not well: over random plans, and the one that ships. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rollup } from '#/domain/progress/rollUp.ts';
import { type GoalStatus, isKnown, type Judgement } from '#/domain/progress/rule.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import { addDays, addMonths } from '#/domain/values/dates.ts';
import { type IndicatorView, type Lens, type PlanView, viewPlan } from '#/domain/view/planView.ts';
import { LANGUAGES } from '#/i18n/format/languages.ts';
import type { Text } from '#/i18n/i18n.ts';
import { whyArea, whyPlan, whySubGoal } from '#/i18n/saying/because.ts';
import { explainIndicator } from '#/i18n/saying/explain.ts';
import { explainGoal } from '#/i18n/saying/explainGoal.ts';
import { summariseView } from '#/i18n/saying/summary.ts';
import { rangeText } from '#/i18n/words/range.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { anyView } from '../../support/randomPlan.ts';
import { runs } from '../../support/runs.ts';
import { textOf } from '../features/reports/text.ts';

const TEXTS = LANGUAGES.map((language) => textOf(language));
const NB = textOf('nb');
const isGreen = (status: GoalStatus) => status === 'on-track' || status === 'achieved';

interface Goal {
  name: string;
  rollup: Rollup;
  why: (text: Text) => string | undefined;
  explained: (text: Text) => string[];
  beneath: readonly IndicatorView[];
}

/** Every row that a status rolled up is shown in. */
function goalsOf(view: PlanView): Goal[] {
  const { thresholds } = view.plan;
  return [
    {
      name: 'the plan',
      rollup: view.rollup,
      why: (text) => whyPlan(view, text),
      explained: () => [],
      beneath: [...view.indicators.values()],
    },
    ...view.areas.flatMap((area): Goal[] => [
      {
        name: `area ${area.number}`,
        rollup: area.rollup,
        why: (text) => whyArea(area, text),
        explained: (text) =>
          explainGoal(
            area.rollup,
            { kind: 'area', known: area.known, total: area.indicatorCount },
            thresholds,
            text,
          ),
        beneath: area.subGoals.flatMap(({ indicators }) => indicators),
      },
      ...area.subGoals.map(
        (goal): Goal => ({
          name: `sub-goal ${goal.number}`,
          rollup: goal.rollup,
          why: (text) => whySubGoal(goal, text),
          explained: (text) =>
            explainGoal(
              goal.rollup,
              { kind: 'subGoal', known: goal.known, total: goal.indicators.length },
              thresholds,
              text,
            ),
          beneath: goal.indicators,
        }),
      ),
    ]),
  ];
}

describe('over random plans', () => {
  it('a row that is not well says why, and names what decided; one that is well needs no reason', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const goal of goalsOf(view)) {
          for (const text of TEXTS) {
            const why = goal.why(text);
            if (isGreen(goal.rollup.status)) expect(why, goal.name).toBeUndefined();
            else expect(why, `${goal.name}: ${goal.rollup.status}`).toMatch(/^(fordi|because) \S+ \S+/);
          }
          if (!isGreen(goal.rollup.status) && goal.beneath.length > 0) {
            expect(goal.rollup.because.children.length, goal.name).toBeGreaterThan(0);
          }
        }
        for (const { indicator, judgement } of view.indicators.values()) {
          const said = explainIndicator(judgement, indicator, view.lens, view.plan.thresholds, NB);
          expect(said.length, indicator.id).toBeGreaterThan(0);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('a green row is at least half known, and every figure that counts in it is still good', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const { name, rollup, beneath } of goalsOf(view)) {
          if (!isGreen(rollup.status)) continue;
          expect(rollup.coverage, name).toBeGreaterThanOrEqual(0.5 - 1e-9);
          for (const { indicator, judgement } of beneath) {
            if (isKnown(judgement.status)) expect(isStillGood(judgement, view.lens), indicator.id).toBe(true);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('no two different numbers in one sentence read the same', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const text of TEXTS) {
          for (const { indicator, judgement } of view.indicators.values()) {
            expectTold(valuesOf(judgement), (value) => text.f.measure(value, indicator.decimals, ''));
            const lags = `${explainIndicator(judgement, indicator, view.lens, view.plan.thresholds, text)}`;
            expect(lags).not.toMatch(/NaN|Infinity|undefined|\{\{/);
          }
          for (const { name, rollup, explained } of goalsOf(view)) {
            const { progress, expectedProgress, expectedProgressNow } = rollup;
            for (const sentence of explained(text)) {
              expect(sentence, name).not.toMatch(/NaN|Infinity|undefined|\{\{/);
              const numbers = [...sentence.matchAll(/\*\*(.*?)\*\*/g)].map(([, number]) => number);
              if (numbers.length < 2 || progress === undefined || expectedProgress === undefined) continue;
              // The sentence with two: what is reached and what was expected.
              if (Math.abs(progress - expectedProgress) <= 1e-8) continue;
              expect(numbers[0], `${name}: ${sentence}`).not.toBe(numbers[1]);
            }
            expect(expectedProgressNow === undefined, name).toBe(progress === undefined);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

function isStillGood({ isFinal, goodUntil = '' }: Judgement, { asOf }: Lens): boolean {
  return isFinal || asOf <= goodUntil;
}

/** The values that the sentences on an indicator hold against each other. */
function valuesOf({ reading, expected, expectedNow, target, baseline, range }: Judgement): number[] {
  const values = [
    reading?.value,
    expected,
    expectedNow,
    target?.value,
    baseline?.value,
    range?.min,
    range?.max,
  ];
  return values.filter((value) => value !== undefined);
}

function expectTold(values: readonly number[], write: (value: number) => string): void {
  const unlike = new Set(values.map((value) => value || 0));
  expect(new Set([...unlike].map(write)).size, `${values}`).toBe(unlike.size);
}

describe('the Trondheim plan as it is opened, without practice figures', () => {
  const { series, ...rows } = trondheimPlan();
  const readings = new Map(series.map((each) => [each.indicator, each.readings]));
  const seen = (asOf: IsoDate, period?: Lens['period']) =>
    viewPlan(rows, (id) => readings.get(id) ?? [], { asOf, ...(period && { period }) });
  const lenses = [undefined, ...rows.planPeriods];
  /** The last day of each month of some years, and the day after. */
  const daysOf = (first: number, last: number): IsoDate[] =>
    Array.from({ length: (last - first + 1) * 12 }, (_, i) => addMonths(`${first}-01-31`, i)).flatMap(
      (day) => [day, addDays(day, 1)],
    );

  it('has nothing on track from 2021 on, in any period', () => {
    for (const period of lenses) {
      for (const asOf of ['2021-01-01', ...daysOf(2021, 2030)]) {
        const view = seen(asOf, period);
        for (const { name, rollup } of goalsOf(view)) {
          expect(rollup.status, `${name} on ${asOf} in ${period?.name}`).not.toBe('on-track');
        }
        for (const { indicator, judgement } of view.indicators.values()) {
          expect(judgement.status, `${indicator.id} on ${asOf} in ${period?.name}`).not.toBe('on-track');
        }
      }
    }
  });

  it('has on track in 2019 and 2020 only what is to be held and was measured in 2019', () => {
    for (const asOf of daysOf(2019, 2020).filter((day) => day < '2021-01-01')) {
      for (const { indicator, judgement } of seen(asOf).indicators.values()) {
        if (!isKnown(judgement.status)) continue;
        expect(holdsRange(indicator, judgement), `${indicator.id} on ${asOf}`).toBe(true);
        expect(judgement.reading?.date.slice(0, 4), `${indicator.id} on ${asOf}`).toBe('2019');
      }
    }
  });

  it('says first of how many sub-goals nobody knows how they stand', () => {
    const year = (asOf: IsoDate) => summariseView(seen(asOf), NB);
    expect(year('2020-06-30')).toMatch(
      /^(Vi vet ikke hvordan det går med|\S+ av 14 delmål (mangler|er ikke målt))/,
    );
    for (const asOf of daysOf(2021, 2026)) {
      expect(year(asOf), asOf).toMatch(
        /^(Vi vet ikke hvordan det går med|\S+ av 14 delmål mangler|Ingen av)/,
      );
      expect(year(asOf), asOf).not.toMatch(/i rute/);
    }
  });
});

function holdsRange({ direction }: Indicator, { range }: Judgement): boolean {
  return (
    direction === 'hold' && range !== undefined && rangeText(range, { unit: '', decimals: 0 }, NB) !== ''
  );
}
