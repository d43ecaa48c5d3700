import { describe, expect, it } from 'vitest';
import type { ReportInput } from '#/features/reports/model/reportContext.ts';
import { buildReport } from '#/features/reports/model/reportModel.ts';
import {
  allSections,
  chartsOf,
  type ReportBlock,
  type ReportModel,
} from '#/features/reports/model/reportTypes.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { AWKWARD, BIENNIUM, inputOf, rolledOver, smallPlan } from './plan.ts';
import { textOf } from './text.ts';

function report(language: Language = 'nb', input: ReportInput = inputOf(smallPlan())): ReportModel {
  return buildReport(input, textOf(language));
}

function section(model: ReportModel, id: string) {
  const found = allSections(model.sections).find((each) => each.id === id);
  if (!found) throw new Error(`The report has no section ${id}.`);
  return found;
}

/** What a block says, line by line, as a reader would read it; no-break spaces are written as spaces. */
function said(block: ReportBlock): string[] {
  const lines = (() => {
    switch (block.kind) {
      case 'paragraph':
        return [block.parts.map(({ text }) => text).join('')];
      case 'status':
        return [`${block.word}: ${block.detail}`];
      case 'facts':
        return block.facts.map(({ label, values }) => `${label}: ${values.join('; ')}`);
      case 'table':
        return [
          block.caption,
          ...block.rows.map((row) =>
            row.map(({ text, detail }) => [text, detail].filter(Boolean).join(' / ')).join(' | '),
          ),
        ];
      case 'chart':
        return [block.caption, block.description];
    }
  })();
  return lines.map((line) => line.replaceAll('\u00a0', ' '));
}

const saidIn = (model: ReportModel, id: string) => section(model, id).blocks.flatMap(said);

describe('The front page', () => {
  it('names the municipality, the plan, the period, the date, the case and the day it was made', () => {
    const { front, title } = report('nb', inputOf(smallPlan(), { asOf: '2021-01-01', period: BIENNIUM }));
    expect([front.municipality, title, front.planName]).toEqual([
      'Trondheim kommune',
      'Statusrapport',
      'Internasjonal strategi',
    ]);
    expect(said({ kind: 'facts', facts: front.facts })).toEqual([
      'Periode: 2019–2020 (1. januar 2019 – 31. desember 2020)',
      'Status per: 1. januar 2021',
      'Saksnummer: 19/8286',
      'Målområder: Alle',
      'Laget: 15. januar 2021',
    ]);
  });

  it.each([
    ['nn', 'Heile planen (1. januar 2019 – 31. desember 2022)'],
    ['en', 'Whole plan (1 January 2019 – 31 December 2022)'],
  ] as const)('says in %s when the whole plan is reported on', (language, period) => {
    expect(report(language).front.facts[0]?.values).toEqual([period]);
  });

  it('warns of practice figures, and every page says it again', () => {
    const { front, header } = report();
    expect(front.warnings[0]).toContain('øvingstall');
    expect(header).toBe('Trondheim kommune · Internasjonal strategi · Inneholder øvingstall');
  });

  it('does not warn of practice figures that are not in the report', () => {
    const { front, header } = report('nb', inputOf(smallPlan(), { asOf: '2021-01-01' }, { areas: ['b'] }));
    expect([...front.warnings, header].join(' ')).not.toMatch(/øvingstall/i);
  });

  it('names the areas chosen when they are not all', () => {
    const { front } = report('en', inputOf(smallPlan(), { asOf: '2021-01-01' }, { areas: ['b'] }));
    expect(front.facts).toContainEqual({ label: 'Goal areas', values: ['1 of 2: 2 Vennskapsbyer'] });
  });
});

