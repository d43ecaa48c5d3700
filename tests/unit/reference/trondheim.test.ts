import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judgeIndicator } from '#/domain/progress/judge.ts';
import { leadsSomewhere, pathFrom } from '#/domain/progress/path.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Link } from '#/domain/tables/tables.ts';
import { isIsoDate } from '#/domain/values/dates.ts';
import { sdgGoal } from '#/reference/sdg.ts';
import { sdgTarget } from '#/reference/sdgTargets.ts';
import { STARTERS } from '#/reference/starters.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';

const doc = trondheimPlan();
const readingsOf = (indicator: Indicator) =>
  doc.series.find((series) => series.indicator === indicator.id)?.readings ?? [];
const linksFrom = (id: string) => doc.links.filter((link) => link.from === id);

describe('what was adopted', () => {
  it('are the five goal areas of PS 87/19, by their exact names', () => {
    expect(doc.goalAreas.map((area) => area.name)).toEqual([
      'Globalt partnerskap og solidaritet',
      'Utvikling gjennom deltagelse i EU-prosjekter og internasjonalt prosjektsamarbeid',
      'Styrke samspillet mellom forskning og utvikling (FoU), næringsliv og offentlig sektor',
      'Vennskapsbysamarbeid',
      'Det internasjonale samfunnet i Trondheim',
    ]);
  });

  it('comes with the other names that the strategy gives four of the areas', () => {
    const notes = doc.goalAreas.map((area) => area.note ?? '');
    expect(notes[1]).toContain('Deltagelse i EU-prosjekter og internasjonalt prosjektsamarbeid');
    expect(notes[2]).toContain('Utdanning, forskning og næringsliv');
    expect(notes[3]).toContain('Vennskapsby- og prosjektsamarbeid');
    expect(notes[4]).toContain('Internasjonale samfunn i Trondheim');
  });

  it('names the case and the period on the plan', () => {
    expect(doc.plan).toMatchObject({
      name: 'Internasjonal strategi 2019–2022',
      municipality: 'Trondheim kommune',
      start: '2019-01-01',
      end: '2022-12-31',
      caseNumber: '19/8286',
    });
    expect(doc.planPeriods.map((period) => [period.start, period.end])).toEqual([
      ['2019-01-01', '2020-12-31'],
      ['2021-01-01', '2022-12-31'],
    ]);
  });

  it('leaves every mandate open and without a deadline, for the resolution set none', () => {
    for (const mandate of doc.mandates) {
      expect(mandate).toMatchObject({ status: 'open', caseNumber: 'PS 87/19', date: '2019-08-29' });
      expect(mandate).not.toHaveProperty('due');
    }
  });

  it('are the rows of the responsibility matrix, which says that its marks are missing from our copy', () => {
    expect(doc.duties.map(({ name }) => name)).toEqual([
      'Overordnet strategi',
      'Styringssystem',
      'Handlingsplan',
      'Virksomhetsplaner',
      'Gjennomføring av prosjekter',
      'Koordinering, veiledning og kompetanseheving',
    ]);
    for (const { source } of doc.duties) expect(source).toMatch(/kap\. 2\.4.*Kryssene i matrisen mangler/);
  });

  it('gives only the roles that a passage of the sources states, and leaves the rest blank', () => {
    const name = (rows: readonly { id: string; name: string }[], id: string) =>
      rows.find((row) => row.id === id)?.name;
    expect(
      doc.responsibilities.map(({ duty, unit, role }) => [
        name(doc.duties, duty),
        name(doc.units, unit),
        role,
      ]),
    ).toEqual([
      ['Overordnet strategi', 'Formannskapet', 'responsible'],
      ['Handlingsplan', 'Rådmannen', 'responsible'],
      ['Handlingsplan', 'Kommunaldirektørenes ansvarsområder', 'contributes'],
      ['Virksomhetsplaner', 'Kommunaldirektørenes ansvarsområder', 'responsible'],
    ]);
  });

  it('holds the municipal plan with its 4 goals and 25 sub-goals, and the six results', () => {
    const [municipal, results] = doc.frameworks;
    expect(municipal?.nodes.filter((node) => !node.parent)).toHaveLength(4);
    expect(municipal?.nodes.filter((node) => node.parent)).toHaveLength(25);
    expect(results?.nodes).toHaveLength(6);
  });
});

