import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartModel } from '#/charts/model/chartModel.ts';
import { describeChart } from '#/charts/model/describeChart.ts';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { decimalsOf, likelyDecimals } from '#/domain/readings/decimals.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { viewPlan } from '#/domain/view/planView.ts';
import { decimalsApart, percentsApart } from '#/i18n/format/apart.ts';
import type { Formats } from '#/i18n/format/format.ts';
import { LANGUAGES } from '#/i18n/format/languages.ts';
import type { Text } from '#/i18n/i18n.ts';
import { explainIndicator } from '#/i18n/saying/explain.ts';
import { explainGoal } from '#/i18n/saying/explainGoal.ts';
import { entered, enteredRange, judgedAs } from '#/i18n/words/entered.ts';
import { runs } from '../../../support/runs.ts';
import { date, figure, planDocument } from '../../domain/arbitraries.ts';
import { at, from, indicatorRow } from '../../domain/progress/examples.ts';
import { textOf } from '../../features/reports/text.ts';

/** Text whose numbers say in the text which value they were written from. */
function marking(language: (typeof LANGUAGES)[number]): Text {
  const { t, f, language: own } = textOf(language);
  const marked = (kind: string, value: number, written: string) => `⟦${kind}:${value}⟧${written}⟦/⟧`;
  const marks: Formats = {
    ...f,
    number: (value, decimals) => marked('value', value, f.number(value, decimals)),
    measure: (value, decimals, unit) => marked('value', value, f.measure(value, decimals, unit)),
    percent: (share, decimals) => marked('share', share, f.percent(share, decimals)),
  };
  return { t, f: marks, language: own };
}

/** Pairs of different values that are written alike in a text. */
function alike(text: string): string[] {
  const seen = new Map<string, string>();
  const found: string[] = [];
  for (const [, kind, value, written = ''] of text.matchAll(/⟦(\w+):([^⟧]*)⟧([^⟦]*)⟦\/⟧/g)) {
    const digits = written.replace(/[^\d.,−⁰¹²³⁴⁵⁶⁷⁸⁹·-]/g, '');
    const key = `${kind} ${digits.replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '')}`;
    const exact = String(Number(Number(value).toPrecision(12)));
    const before = seen.get(key);
    if (before !== undefined && before !== exact) found.push(`${before} and ${exact} as ${written}`);
    seen.set(key, exact);
  }
  return found;
}

const TEXTS = LANGUAGES.map(marking);

/** Every explanation and chart description of a plan, each as one text. */
function textsOf(document: PlanDocument, asOf: string, isPeriod: boolean, text: Text): string[] {
  const { series, ...rows } = document;
  const readings = new Map(series.map((each) => [each.indicator, each.readings]));
  const [period] = isPeriod ? document.planPeriods : [];
  const lens = { asOf, ...(period && { period }) };
  const view = viewPlan(rows, (id) => readings.get(id) ?? [], lens);
  const { thresholds } = view.plan;
  return [
    ...[...view.indicators.values()].flatMap(({ indicator, judgement }) => [
      explainIndicator(judgement, indicator, lens, thresholds, text).join(' '),
      describeChart(
        chartModel(indicator, readings.get(indicator.id) ?? [], judgement, lens, view.plan),
        text,
      ),
    ]),
    ...[...view.subGoals.values()].map(({ rollup, known, indicators }) =>
      explainGoal(rollup, { kind: 'subGoal', known, total: indicators.length }, thresholds, text)
        .slice(0, 2)
        .join(' '),
    ),
  ];
}