describe('The summary', () => {
  it('has a row an area with its progress, what was expected, its status and why, and what is known', () => {
    expect(saidIn(report(), 'summary')).toEqual(
      expect.arrayContaining([
        'Framdrift per målområde, i prosent av målet for 2022',
        '1 | EU og EØS | 40 % | 50 % | Litt etter / fordi 1.1 ligger litt etter | 1 av 2 vurdert',
        '2 | Vennskapsbyer | – | – | Ikke målbart / fordi 2.1 ikke kan måles | –',
      ]),
    );
  });

  it('lists the sub-goals that are behind and the actions that are overdue', () => {
    const lines = saidIn(report(), 'summary');
    expect(lines).toContain(
      `1.1 | ${AWKWARD} (forslag) | 40 % | 50 % | Litt etter / fordi 1.1.1 ligger litt etter | 1 av 2 vurdert`,
    );
    expect(lines).toContain(
      '1.1.1 | Kurs i søknadsskriving / 1 av 1 milepæler nådd | EU-kontoret | 31.12.2020 | I gang / Over fristen',
    );
  });

  it('calls nothing behind that its bar shows ahead without saying why', () => {
    const plan = smallPlan();
    // One far ahead and one behind: the mean of what is reached is past the mean of what was expected.
    plan.series = [
      { indicator: 'a11', readings: [{ date: '2020-12-31', value: 19 }] },
      { indicator: 'a12', readings: [{ date: '2020-12-31', value: 12 }] },
    ];
    plan.indicators = plan.indicators.map((row, i) => ({
      ...row,
      id: `a1${i + 1}`,
      baseline: { date: '2018-12-31', value: 10 },
      targets: [{ date: '2022-12-31', value: 20 }],
    }));
    const lines = saidIn(report('nb', inputOf(plan)), 'summary');
    expect(lines.filter((line) => line.startsWith('1.1 |'))).toEqual([
      expect.stringContaining(
        '55 % | 50 % | Litt etter / fordi 1.1.2 ligger langt etter, og det som ligger foran, veier ikke opp for det',
      ),
    ]);
  });

  it('lists overdue actions by number, also where one serves an earlier sub-goal than its own', () => {
    const plan = smallPlan();
    const [course] = plan.actions;
    if (!course) throw new Error('the plan has no action');
    plan.actions = [
      { ...course, id: 't2', name: 'Avtalesak', subGoals: ['b1', 'a1'], order: 1 },
      ...Array.from({ length: 10 }, (_, i) => ({ ...course, id: `k${i}`, name: `Kurs ${i}`, order: i + 2 })),
    ];
    const numbers = saidIn(report('nb', inputOf(plan)), 'summary')
      .filter((line) => line.includes('Over fristen'))
      .map((line) => line.split(' | ')[0]);
    expect(numbers).toEqual([...Array.from({ length: 10 }, (_, i) => `1.1.${i + 1}`), '2.1.1']);
  });

  it('gives no status of the whole plan where only some areas are reported on', () => {
    const { blocks } = section(
      report('nb', inputOf(smallPlan(), { asOf: '2021-01-01' }, { areas: ['b'] })),
      'summary',
    );
    expect(blocks.map(({ kind }) => kind)).not.toContain('status');
  });
});

