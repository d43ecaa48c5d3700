/** Small plans that once were shown as something else than they were judged as. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparePeriods } from '#/domain/periods/comparison.ts';
import { viewPlan } from '#/domain/view/planView.ts';
import { comparisonSentences } from '#/features/compare/sentences.ts';
import { LANGUAGES } from '#/i18n/format/languages.ts';
import { withUnit } from '#/i18n/format/withUnit.ts';
import { explainIndicator, measured } from '#/i18n/saying/explain.ts';
import { ofTarget } from '#/i18n/saying/ofTarget.ts';
import { opened } from '../../support/opened.ts';
import { planOf } from '../../support/plan.ts';
import { textOf } from '../features/reports/text.ts';

function openedCase(
  name: string,
  change: (file: { indicators: Record<string, unknown>[] }) => void = () => {},
) {
  const file = JSON.parse(
    readFileSync(new URL(`../../fixtures/cases/${name}.varde.json`, import.meta.url), 'utf8'),
  );
  change(file);
  const { series, ...rows } = opened(JSON.stringify(file)).document;
  const lens = { asOf: '2026-06-01' };
  const view = viewPlan(rows, (id) => series.find(({ indicator }) => indicator === id)?.readings ?? [], lens);
  const [own] = view.indicators.values();
  if (!own) throw new Error('no indicator');
  const { indicator, judgement } = own;
  const say = (value: number | undefined) =>
    value === undefined ? '' : plain(measured(value, indicator, textOf('nb')));
  const explained = plain(
    explainIndicator(judgement, indicator, lens, view.plan.thresholds, textOf('nb')).join(' '),
  );
  return { view, indicator, judgement, say, explained };
}

const plain = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll('**', '');

describe('what is shown is what was judged', () => {
  const name = '05-shown-value-equals-target-but-missed';

  test('with the decimals that the figures have, where the file does not say how many', () => {
    const { indicator, judgement, say } = openedCase(name);
    expect(indicator.decimals).toBe(1);
    expect([say(judgement.reading?.value), say(judgement.target?.value), judgement.status]).toEqual([
      '19,6 %',
      '20,0 %',
      'missed',
    ]);
  });

  test('and reached as 20 where somebody has chosen to show no decimals', () => {
    const { judgement, say } = openedCase(name, ({ indicators: [row] }) =>
      Object.assign(row ?? {}, { decimals: 0 }),
    );
    expect([say(judgement.reading?.value), say(judgement.target?.value), judgement.status]).toEqual([
      '20 %',
      '20 %',
      'achieved',
    ]);
  });

  test('also where whole numbers would hide the figures', () => {
    const { explained, judgement } = openedCase('06-decimals-left-out-hides-figures');
    expect(judgement.status).toBe('on-track');
    expect(explained).toContain('0,2 mg/l per 31. desember 2025.');
    expect(explained).not.toMatch(/fra 0 i|mot 0 i/);
  });
});

describe('a share of progress', () => {
  test('is of the target for the year that it ends, not the plan’s', () => {
    const { view } = openedCase('12-goal-year-is-the-plans-not-the-targets');
    expect(ofTarget(view.targetYears, undefined, textOf('nb'))).toBe('av målet for 2025');
  });

  test.each([
    [[], 'av målet'],
    [['2025', '2027'], 'av målene for 2025 og 2027'],
    [['2024', '2025', '2026', '2027'], 'av målene for årene fra 2024 til 2027'],
  ])('names all the years there are: %j', (years, said) => {
    expect(ofTarget(years, undefined, textOf('nb'))).toBe(said);
  });

  test('is of the plan period’s target, unless what was asked for ended before the period', () => {
    const period = { name: '2026–2027', start: '2026-01-01', end: '2027-12-31' };
    expect(ofTarget(['2027'], period, textOf('nb'))).toBe('av målet for 2026–2027');
    expect(ofTarget(['2025'], period, textOf('nb'))).toBe('av målet for 2025');
  });
});

describe('a comparison of two periods', () => {
  const first = { id: 'a', name: '2026–2027', start: '2026-01-01', end: '2027-12-31', order: 0 };
  const second = { id: 'b', name: '2028–2029', start: '2028-01-01', end: '2029-12-31', order: 1 };
  const rows = planOf({ planPeriods: [first, second] });
  const compared = (asOf: string) => {
    const at = (period: typeof first) => viewPlan(rows, () => [], { asOf, period });
    return comparePeriods(rows, at(first), at(second));
  };

  test.each(LANGUAGES)(
    'tells of what still runs in the present, and of what is over in the past (%s)',
    (language) => {
      const sentence = (asOf: string) =>
        comparisonSentences(compared(asOf), first, second, asOf, textOf(language))[0];
      expect(sentence('2027-12-31')).toMatch(/2026–2027 (har|has) /);
      expect(sentence('2028-01-01')).toMatch(/2026–2027 (hadde|had) /);
    },
  );
});

describe('one of a unit that names several', () => {
  test.each([
    ['løsninger', '1 (løsninger)'],
    ['avtalar', '1 (avtalar)'],
    ['ansatte', '1 (ansatte)'],
    ['solutions', '1 (solutions)'],
    ['deltakere per år', '1 (deltakere per år)'],
    ['nettverk', '1 nettverk'],
    ['stk.', '1 stk.'],
    ['kilometer', '1 kilometer'],
    ['%', '1 %'],
    ['kr', '1 kr'],
  ])('%s', (unit, said) => {
    expect(plain(withUnit('1', unit, 'nb'))).toBe(said);
  });

  test('and of two there are several', () => {
    expect(plain(withUnit('2', 'løsninger', 'nb'))).toBe('2 løsninger');
  });
});
