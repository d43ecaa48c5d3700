import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS, type Indicator, type Reading, type Thresholds } from '#/domain/model.ts';
import type { Lens } from '#/domain/planView.ts';
import { judge, statusOfLag } from '#/domain/progress.ts';
import { type Child, type Rollup, rollUp } from '#/domain/rollup.ts';
import { expectedText, explainGoal, explainIndicator, measured, measuredBeside } from '#/i18n/explain.ts';
import { LANGUAGES, type Language } from '#/i18n/languages.ts';
import { readings as anyReadings, date, figure, judgeable } from '../domain/arbitraries.ts';
import { at, indicatorRow } from '../domain/examples.ts';
import { textOf } from '../reports/text.ts';

const TEXTS = { nb: textOf('nb'), nn: textOf('nn'), en: textOf('en') };
const PERIOD = { id: 'p', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 0 };

interface Case {
  asOf?: string;
  isPeriod?: boolean;
  thresholds?: Thresholds;
  language?: Language;
}

/** The explanation of an indicator from 10 % in 2018 to 20 % in 2022, on the rule's first worked example's date. */
function explain(
  readings: readonly Reading[],
  fields: Partial<Indicator> = {},
  { asOf = '2021-01-15', isPeriod = false, thresholds = DEFAULT_THRESHOLDS, language = 'nb' }: Case = {},
): string {
  const indicator = indicatorRow('i', fields);
  return explainRow(indicator, readings, { asOf, ...(isPeriod && { period: PERIOD }) }, thresholds, language);
}

function explainRow(
  indicator: Indicator,
  readings: readonly Reading[],
  lens: Lens,
  thresholds = DEFAULT_THRESHOLDS,
  language: Language = 'nb',
): string {
  const judgement = judge(indicator, readings, {
    asOf: lens.asOf,
    thresholds,
    ...(lens.period && { periodEnd: lens.period.end }),
  });
  return explainIndicator(judgement, indicator, lens, thresholds, TEXTS[language])
    .join(' ')
    .replaceAll('**', '')
    .replaceAll('\u00a0', ' ');
}

function withoutBaseline(fields: Partial<Indicator> = {}): Indicator {
  const { baseline: _given, ...row } = indicatorRow('i', fields);
  return row;
}