describe('An area and its sub-goals', () => {
  it('come with aim, strategy and the sentences that explain their status', () => {
    expect(saidIn(report(), 'area-1')).toEqual([
      'Litt etter, fordi 1.1 ligger litt etter: 40 % av målet for 2022, forventet ved målingen 50 %',
      'I snitt er 40 % av målet nådd. Forventet på måletidspunktene var 50 %. Det gjennomsnittlige etterslepet er 10 %. Vi vet hvordan det går med 1 av 2 indikatorer.',
      'Mål: Vi lærer av andre.',
      'Hovedstrategi: Vi søker midler.',
      'Delmål under målområde 1',
      `1.1 | ${AWKWARD} (forslag) | 40 % | 50 % | Litt etter / fordi 1.1.1 ligger litt etter | 1 av 2 vurdert`,
    ]);
  });

  it.each([
    ['nb', 'FNs bærekraftsmål: 13 Stoppe klimaendringene (indirekte); 17 Samarbeid for å nå målene, 17.16'],
    ['nn', 'FNs berekraftsmål: 13 Stoppe klimaendringane (indirekte); 17 Samarbeid for å nå måla, 17.16'],
    ['en', 'UN goals: 13 Climate Action (indirect); 17 Partnerships for the Goals, 17.16'],
  ] as const)('name in %s the UN goals they serve', (language, line) => {
    expect(saidIn(report(language), 'sub-goal-1.1')).toContain(line);
  });

  it.each([
    [
      'nb',
      '1.1.1 | Søknader sendt | 14,0 søknader (øvingstall) / 31.12.2020 | 15,0 | 20,0 søknader / 31.12.2022 | Litt etter',
    ],
    [
      'nn',
      '1.1.1 | Søknader sendt | 14,0 søknader (øvingstal) / 31.12.2020 | 15,0 | 20,0 søknader / 31.12.2022 | Litt etter',
    ],
    [
      'en',
      '1.1.1 | Søknader sendt | 14.0 søknader (practice figure) / 31/12/2020 | 15.0 | 20.0 søknader / 31/12/2022 | A little behind',
    ],
  ] as const)('have in %s a row an indicator, its practice figure marked', (language, row) => {
    // 15 was expected: the rule's worked example.
    expect(saidIn(report(language), 'sub-goal-1.1')).toContain(row);
  });

  it('say that a sub-goal without indicators cannot be measured', () => {
    expect(saidIn(report(), 'sub-goal-2.1')[0]).toBe(
      'Ikke målbart, fordi delmålet ikke har noen indikator: ',
    );
  });
});

describe('An indicator', () => {
  it('is explained with the numbers its status rests on', () => {
    const explained = saidIn(report(), 'indicator-1.1.1')[1];
    expect(explained).toContain('14,0 søknader per 31. desember 2020 (øvingstall, ikke en virkelig måling).');
    expect(explained).toContain('Etterslepet er 10 % av den planlagte endringen.');
  });

  it('has a table of the readings that count, with what was expected, comment and source', () => {
    expect(saidIn(report(), 'indicator-1.1.1')).toEqual(
      expect.arrayContaining([
        '31.12.2018 | 10,0 søknader | 10,0 | ',
        expect.stringMatching(
          /^31\.12\.2020 \| 14,0 søknader \(øvingstall\) \| 15,00? \| Anslag \/ EU-kontoret$/,
        ),
      ]),
    );
    expect(saidIn(report(), 'indicator-1.1.1').join()).not.toContain('28.2.2021');
  });

  it('has a chart with a description, unless the report is without charts or nothing is measured', () => {
    const [chart, ...others] = chartsOf(report());
    expect(chart?.description).toContain('14,0');
    expect(others).toEqual([]);
    expect(chartsOf(report('nb', inputOf(smallPlan(), undefined, { charts: false })))).toEqual([]);
  });

  it('shows its last twelve readings and says how many there are', () => {
    const plan = smallPlan();
    const readings = Array.from({ length: 20 }, (_, i) => ({ date: `${2001 + i}-12-31`, value: i }));
    const lines = saidIn(
      report('nb', inputOf({ ...plan, series: [{ indicator: 'i1', readings }] })),
      'indicator-1.1.1',
    );
    expect(lines).toContain('Tabellen viser de 12 siste av 20 målinger. Alle er med i Excel-filen.');
    expect(lines.some((line) => line.startsWith('31.12.2009 |'))).toBe(true);
    expect(lines.some((line) => line.startsWith('31.12.2008 |'))).toBe(false);
  });
});