describe('the starter plan hangs together', () => {
  it('has no id twice', () => {
    const ids = [
      doc.plan,
      ...doc.planPeriods,
      ...doc.units,
      ...doc.frameworks,
      ...doc.climateTargets,
      ...doc.mandates,
      ...doc.goalAreas,
      ...doc.subGoals,
      ...doc.actions,
      ...doc.actions.flatMap((action) => action.milestones),
      ...doc.indicators,
      ...doc.links,
    ].map((row) => row.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('refers only to rows it has', () => {
    const units = new Set(doc.units.map((unit) => unit.id));
    const subGoals = new Set(doc.subGoals.map((subGoal) => subGoal.id));
    const periods = new Set(doc.planPeriods.map((period) => period.id));
    const areas = new Set(doc.goalAreas.map((area) => area.id));
    const missing = [
      ...doc.subGoals.map((row) => row.goalArea).filter((id) => !areas.has(id)),
      ...doc.subGoals.flatMap((row) => row.periods).filter((id) => !periods.has(id)),
      ...doc.subGoals.flatMap((row) => row.unit ?? []).filter((id) => !units.has(id)),
      ...doc.actions.flatMap((row) => row.subGoals).filter((id) => !subGoals.has(id)),
      ...doc.actions.flatMap((row) => row.units).filter((id) => !units.has(id)),
      ...doc.indicators.map((row) => row.subGoal).filter((id) => !subGoals.has(id)),
      ...doc.indicators.flatMap((row) => row.responsible ?? []).filter((id) => !units.has(id)),
      ...doc.series.map((row) => row.indicator).filter((id) => !doc.indicators.some((row) => row.id === id)),
      ...doc.frameworks.flatMap((framework) =>
        framework.nodes
          .flatMap((node) => node.parent ?? [])
          .filter((code) => !framework.nodes.some((node) => node.code === code)),
      ),
    ];
    expect(missing).toEqual([]);
    expect(doc.links.filter((link) => !sourceExists(link) || !targetExists(link))).toEqual([]);
  });

  it('gives every framework point one code', () => {
    for (const { name, nodes } of doc.frameworks) {
      expect(new Set(nodes.map((node) => node.code)).size, name).toBe(nodes.length);
    }
  });

  it('says why each link is there', () => {
    expect(doc.links.filter((link) => !link.reason)).toEqual([]);
  });

  it('orders siblings 1, 2, 3 …', () => {
    expectOrdered(doc.goalAreas, () => '');
    expectOrdered(doc.subGoals, (row) => row.goalArea);
    expectOrdered(doc.actions, (row) => row.subGoals[0] ?? '');
    expectOrdered(doc.indicators, (row) => row.subGoal);
    expectOrdered(doc.mandates, () => '');
    expectOrdered(doc.units, () => '');
    expectOrdered(doc.frameworks, () => '');
  });

  it('has only real dates', () => {
    const dates = [...JSON.stringify(doc).matchAll(/"(?:date|start|end|due)":"([^"]*)"/g)].map(
      (m) => m[1] ?? '',
    );
    expect(dates.length).toBeGreaterThan(100);
    expect(dates.filter((date) => !isIsoDate(date))).toEqual([]);
  });

  it('is a new document each time, so that one plan never changes another', () => {
    const first = trondheimPlan();
    first.goalAreas.splice(0);
    first.units.forEach((unit) => {
      unit.name = 'endret';
    });
    expect(trondheimPlan()).toEqual(doc);
  });
});

describe('what is proposed', () => {
  it('is marked as proposed, all of it', () => {
    for (const row of [...doc.subGoals, ...doc.actions, ...doc.indicators])
      expect(row.proposal, row.id).toBe(true);
    for (const { id, description } of doc.indicators) expect(description, id).toContain('Vardes forslag');
  });

  it('gives every area two to four sub-goals and every sub-goal indicators and actions', () => {
    for (const area of doc.goalAreas) {
      const count = doc.subGoals.filter((row) => row.goalArea === area.id).length;
      expect(count, area.id).toBeGreaterThanOrEqual(2);
      expect(count, area.id).toBeLessThanOrEqual(4);
    }
    for (const { id } of doc.subGoals) {
      expect(
        doc.indicators.some((row) => row.subGoal === id),
        id,
      ).toBe(true);
      expect(
        doc.actions.some((row) => row.subGoals[0] === id),
        id,
      ).toBe(true);
    }
    expect(doc.indicators.length).toBeGreaterThanOrEqual(22);
  });

  it('says a number and a year in every sub-goal, or that it is all of something', () => {
    for (const { id, name } of doc.subGoals) {
      expect(name, id).toMatch(/^Innen 20(20|22) /);
      expect(name.slice('Innen 2022'.length), id).toMatch(/\d|åtte|elleve|sju|tolv|seks|alle/);
    }
  });

  it('uses every way of measuring: up, down, within a band, in steps', () => {
    expect(new Set(doc.indicators.map((row) => row.direction))).toEqual(
      new Set(['increase', 'decrease', 'hold']),
    );
    expect(doc.indicators.some((row) => row.path === 'step')).toBe(true);
  });

  it('keeps actions and their milestones within the plan, and in order', () => {
    for (const { id, start = '', due = '', status, milestones } of doc.actions) {
      expect(status, id).toBe('planned');
      const dates = [
        doc.plan.start,
        start,
        ...milestones.map((milestone) => milestone.due),
        due,
        doc.plan.end,
      ];
      expect(dates, id).toEqual([...dates].sort());
    }
  });

  it('names sources for sub-goals, actions and indicators', () => {
    for (const row of [...doc.goalAreas, ...doc.subGoals, ...doc.actions, ...doc.indicators, ...doc.units]) {
      expect(row.source, row.id).toBeTruthy();
    }
  });

  it('does not start an action before its sub-goal’s first period, nor let it end after the last', () => {
    for (const action of doc.actions) {
      const subGoal = doc.subGoals.find((row) => row.id === action.subGoals[0]);
      const periods = doc.planPeriods.filter((period) => subGoal?.periods.includes(period.id));
      expect((action.start ?? '') >= (periods[0]?.start ?? ''), action.id).toBe(true);
      expect((action.due ?? '9') <= (periods.at(-1)?.end ?? ''), action.id).toBe(true);
    }
  });
});

describe('indicators can be judged', () => {
  it.each(doc.indicators.filter((row) => row.direction !== 'hold'))('$id: $name', (indicator) => {
    const dates = indicator.targets.map((target) => target.date);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect((dates.at(-1) ?? '9') <= doc.plan.end).toBe(true);
    const { baseline, direction } = indicator;
    const values = [...(baseline ? [baseline] : []), ...indicator.targets].map((each) => each.value);
    const better = direction === 'increase' ? 1 : -1;
    expect(values).toEqual([...values].sort((a, b) => better * (a - b)));
    if (baseline && direction !== 'hold') {
      const path = pathFrom(baseline, indicator.targets, indicator.path, indicator.decimals);
      expect(leadsSomewhere(direction, path)).toBe(true);
      expect(path.targets).toEqual(indicator.targets);
    }
  });

  it.each(doc.indicators.filter((row) => row.direction === 'hold'))(
    '$id: $name',
    ({ band, targets, baseline }) => {
      expect(band?.min).toBeLessThanOrEqual(band?.max ?? Number.NaN);
      expect(band?.end).toBe(doc.plan.end);
      expect({ targets, baseline }).toEqual({ targets: [], baseline: undefined });
    },
  );

  it('comes with figures that get a status, and only those', () => {
    for (const indicator of doc.indicators) {
      const view = { asOf: '2023-06-30', thresholds: doc.plan.thresholds, planStart: doc.plan.start };
      const { status, flags } = judgeIndicator(indicator, readingsOf(indicator), view);
      expect(flags, indicator.id).not.toContain('invalid-target');
      // What was measured when one started says nothing of how it goes.
      const since = readingsOf(indicator).filter(({ date }) => date > (indicator.baseline?.date ?? ''));
      expect(status === 'no-data', indicator.id).toBe(since.length === 0);
      expect(status, indicator.id).not.toBe('no-target');
    }
  });

  it('finds the number of friendship cities unchanged at the end, the one target the sources settle', () => {
    const indicator = doc.indicators.find((row) => row.id === 'indikator-4-1-2');
    const view = { asOf: '2023-06-30', thresholds: doc.plan.thresholds, planStart: doc.plan.start };
    expect(indicator && judgeIndicator(indicator, readingsOf(indicator), view).status).toBe('achieved');
  });
});

describe('figures', () => {
  it('all name their source, are in date order and are no practice figures', () => {
    for (const { indicator, readings } of doc.series) {
      expect(readings.length, indicator).toBeGreaterThan(0);
      const dates = readings.map((reading) => reading.date);
      expect(dates, indicator).toEqual([...new Set(dates)].sort());
      for (const reading of readings) {
        expect(reading.source, indicator).toBeTruthy();
        expect(reading.practice, indicator).toBeUndefined();
      }
    }
  });

  it('are those of the sources and no others', () => {
    const figures = doc.series.flatMap(({ indicator, readings }) =>
      readings.map(({ date, value }) => `${indicator} ${date} ${value}`),
    );
    expect(figures).toEqual([
      'indikator-1-2-3 2017-12-31 23',
      'indikator-1-3-2 2019-08-29 10',
      'indikator-2-1-4 2019-08-29 9',
      'indikator-2-2-2 2017-12-31 3',
      'indikator-3-1-1 2017-12-31 2',
      'indikator-3-1-2 2017-12-31 4',
      'indikator-3-3-1 2019-08-29 5',
      'indikator-4-1-2 2019-08-29 13',
      'indikator-4-1-2 2023-01-12 13',
      'indikator-4-1-3 2019-08-29 2',
      'indikator-4-2-1 2017-12-31 10',
      'indikator-4-2-2 2017-12-31 5',
      'indikator-4-3-3 2019-08-29 4',
      'indikator-5-1-1 2018-01-01 15.3',
      'indikator-5-1-2 2019-03-26 170',
      'indikator-5-3-2 2019-08-29 2',
    ]);
  });

  it('start from a figure of a source, or from what is so by definition and said to be', () => {
    for (const indicator of doc.indicators) {
      if (!indicator.baseline) continue;
      const measured = readingsOf(indicator).some(
        ({ date, value }) => date === indicator.baseline?.date && value === indicator.baseline.value,
      );
      expect(measured || indicator.description?.includes('per definisjon'), indicator.id).toBe(true);
    }
  });

  it('add up: the networks of the five areas are the thirty of the strategy', () => {
    const networks = ['1-3-2', '2-1-4', '3-3-1', '4-3-3', '5-3-2'].map(
      (key) => doc.series.find((series) => series.indicator === `indikator-${key}`)?.readings[0]?.value ?? 0,
    );
    expect(networks.reduce((sum, each) => sum + each, 0)).toBe(30);
    expect(doc.indicators.find((row) => row.id === 'indikator-1-3-1')?.targets.at(-1)?.value).toBe(30);
  });

  it('give both versions where two sources disagree', () => {
    const text = JSON.stringify(doc);
    expect(text).toMatch(/Vallejo[^"]*1956[^"]*1960/);
    expect(text).toMatch(/2009–2020[^"]*2012–2020/);
    expect(text).toMatch(/Petach Tikva[^"]*Petah Tikva/);
    expect(text).toMatch(/30 oppføringer[^"]*8 internasjonale nettverk/);
  });
});

describe('links', () => {
  it('tie every sub-goal to the UN goals', () => {
    for (const { id } of doc.subGoals) {
      expect(
        linksFrom(id).some((link) => link.to.startsWith('sdg:')),
        id,
      ).toBe(true);
    }
  });

  it('answer every mandate, and use the climate target', () => {
    const served = new Set(doc.links.map((link) => link.to));
    for (const { id } of [...doc.mandates, ...doc.climateTargets]) expect(served.has(id), id).toBe(true);
  });

  it('reach all six results and all four goals of the municipal plan', () => {
    const served = doc.links.map((link) => link.to);
    for (const code of ['1', '2', '3', '4', '5', '6']) expect(served).toContain(`resultater:${code}`);
    for (const goal of ['1', '2', '3', '4']) {
      expect(
        served.some((to) => to.startsWith(`kommuneplan:${goal}`)),
        goal,
      ).toBe(true);
    }
  });
});

describe('privacy', () => {
  // Names of people occurring in the source documents, as digests: the project's own files name no one.
  const NAMED_IN_SOURCES = new Set([
    'cfe399814607',
    '92f473809e59',
    'd395aad2239d',
    'f6f26a0b3d3a',
    '0e8dab4d0477',
    'e17030c4e2a7',
    'a8fb275cf7c4',
    '6f6d78661f4e',
    '198d8a9d4fd6',
    '47e6c7e80d33',
    'd07227456ed0',
    'c63309c65b66',
    'd195ef7fac12',
    '0e8c608e6519',
    '66e6b0e2db8f',
    '57add6cd6921',
    '7b7d41d39d19',
    '575e500ddb52',
    '50db79e0fa3f',
    '3f9cdfbe3697',
    'c0c031674a2a',
    '5bcf206c1bbd',
    '5d7b95d5346d',
    'b983e26b1409',
    '1afc813ca752',
    'a6457bbdc50b',
  ]);
  const digest = (word: string) => createHash('sha256').update(word.toLowerCase()).digest('hex').slice(0, 12);

  it('names no person from the sources', () => {
    const words = new Set(JSON.stringify(doc).match(/\p{L}+/gu));
    expect(words.size).toBeGreaterThan(500);
    expect([...words].filter((word) => NAMED_IN_SOURCES.has(digest(word)))).toEqual([]);
  });
});

describe('starters', () => {
  it('load the plan they promise', async () => {
    const [starter] = STARTERS;
    const loaded = await starter?.load();
    expect(starter?.id).toBe('trondheim-2019-2022');
    expect(loaded?.plan).toMatchObject({ name: starter?.name, municipality: starter?.municipality });
  });
});

function sourceExists(link: Link): boolean {
  return doc[link.fromTable].some((row) => row.id === link.from);
}

function targetExists(link: Link): boolean {
  if (link.toKind === 'mandate') return doc.mandates.some((row) => row.id === link.to);
  if (link.toKind === 'climateTarget') return doc.climateTargets.some((row) => row.id === link.to);
  const [framework = '', code = ''] = link.to.split(':');
  if (framework === 'sdg') return (code.includes('.') ? sdgTarget(code) : sdgGoal(code)) !== undefined;
  return doc.frameworks.some((row) => row.id === framework && row.nodes.some((node) => node.code === code));
}

function expectOrdered<T extends { order: number }>(rows: readonly T[], parent: (row: T) => string): void {
  const last = new Map<string, number>();
  for (const row of rows) {
    expect(row.order).toBe((last.get(parent(row)) ?? 0) + 1);
    last.set(parent(row), row.order);
  }
}