describe('an indicator is explained', () => {
  it('far behind: what was read, what was expected and on which line, and the lag', () => {
    expect(explain([at('2020-12-31', 12.5)])).toBe(
      '12,5 % per 31. desember 2020. ' +
        'Etter planen skulle det vært 15,0: fra 10,0 i 2018, jevnt mot 20,0 i 2022. ' +
        'Etterslepet er 25 % av den planlagte endringen.',
    );
    expect(explain([at('2020-12-31', 12.5)], {}, { language: 'nn' })).toBe(
      '12,5 % per 31. desember 2020. ' +
        'Etter planen skulle det vore 15,0: frå 10,0 i 2018, jamt mot 20,0 i 2022. ' +
        'Etterslepet er 25 % av den planlagde endringa.',
    );
    expect(explain([at('2020-12-31', 12.5)], {}, { language: 'en' })).toBe(
      '12.5% as of 31 December 2020. ' +
        'By the plan it should have been 15.0: from 10.0 in 2018, steadily towards 20.0 in 2022. ' +
        'The lag is 25% of the planned change.',
    );
  });

  it('within a period, by the period’s target', () => {
    expect(explain([at('2019-12-31', 11)], {}, { isPeriod: true })).toContain(
      'Etter planen skulle det vært 12,5: fra 10,0 i 2018, jevnt mot 15,0 i 2020. ' +
        'Etterslepet er 30 % av den planlagte endringen i perioden.',
    );
  });

  it('between two targets, by the line from the one to the other', () => {
    const targets = [
      { date: '2020-12-31', value: 12 },
      { date: '2022-12-31', value: 20 },
    ];
    expect(explain([at('2021-12-31', 15)], { targets }, { asOf: '2022-01-15' })).toContain(
      'Etter planen skulle det vært 16,0: fra 12,0 i 2020, jevnt mot 20,0 i 2022.',
    );
    expect(explain([at('2019-12-31', 10)], { targets }, { asOf: '2020-01-15' })).toContain(
      'fra 10,0 i 2018, jevnt mot 12,0 i 2020.',
    );
  });

  it('in months where the line begins and ends in one year', () => {
    const fields = {
      baseline: { date: '2020-01-31', value: 10 },
      targets: [{ date: '2020-12-31', value: 20 }],
    };
    expect(explain([at('2020-06-30', 11)], fields, { asOf: '2020-07-15' })).toContain(
      'fra 10,0 i januar 2020, jevnt mot 20,0 i desember 2020.',
    );
  });

  it('as planned, ahead, reached and not reached', () => {
    expect(explain([at('2020-12-31', 15)])).toMatch(/Det er som planlagt\.$/);
    expect(explain([at('2020-12-31', 17)])).toMatch(/Forspranget er 20 % av den planlagte endringen\.$/);
    expect(explain([at('2020-12-31', 21)])).toBe(
      '21,0 % per 31. desember 2020. Målet på 20,0 % innen 31.12.2022 er nådd.',
    );
    expect(explain([at('2022-12-31', 19)], {}, { asOf: '2023-01-15' })).toBe(
      '19,0 % per 31. desember 2022. Målet på 20,0 % innen 31.12.2022 ble ikke nådd. ' +
        'Det manglet 10 % av den planlagte endringen.',
    );
  });

  it('in steps', () => {
    const targets = [
      { date: '2020-12-31', value: 14 },
      { date: '2022-12-31', value: 20 },
    ];
    expect(explain([at('2021-06-30', 13)], { targets, path: 'step' }, { asOf: '2021-07-01' })).toContain(
      'Etter planen skulle det vært 14,0: fra 10,0 i 2018, trinnvis mot 20,0 i 2022. Etterslepet er 10 %',
    );
  });

  it('with an expected fraction of what is counted whole', () => {
    expect(explain([at('2019-12-31', 10)], { decimals: 0, unit: 'søknader' })).toContain(
      '10 søknader per 31. desember 2019. Etter planen skulle det vært 12,5: fra 10 i 2018',
    );
  });

  it('inside and outside a band', () => {
    const band = { direction: 'hold', targets: [], band: { min: 80, max: 100, end: '2022-12-31' } } as const;
    expect(explain([at('2020-12-31', 90)], { ...band, targets: [] })).toBe(
      '90,0 % per 31. desember 2020. Det er innenfor 80,0–100,0 %, der det skal holde seg til 31.12.2022.',
    );
    expect(explain([at('2020-12-31', 78.5)], { ...band, targets: [] })).toBe(
      '78,5 % per 31. desember 2020. Det er utenfor 80,0–100,0 %, der det skal holde seg til 31.12.2022. ' +
        'Avviket tilsvarer et etterslep på 15 %.',
    );
  });

  it('without a reading, before and after its baseline', () => {
    expect(explain([])).toBe('Ingen måling mellom utgangspunktet 31.12.2018 og 15. januar 2021.');
    expect(explainRow(withoutBaseline(), [], { asOf: '2021-01-15' })).toBe(
      'Ingen måling per 15. januar 2021.',
    );
  });

  it('without a target, in the plan and in a period', () => {
    expect(explain([at('2020-12-31', 15)], { targets: [] })).toContain('har ikke noe mål, så');
    expect(explain([at('2020-12-31', 10)], { path: 'step' }, { isPeriod: true })).toContain(
      'har ikke noe mål for denne perioden',
    );
    expect(explain([at('2020-12-31', 15)], { targets: [{ date: '2022-12-31', value: 5 }] })).toContain(
      'Målet kan ikke vurderes: sluttmålet må være bedre enn utgangspunktet',
    );
  });

  it('with what must be known about its reading', () => {
    expect(explain([at('2020-12-31', 15, { preliminary: true })])).toContain('(foreløpig tall)');
    expect(explain([at('2020-12-31', 15, { practice: true, preliminary: true })])).toContain(
      '(øvingstall, ikke en virkelig måling)',
    );
    expect(explain([at('2019-06-30', 15)])).toMatch(/Tallet er gammelt: en ny måling skulle vært her\.$/);
    expect(explain([at('2020-12-31', 15)], {}, { asOf: '2023-06-30' })).toMatch(
      /Sluttmålingen for 31\.12\.2022 mangler\.$/,
    );
    expect(explain([at('2019-12-31', 12)], {}, { asOf: '2021-06-30', isPeriod: true })).toMatch(
      /Sluttmålingen for 31\.12\.2020 mangler\.$/,
    );
    const first = [at('2019-06-30', 12), at('2020-12-31', 11)];
    expect(explainRow(withoutBaseline(), first, { asOf: '2021-01-15' })).toContain(
      'Utgangspunktet er den første målingen, 12,0 % per 30.6.2019,',
    );
  });
});