describe('two different numbers never read the same', () => {
  test('in the explanations and chart descriptions of any plan, in any language', () => {
    fc.assert(
      fc.property(
        planDocument,
        date,
        fc.boolean(),
        fc.integer({ min: 0, max: 2 }),
        (document, asOf, isPeriod, decimals) => {
          // Figures have two decimals: many are rounded away.
          const rounded = {
            ...document,
            indicators: document.indicators.map((row) => ({ ...row, decimals })),
          };
          for (const text of TEXTS) {
            for (const written of textsOf(rounded, asOf, isPeriod, text)) expect(alike(written)).toEqual([]);
          }
        },
      ),
      { numRuns: runs(80), endOnFailure: true },
    );
  });

  test('whatever two figures of an indicator somebody entered, also above a billion', () => {
    const large = fc.tuple(figure, fc.constantFrom(1, 1e9, 1e12)).map(([n, add]) => n + add);
    fc.assert(
      fc.property(large, large, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
        const indicator = { unit: 'kr', decimals };
        for (const language of LANGUAGES) {
          const text = textOf(language);
          // What differs in the 14th digit only may be told apart, but need not be.
          if (Number(a.toPrecision(13)) === Number(b.toPrecision(13))) continue;
          expect(entered(a, indicator, text)).not.toBe(entered(b, indicator, text));
        }
      }),
    );
  });

  test('as percent, with no more decimals than that takes', () => {
    const { f } = textOf('nb');
    const write = (...shares: number[]) =>
      shares.map(percentsApart(shares, f)).map((s) => s.replace('\u00a0', ' '));
    expect(write(0.5, 0.75)).toEqual(['50 %', '75 %']);
    expect(write(0.5, 0.504)).toEqual(['50,0 %', '50,4 %']);
    expect(write(0, -0.001)).toEqual(['0,0 %', '-0,1 %'.replace('-', '−')]);
    expect(write(0.1 + 0.2, 0.3)).toEqual(['30 %', '30 %']);
  });

  test('from 10¹⁵ on, where they are written with a power of ten', () => {
    const { f } = textOf('nb');
    expect(f.number(1_234_567_890_123_450)).not.toBe(f.number(1_234_567_890_123_460));
    expect(f.number(1.5e300)).toBe('1,5·10³⁰⁰');
  });
});

describe('a figure that was entered', () => {
  const text = textOf('nb');
  const say = (words: string | undefined) => words?.replaceAll('\u00a0', ' ');
  const whole = { unit: '%', decimals: 0 };

  test('is written with its own decimals, and says what it is judged as where that is another', () => {
    expect([say(entered(19.6, whole, text)), say(judgedAs(19.6, whole, text))]).toEqual([
      '19,6 %',
      'vurdert som 20 %',
    ]);
    expect([say(entered(20, whole, text)), judgedAs(20, whole, text)]).toEqual(['20 %', undefined]);
    expect(say(enteredRange({ min: 0.1, max: 0.25 }, whole, text))).toBe('0,10–0,25 %');
  });

  test('has no decimals that are noise, and never reads as nothing', () => {
    expect([15.299999999999999, 0.1 + 0.2, 100 / 3, 0, 1e21, 0.0000004].map(decimalsOf)).toEqual([
      1, 1, 6, 0, 0, 7,
    ]);
  });

  test('needs as many decimals as its indicator’s figures where nobody has said how many', () => {
    expect(likelyDecimals([10, 20], [19.6])).toBe(1);
    expect(likelyDecimals([0.4, 0.1], [])).toBe(1);
    expect(likelyDecimals([10, 20], [100 / 3])).toBe(2);
    expect(likelyDecimals([10, 20.125], [100 / 3])).toBe(3);
    expect(decimalsApart([0.4, 0.1], 0)).toBe(1);
  });
});

describe('figures that the decimals shown make the same', () => {
  const nitrate: Indicator = indicatorRow('i', {
    unit: 'mg/l',
    direction: 'decrease',
    decimals: 0,
    baseline: { date: '2023-12-31', value: 0.4 },
    targets: [{ date: '2027-12-31', value: 0.1 }],
  });

  test.each(LANGUAGES)('are named as they were entered, with what to do (%s)', (language) => {
    const text = textOf(language);
    const judgement = judgeIndicator(nitrate, [at('2025-12-31', 0.2)], from('2026-06-01'));
    const lens = { asOf: '2026-06-01' };
    const explained = explainIndicator(judgement, nitrate, lens, DEFAULT_THRESHOLDS, text).join(' ');
    expect(explained.replaceAll('\u00a0', ' ')).toMatch(
      {
        nb: /0,4 mg\/l og 0,1 mg\/l blir like .*Vis flere desimaler/,
        nn: /0,4 mg\/l og 0,1 mg\/l blir like .*Vis fleire desimalar/,
        en: /0.4 mg\/l and 0.1 mg\/l become the same .*Show more decimals/,
      }[language],
    );
  });
});
