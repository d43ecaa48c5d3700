import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeIndicator, statusOfLag } from '#/domain/progress/judge.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '#/domain/tables/plans.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { LANGUAGES, type Language } from '#/i18n/format/languages.ts';
import { explainIndicator, lagText, measured } from '#/i18n/saying/explain.ts';
import { rangeText } from '#/i18n/words/range.ts';
import { readings as anyReadings, date, judgeable } from '../../domain/arbitraries.ts';
import { at, from, indicatorRow } from '../../domain/progress/examples.ts';
import { textOf } from '../../features/reports/text.ts';

const TEXTS = { nb: textOf('nb'), nn: textOf('nn'), en: textOf('en') };
const PERIOD = { id: 'p', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 0 };

interface Case {
  asOf?: string;
  isPeriod?: boolean;
  thresholds?: Thresholds;
  language?: Language;
}

/** The explanation of an indicator from 10 % in 2018 to 20 % in 2022, a fortnight after the figure of 2020 was taken. */
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
  const judgement = judgeIndicator(indicator, readings, { ...from(lens.asOf, lens.period?.end), thresholds });
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
  it('far behind: what was read, what was expected and on which line, the lag, and when the next is due', () => {
    expect(explain([at('2020-12-31', 12.5)])).toBe(
      '12,5 % per 31. desember 2020. ' +
        'Etter planen skulle det vært 15,0: fra 10,0 i 2018, jevnt mot 20,0 i 2022. ' +
        'Etterslepet er 25 % av den planlagte endringen. ' +
        'Per 15. januar 2021 er 15,1 % forventet. Det er ikke målt ennå. ' +
        'Neste tall ventes innen 30.1.2022.',
    );
    expect(explain([at('2020-12-31', 12.5)], {}, { language: 'nn' })).toContain(
      'Etter planen skulle det vore 15,0: frå 10,0 i 2018, jamt mot 20,0 i 2022. ' +
        'Etterslepet er 25 % av den planlagde endringa.',
    );
    expect(explain([at('2020-12-31', 12.5)], {}, { language: 'en' })).toContain(
      'By the plan it should have been 15.0: from 10.0 in 2018, steadily towards 20.0 in 2022. ' +
        'The lag is 25% of the planned change.',
    );
  });

  it('within a period, by the period’s target, which nobody adopted', () => {
    const text = explain([at('2019-12-31', 11)], {}, { isPeriod: true, asOf: '2020-03-01' });
    expect(text).toContain(
      'Etter planen skulle det vært 12,5: fra 10,0 i 2018, jevnt mot 15,0 i 2020. ' +
        'Etterslepet er 30 % av endringen fra utgangspunktet til målet for perioden.',
    );
    expect(text).toContain(
      'Periodens mål, 15,0 %, er beregnet av veien mot sluttmålet. Ingen har vedtatt det.',
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
    expect(explain([at('2019-12-31', 10.5)], { targets }, { asOf: '2020-01-15' })).toContain(
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

  it('as planned, ahead, and good enough already', () => {
    expect(explain([at('2020-12-31', 15)])).toContain('Det er som planlagt.');
    expect(explain([at('2020-12-31', 17)])).toContain('Forspranget er 20 % av den planlagte endringen.');
    expect(explain([at('2020-12-31', 21)])).toContain(
      '21,0 % per 31. desember 2020. Det er nok til målet på 20,0 % innen 31.12.2022. Sluttallet avgjør.',
    );
  });

  it('when it is settled, naming the reading that decided', () => {
    const after = { asOf: '2023-06-30' };
    expect(explain([at('2022-12-31', 19)], {}, after)).toBe(
      '19,0 % per 31. desember 2022. Målet på 20,0 % innen 31.12.2022 ble ikke nådd. ' +
        'Det manglet 10 % av den planlagte endringen. Avgjort av sluttallet per 31.12.2022.',
    );
    expect(explain([at('2022-06-30', 20)], {}, after)).toContain(
      'er nådd. Avgjort av tallet per 30.6.2022, det siste før 31.12.2022. Ingen nyere kom innen 30.1.2023.',
    );
    expect(explain([at('2023-03-31', 20)], {}, after)).toContain(
      'er nådd. Avgjort av tallet per 31.3.2023, det første etter 31.12.2022.',
    );
    expect(explain([at('2022-06-30', 18)], {}, { asOf: '2023-01-15' })).toContain(
      'Venter på sluttall: et nyere tall for 31.12.2022 kan komme til og med 30.1.2023.',
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

  it('with an expected whole where whole ones are counted, and one too few as little', () => {
    const few = {
      decimals: 0,
      unit: 'nettverk',
      baseline: { date: '2018-12-31', value: 20 },
      targets: [{ date: '2020-12-31', value: 24 }],
    };
    expect(explain([at('2019-12-31', 21)], few, { asOf: '2020-03-01' })).toContain(
      'Etter planen skulle det vært 22: fra 20 i 2018, jevnt mot 24 i 2020. ' +
        'Etterslepet er 25 % av den planlagte endringen. ' +
        'Det mangler bare 1 nettverk, så det regnes ikke som langt etter.',
    );
  });

  it('inside and outside a range, also one with an open edge', () => {
    const hold = (band: Indicator['band'], value: number, asOf = '2021-01-15') =>
      explain([at('2020-12-31', value)], { direction: 'hold', targets: [], ...(band && { band }) }, { asOf });
    const range = { min: 80, max: 100, end: '2022-12-31' };
    expect(hold(range, 90)).toBe(
      '90,0 % per 31. desember 2020. Det er innenfor kravet: 80,0–100,0 % til 31.12.2022. ' +
        'Neste tall ventes innen 30.1.2022.',
    );
    expect(hold(range, 78.5)).toContain(
      'Det er utenfor kravet: 80,0–100,0 % til 31.12.2022. Avviket tilsvarer et etterslep på 15 %.',
    );
    expect(hold(range, 79.9)).toContain('Alt utenfor kravet regnes minst som litt etter.');
    expect(hold({ min: 95, end: '2022-12-31' }, 96)).toContain('kravet: minst 95,0 % til 31.12.2022.');
    expect(hold({ max: 5, end: '2022-12-31' }, 4)).toContain('kravet: høyst 5,0 % til 31.12.2022.');
    expect(hold({ ...range, end: '2020-12-31' }, 90)).toContain(
      'Kravet, 80,0–100,0 % til 31.12.2020, ble holdt. Avgjort av sluttallet per 31.12.2020.',
    );
    expect(hold({ ...range, end: '2020-12-31' }, 70)).toContain('ble ikke holdt.');
    expect(hold({ end: '2022-12-31' }, 70)).toContain('Kravet kan ikke vurderes: det trenger en grense');
  });

  it('at the goal from the first reading on, by the goal alone', () => {
    const text = explainRow(withoutBaseline(), [at('2020-12-31', 21)], { asOf: '2021-01-15' });
    expect(text).toContain('Det er innenfor kravet: minst 20,0 % til 31.12.2022.');
    expect(text).toContain('Det finnes ikke noe eldre tall å regne endringen fra');
  });

  it('as a level to hold where the period asks for what one started with', () => {
    const targets = [
      { date: '2020-12-31', value: 10 },
      { date: '2022-12-31', value: 20 },
    ];
    const level = (value: number) =>
      explain([at('2019-12-31', value)], { targets }, { isPeriod: true, asOf: '2020-03-01' });
    expect(level(11)).toContain('Nivået 10,0 % skal holdes til 31.12.2020.');
    expect(level(9)).toContain('Det er 10 % av den planlagte endringen unna.');
  });

  it('without a reading: from where one started, and when the first is due', () => {
    expect(explain([], {}, { asOf: '2019-06-15' })).toBe(
      'Ingen måling etter utgangspunktet, 10,0 % per 31.12.2018. Den første ventes innen 30.1.2020.',
    );
    expect(explain([])).toBe(
      'Ingen måling etter utgangspunktet, 10,0 % per 31.12.2018. Den første skulle vært her innen 30.1.2020.',
    );
    expect(explainRow(withoutBaseline(), [], { asOf: '2019-01-15' })).toBe(
      'Ingen måling per 15. januar 2019. Den første ventes innen 30.1.2020.',
    );
    expect(explain([], {}, { asOf: '2023-06-30' })).toContain('Sluttallet for 31.12.2022 mangler');
  });

  it('outdated: what was last known, what was expected then, and since when nobody knows', () => {
    expect(explain([at('2020-12-31', 15)], {}, { asOf: '2022-06-01' })).toBe(
      'Sist kjent er 15,0 % per 31. desember 2020. Da var 15,0 % forventet. ' +
        'Neste tall skulle vært her innen 30.1.2022. Derfor vet vi ikke hvordan det går nå.',
    );
    expect(explain([at('2021-12-31', 15)], {}, { asOf: '2023-06-30' })).toContain(
      'Sluttallet for 31.12.2022 mangler, så vi vet ikke hvordan det endte.',
    );
    expect(explain([at('2019-05-15', 11)], { frequency: 'irregular' }, { asOf: '2021-06-01' })).toContain(
      'Et tall gjelder i to år, her til 15.5.2021.',
    );
  });

  it('without a target that can be judged: how it gets one', () => {
    expect(explain([at('2020-12-31', 15)], { targets: [] })).toContain(
      'Rediger indikatoren og legg inn et mål med dato.',
    );
    expect(explain([at('2020-12-31', 10)], { path: 'step' }, { isPeriod: true })).toContain(
      'Perioden ber ikke om noen endring av dette tallet',
    );
    expect(explain([at('2020-12-31', 15)], { targets: [{ date: '2022-12-31', value: 5 }] })).toContain(
      'Målet var alt nådd ved start: utgangspunktet er 10,0 %. Rediger indikatoren og velg «Skal holdes»',
    );
    expect(explain([at('2020-12-31', 15)], { targets: [{ date: '2017-12-31', value: 15 }] })).toContain(
      'Målet kan ikke vurderes: det ligger ikke senere enn utgangspunktet, 31.12.2018.',
    );
  });

  it('with what must be known about its reading', () => {
    expect(explain([at('2020-12-31', 15, { preliminary: true })])).toContain('(foreløpig tall)');
    expect(explain([at('2020-12-31', 15, { practice: true, preliminary: true })])).toContain(
      '(øvingstall, ikke en virkelig måling)',
    );
    expect(explain([at('2019-12-31', 13)], {}, { asOf: '2021-03-01' })).toContain(
      'Neste tall skulle vært her innen 30.1.2021. Dette gjelder til 30.4.2021.',
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
    const little = explain([at('2020-12-31', 14.96)], { decimals: 2 }, { thresholds: strict });
    expect(little).toContain('Etterslepet er 0,4 % av den planlagte endringen.');
    expect(explain([at('2020-12-31', 14.96)], { decimals: 2 })).toContain('Det er som planlagt.');
  });

  it('where the lag is just past a limit', () => {
    expect(explain([at('2020-12-31', 14.47)], { decimals: 2 })).toContain('Etterslepet er 5,3 %');
    expect(explain([at('2020-12-31', 14.6)])).toContain('Etterslepet er 4 %');
    expect(explain([at('2020-12-31', 12.98)], { decimals: 2 })).toContain('Etterslepet er 20,2 %');
  });

  it('for any indicator, on any date, in any language', () => {
    const band = { min: 0, max: 200, end: '2020-12-31' };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.boolean().chain(judgeable),
          judgeable().map((core) => ({ ...core, direction: 'hold' as const, band })),
        ),
        anyReadings(),
        date,
        fc.boolean(),
        fc.constantFrom(...LANGUAGES),
        (core, list, asOf, isPeriod, language) => {
          const { baseline: _given, ...row } = indicatorRow('i');
          const text = explainRow(
            { ...row, ...core, publishingLagDays: core.publishingLagDays ?? 30 },
            list,
            { asOf, ...(isPeriod && { period: PERIOD }) },
            DEFAULT_THRESHOLDS,
            language,
          );
          expect(text).not.toMatch(/explain\.|\{\{|undefined|NaN|Infinity|\*/);
          expect(text).not.toMatch(/(Etterslepet er|The lag is|manglet|mangla|på) [−-]?0 ?%( av| of|\.)/);
          expect(text).not.toBe('');
        },
      ),
    );
  });

  it('for any lag and limits', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (lag, a, b) => {
        const thresholds = { onTrack: Math.min(a, b), atRisk: Math.max(a, b) };
        const written = Number(/([\d.]+)%/.exec(lagText(lag, thresholds, TEXTS.en))?.[1]) / 100;
        expect(written).toBeCloseTo(lag, 1);
        fc.pre([a, b].every((limit) => Math.abs(limit - lag) > 1e-6));
        expect(statusOfLag(written, thresholds)).toBe(statusOfLag(lag, thresholds));
      }),
    );
  });
});

describe('a value is written', () => {
  const plain = (written: string) => written.replaceAll('\u00a0', ' ');

  it('with the indicator’s decimals and unit', () => {
    expect(plain(measured(7.46, indicatorRow('i', { decimals: 0 }), TEXTS.nb))).toBe('7 %');
  });

  it.each([
    [{ min: 80, max: 100 }, '80–100 byer'],
    [{ min: 13, max: 13 }, '13 byer'],
    [{ min: 95 }, 'minst 95 byer'],
    [{ max: 5 }, 'høyst 5 byer'],
  ])('as a range: %o', (range, written) => {
    expect(plain(rangeText(range, { unit: 'byer', decimals: 0 }, TEXTS.nb))).toBe(written);
  });
});