describe('The mandates', () => {
  it('come with what answers them, and say where nothing does', () => {
    const [, answered, unanswered] = saidIn(report(), 'mandates');
    expect(answered).toContain(`Delmål 1.1 ${AWKWARD}; Tiltak 1.1.1 Kurs i søknadsskriving | Under arbeid`);
    expect(answered).toContain('Bystyret, PS 87/19, 29. august 2019');
    expect(unanswered).toContain('Ingenting i planen svarer på den ennå. | Ubesvart');
  });

  it('are left out of a report on areas that answer none', () => {
    const model = report('nb', inputOf(smallPlan(), { asOf: '2021-01-01' }, { areas: ['b'] }));
    expect(model.sections.map(({ id }) => id)).toEqual(['summary', 'area-2', 'guide']);
  });
});

describe('The responsibilities', () => {
  const plan = {
    ...smallPlan(),
    units: [
      { id: 'u2', name: 'Kontoret', order: 2 },
      { id: 'u1', name: 'Utvalget', order: 1 },
    ],
    duties: [
      { id: 'd2', name: 'Prosjekter', order: 2 },
      { id: 'd1', name: 'Handlingsplan', order: 1, source: 'Strategien, kap. 2.4' },
    ],
    responsibilities: [
      { id: 'r1', duty: 'd1', unit: 'u2', role: 'contributes' as const },
      { id: 'r2', duty: 'd1', unit: 'u1', role: 'contributes' as const },
      { id: 'r3', duty: 'd1', unit: 'u1', role: 'decides' as const },
    ],
  };

  it('are a row for each duty, with the units under each role that somebody has, and the source', () => {
    expect(saidIn(report('nb', inputOf(plan)), 'responsibilities')).toEqual([
      'Roller i arbeidet med planen',
      'Handlingsplan | Utvalget | Utvalget; Kontoret',
      'Prosjekter |  | ',
      'Kilde: Strategien, kap. 2.4',
    ]);
  });

  it('are left out where nobody has a role, and of a report on some areas', () => {
    const ids = (model: ReportModel) => model.sections.map(({ id }) => id);
    expect(ids(report())).not.toContain('responsibilities');
    const some = report('nb', inputOf(plan, { asOf: '2021-01-01' }, { areas: ['b'] }));
    expect(ids(some)).not.toContain('responsibilities');
  });
});

describe('The whole report', () => {
  it.each(['nb', 'nn', 'en'] as const)('has every text in %s', (language) => {
    const { sections, front, header, footer } = report(language);
    const words = JSON.stringify([
      allSections(sections).map(({ heading, blocks }) => [heading, ...blocks.flatMap(said)]),
      front,
      header,
      footer,
    ]);
    expect(words).not.toMatch(/\{\{|reports\.|common\.|charts\.|explain\./);
  });

  it('has headings that never skip a level, and ids of their own', () => {
    const sections = allSections(report().sections);
    expect(sections.map(({ level }) => level)).toEqual([1, 1, 2, 3, 3, 1, 2, 1, 1]);
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
  });
});

describe('After a period has been rolled over, a sub-goal', () => {
  const first = { asOf: '2021-01-01', period: BIENNIUM };

  it.each([
    ['nb', 'Avsluttet 2019–2020: Ikke nådd. For få søknader.', 'Erstattet av: 2.2 Avtaler med penger'],
    ['nn', 'Avslutta 2019–2020: Ikkje nådd. For få søknader.', 'Erstatta av: 2.2 Avtaler med penger'],
    ['en', 'Closed 2019–2020: Not achieved. For få søknader.', 'Replaced by: 2.2 Avtaler med penger'],
  ] as const)(
    'says in %s how it ended, or what replaces it in a period not reported on',
    (language, ended, heir) => {
      const model = report(language, inputOf(rolledOver(), first));
      expect(saidIn(model, 'sub-goal-1.1')).toContain(ended);
      expect(saidIn(model, 'sub-goal-2.1')).toContain(heir);
    },
  );

  it('says what it replaces, also in a report on the whole plan', () => {
    const model = report('nb', inputOf(rolledOver()));
    expect(saidIn(model, 'sub-goal-2.2')).toContain('Erstatter: 2.1 Avtaler i bruk');
    expect(saidIn(model, 'sub-goal-2.1').join()).not.toContain('Avsluttet');
  });
});