describe('the numbers of an explanation never deny its status', () => {
  const strict = { onTrack: 0, atRisk: 0.2 };

  it('where the lag is small but behind', () => {
    expect(explain([at('2022-12-31', 19.96)], {}, { asOf: '2023-01-15' })).toContain('Det manglet 0,4 %');
    const little = explain([at('2020-12-31', 14.96)], {}, { thresholds: strict });
    expect(little).toContain('Etterslepet er 0,4 % av den planlagte endringen.');
    expect(explain([at('2020-12-31', 14.96)])).toContain('Det er som planlagt.');
  });

  it('where the lag is just past a limit', () => {
    expect(explain([at('2020-12-31', 14.47)])).toContain('Etterslepet er 5,3 %');
    expect(explain([at('2020-12-31', 14.6)])).toContain('Etterslepet er 4 %');
    expect(explain([at('2020-12-31', 12.98)])).toContain('Etterslepet er 20,2 %');
  });

  it('where a reading looks like the target it missed, or like the end of the band it left', () => {
    const whole = { decimals: 0 };
    expect(explain([at('2022-12-31', 19.6)], whole, { asOf: '2023-01-15' })).toContain('19,6 % per');
    expect(explain([at('2022-12-31', 19)], whole, { asOf: '2023-01-15' })).toContain('19 % per');
    const band = { min: 80, max: 100, end: '2022-12-31' };
    const outside = explain([at('2020-12-31', 79.97)], { decimals: 0, direction: 'hold', targets: [], band });
    expect(outside).toMatch(/^79,97 % per/);
    expect(outside).not.toContain('etterslep på 0 %');
  });

  it('for any indicator, on any date, in any language', () => {
    fc.assert(
      fc.property(
        judgeable(),
        anyReadings(),
        date,
        fc.boolean(),
        fc.constantFrom(...LANGUAGES),
        (core, list, asOf, isPeriod, language) => {
          const indicator = indicatorRow('i', core);
          const text = explainRow(
            indicator,
            list,
            { asOf, ...(isPeriod && { period: PERIOD }) },
            DEFAULT_THRESHOLDS,
            language,
          );
          expect(text).not.toMatch(/explain\.|\{\{|undefined|NaN|Infinity|\*/);
          expect(text).not.toMatch(/(Etterslepet er|The lag is|manglet|mangla|på) [−-]?0 ?%( av| of|\.)/);
        },
      ),
    );
  });

  it('for any lag and limits', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (lag, a, b) => {
        const thresholds = { onTrack: Math.min(a, b), atRisk: Math.max(a, b) };
        const status = statusOfLag(lag, thresholds);
        const rollup: Rollup = { status, lag, progress: 0.5, coverage: 1, heldBack: false };
        const sentences = explainGoal(
          rollup,
          { measured: 1, total: 1, kind: 'subGoal' },
          thresholds,
          TEXTS.en,
        );
        const written = Number(/average lag is \*\*([\d.]+)%/.exec(sentences.join(' '))?.[1]) / 100;
        expect(written).toBeCloseTo(lag, 1);
        fc.pre([a, b].every((limit) => Math.abs(limit - lag) > 1e-6));
        expect(statusOfLag(written, thresholds)).toBe(status);
      }),
    );
  });
});

describe('a goal is explained', () => {
  const child = (fields: Partial<Child>): Child => ({
    status: 'on-track',
    weight: 1,
    progress: 0.5,
    lag: 0,
    expectedProgress: 0.5,
    coverage: 1,
    ...fields,
  });
  const goal = (children: Child[], kind: 'subGoal' | 'area' = 'subGoal', thresholds = DEFAULT_THRESHOLDS) =>
    explainGoal(
      rollUp(children, thresholds),
      { measured: children.filter(({ coverage }) => coverage > 0).length, total: children.length, kind },
      thresholds,
      TEXTS.nb,
    ).map((sentence) => sentence.replaceAll('**', '').replaceAll('\u00a0', ' '));

  it('by progress, lag, the limits and how much is measured', () => {
    expect(goal([child({}), child({ status: 'at-risk', progress: 0.3, lag: 0.14 })])).toEqual([
      'I snitt er 40 % av målet nådd. Forventet på måletidspunktene var 50 %.',
      'Det gjennomsnittlige etterslepet er 7 %.',
      'Inntil 5 % regnes som i rute, inntil 20 % som litt etter.',
      '2 av 2 indikatorer er målt.',
    ]);
  });

  it('with limits as they are set', () => {
    expect(goal([child({})], 'subGoal', { onTrack: 0.075, atRisk: 0.25 })).toContain(
      'Inntil 7,5 % regnes som i rute, inntil 25 % som litt etter.',
    );
  });

  it('when one failing part holds the whole back', () => {
    const parts = [...Array.from({ length: 9 }, () => child({})), child({ status: 'missed', lag: 0.1 })];
    expect(goal(parts).join(' ')).toContain('minst én del ligger langt etter eller er ikke nådd');
  });

  it('when all is decided, without limits that no longer matter', () => {
    const reached = child({ status: 'achieved', progress: 1, expectedProgress: 1 });
    const missed = child({ status: 'missed', progress: 0.9, lag: 0.1, expectedProgress: 1 });
    expect(goal([reached])[0]).toBe('Alle deler er nådd.');
    expect(goal([missed])[0]).toBe('Ingen av delene ble nådd.');
    expect(goal([reached, missed])[0]).toBe('Alle deler er avgjort; noen er nådd og noen ikke.');
    expect(goal([reached, missed]).join(' ')).not.toContain('Inntil');
  });

  it('when there is nothing to measure, or nothing has been', () => {
    expect(goal([])).toEqual(['Det er ingenting her å måle på. Legg til en indikator.']);
    expect(goal([], 'area')).toEqual(['Det er ingen delmål her å måle på.']);
    expect(goal([child({ status: 'no-data', coverage: 0 })])).toEqual([
      'Ingenting er målt ennå.',
      '0 av 1 indikator er målt.',
    ]);
  });
});

describe('a value is written', () => {
  const indicator = indicatorRow('i', { decimals: 0 });
  const text = TEXTS.nb;
  const plain = (written: string) => written.replaceAll('\u00a0', ' ');

  it('with the indicator’s decimals and unit', () => {
    expect(plain(measured(7.46, indicator, text))).toBe('7 %');
    expect(expectedText(7.46, indicator, text)).toBe('7,5');
    expect(expectedText(7.01, indicator, text)).toBe('7');
    expect(expectedText(7.46, { ...indicator, decimals: 1 }, text)).toBe('7,5');
  });

  it('beside another so that they differ, if they do', () => {
    expect(plain(measuredBeside(89.6, [90], indicator, text))).toBe('89,6 %');
    expect(plain(measuredBeside(89.997, [90], indicator, text))).toBe('89,997 %');
    expect(plain(measuredBeside(90, [90], indicator, text))).toBe('90 %');
    fc.assert(
      fc.property(figure, figure, (value, other) => {
        fc.pre(value !== other);
        expect(measuredBeside(value, [other], indicator, text)).not.toBe(measured(other, indicator, text));
      }),
    );
  });
});
