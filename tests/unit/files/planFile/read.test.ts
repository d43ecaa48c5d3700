import { describe, expect, it } from 'vitest';
import { MAX_PLAN_FILE_BYTES } from '#/files/planFile/limits.ts';
import { readPlanFile, readPlanFileBytes } from '#/files/planFile/read.ts';
import { opened } from '../../../support/opened.ts';
import { sample, sampleWith } from './sample.ts';

/** What is said about a file: `code path`, one line a problem. */
function said(text: string): string[] {
  const result = readPlanFile(text);
  return result.ok ? [] : result.problems.map(({ code, path }) => (path ? `${code} ${path}` : code));
}
/** The first element, for tests that change one row of the sample. */
function first<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('The sample has no such row');
  return row;
}

describe('A plan file from another system', () => {
  const file = opened(JSON.stringify(sample()));
  const { document, log } = file;

  it('is read without a log', () => {
    expect(log).toBeUndefined();
  });

  it('gets the obvious where a member is left out', () => {
    expect(document.plan.thresholds).toEqual({ onTrack: 0.05, atRisk: 0.2 });
    expect(document.planPeriods.map(({ order }) => order)).toEqual([0, 1]);
    expect(document.goalAreas[0]).toMatchObject({ weight: 1 });
    expect(document.subGoals[0]).toMatchObject({ weight: 1, proposal: false });
    expect(document.actions[0]).toMatchObject({ status: 'planned', proposal: false });
    expect(document.indicators[0]).toMatchObject({
      path: 'linear',
      decimals: 0,
      frequency: 'irregular',
      publishingLagDays: 30,
      weight: 1,
      proposal: false,
    });
    expect(document.indicators[1]?.targets).toEqual([]);
    expect(document.climateTargets[0]?.unit).toBe('%');
    expect(document.mandates[0]).toMatchObject({ status: 'open', caseNumber: '', text: '' });
    expect(document.links[0]?.strength).toBe('direct');
  });

  it('has its targets and readings put in date order', () => {
    expect(document.indicators[0]?.targets.map(({ date }) => date)).toEqual(['2020-12-31', '2022-12-31']);
    expect(document.climateTargets[0]?.targets.map(({ year }) => year)).toEqual([2018, 2030]);
    expect(document.series[0]?.readings.map(({ date }) => date)).toEqual(['2019-12-31', '2020-12-31']);
  });

  it('may consist of the plan alone', () => {
    const { format, version, plan } = sample();
    expect(said(JSON.stringify({ format, version, plan }))).toEqual([]);
  });

  it('may name its schema and have empty texts where it has none', () => {
    const text = sampleWith((file) => {
      file.$schema = 'varde-plan-3.schema.json';
      Object.assign(first(file.goalAreas), { aim: '', strategy: 'Vi søker sammen' });
    });
    expect(opened(text).document.goalAreas[0]).toEqual({
      id: 'g1',
      name: 'EU og EØS',
      order: 0,
      weight: 1,
      strategy: 'Vi søker sammen',
    });
  });

  it('may have a target that cannot be reached from its baseline, which the progress rule flags', () => {
    expect(
      said(
        sampleWith((file) =>
          Object.assign(first(file.indicators), { targets: [{ date: '2017-12-31', value: 1 }] }),
        ),
      ),
    ).toEqual([]);
  });
});

describe('A file that is no plan file', () => {
  const whole = JSON.stringify(sample(), null, 2);

  it.each([
    ['is empty', '', 'empty-file'],
    ['holds only white space', ' \n\t', 'empty-file'],
    ['is text', 'Kjære formannskap', 'not-json'],
    ['is a list', '[1, 2]', 'not-a-plan-file'],
    ['is some other JSON', '{"type": "FeatureCollection"}', 'not-a-plan-file'],
    ['does not say its version', '{"format": "varde-plan"}', 'bad-version'],
    ['has a version that never was', '{"format": "varde-plan", "version": 0}', 'bad-version'],
    ['comes from a newer Varde', '{"format": "varde-plan", "version": 5, "tables": {}}', 'newer-version'],
    ['was cut off in a text', whole.slice(0, whole.indexOf('Trondheim') + 3), 'cut-off'],
    ['was cut off between rows', whole.slice(0, whole.lastIndexOf('"series"')), 'cut-off'],
    ['was cut off right after a row', whole.slice(0, whole.lastIndexOf('}')).trimEnd(), 'cut-off'],
  ])('is refused when it %s', (_, text, code) => {
    const result = readPlanFile(text);
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('is told which version it needs', () => {
    const result = readPlanFile('{"format": "varde-plan", "version": 7}');
    expect(result.ok ? [] : result.problems[0]?.params).toEqual({ version: 7, supported: 4 });
  });

  it('is told the line of the slip', () => {
    const result = readPlanFile('{\n  "format": "varde-plan",\n  "version": 1,,\n  "plan": {}\n}');
    expect(result).toEqual({
      ok: false,
      problems: [{ code: 'json-extra-comma', params: { line: 3, column: 16 } }],
    });
  });

  it('is refused when it is not UTF-8', () => {
    const latin1 = Uint8Array.from(JSON.stringify(sample()), (character) => character.charCodeAt(0));
    expect(readPlanFileBytes(latin1)).toEqual({ ok: false, problems: [{ code: 'not-utf8' }] });
  });

  it('is refused for its size before a byte is looked at', () => {
    const bytes = new Uint8Array(0);
    Object.defineProperty(bytes, 'byteLength', { value: MAX_PLAN_FILE_BYTES + 1 });
    expect(readPlanFileBytes(bytes)).toEqual({
      ok: false,
      problems: [{ code: 'file-too-large', params: { megabytes: 201, maxMegabytes: 200 } }],
    });
  });
});

describe('A plan file with a mistake is told what and where', () => {
  type Mend = Parameters<typeof sampleWith>[0];
  const cases: [mistake: string, mend: Mend, problems: string[]][] = [
    ['an unknown table', (f) => Object.assign(f, { contacts: [] }), ['unknown-table contacts']],
    [
      'two unknown fields in one row',
      (f) => Object.assign(first(f.units), { leader: 'Kari', phone: 1 }),
      ['unknown-field units[0].leader', 'unknown-field units[0].phone'],
    ],
    [
      'an unknown field that every object inherits',
      (f) => Object.assign(first(f.units), { toString: 'x' }),
      ['unknown-field units[0].toString'],
    ],
    [
      'an unknown field deep inside',
      (f) => Object.assign(first(first(f.actions).milestones), { note: '' }),
      ['unknown-field actions[0].milestones[0].note'],
    ],
    ['no plan', (f) => Object.assign(f, { plan: undefined }), ['missing-field plan']],
    [
      'no municipality',
      (f) => Object.assign(f.plan, { municipality: undefined }),
      ['missing-field plan.municipality'],
    ],
    ['a name that says nothing', (f) => Object.assign(f.plan, { name: '  ' }), ['empty-text plan.name']],
    [
      'a name that is too long',
      (f) => Object.assign(f.plan, { name: 'a'.repeat(501) }),
      ['too-long plan.name'],
    ],
    [
      'a text that is too long',
      (f) => Object.assign(first(f.goalAreas), { aim: 'a'.repeat(20_001) }),
      ['too-long goalAreas[0].aim'],
    ],
    ['a number as a name', (f) => Object.assign(f.plan, { name: 2019 }), ['expected-text plan.name']],
    [
      'null for none',
      (f) => Object.assign(f.plan, { description: null }),
      ['expected-text plan.description'],
    ],
    [
      'a table that is no list',
      (f) => Object.assign(f, { units: { id: 'u1' } }),
      [
        'expected-list units',
        'broken-reference subGoals[0].unit',
        'broken-reference actions[0].units[0]',
        'broken-reference actions[0].milestones[0].responsible',
        'broken-reference indicators[0].responsible',
        'broken-reference responsibilities[0].unit',
        'broken-reference responsibilities[1].unit',
        'broken-reference partners[0].unit',
      ],
    ],
    ['a row that is no object', (f) => Object.assign(f, { links: ['l1'] }), ['expected-object links[0]']],
    [
      'a flag as text',
      (f) => Object.assign(first(f.subGoals), { proposal: 'nei' }),
      ['expected-boolean subGoals[0].proposal'],
    ],
    [
      'a weight as text',
      (f) => Object.assign(first(f.subGoals), { weight: '2' }),
      ['expected-number subGoals[0].weight'],
    ],
    [
      'a negative weight',
      (f) => Object.assign(first(f.subGoals), { weight: -1 }),
      ['negative-weight subGoals[0].weight'],
    ],
    [
      'too many decimals',
      (f) => Object.assign(first(f.indicators), { decimals: 7 }),
      ['bad-decimals indicators[0].decimals'],
    ],
    [
      'half a decimal',
      (f) => Object.assign(first(f.indicators), { decimals: 0.5 }),
      ['bad-decimals indicators[0].decimals'],
    ],
    [
      'a frequency that does not exist',
      (f) => Object.assign(first(f.indicators), { frequency: 'weekly' }),
      ['not-allowed-value indicators[0].frequency'],
    ],
    [
      'a publishing lag below 0',
      (f) => Object.assign(first(f.indicators), { publishingLagDays: -1 }),
      ['bad-publishing-lag indicators[0].publishingLagDays'],
    ],
    [
      'a year that is no year',
      (f) => Object.assign(first(f.climateTargets), { baselineYear: 20.08 }),
      ['bad-year climateTargets[0].baselineYear'],
    ],
    [
      '30 February',
      (f) => Object.assign(first(f.mandates), { date: '2019-02-30' }),
      ['bad-date mandates[0].date'],
    ],
    [
      'a date by Norwegian custom',
      (f) => Object.assign(first(f.mandates), { date: '13.06.2019' }),
      ['bad-date mandates[0].date'],
    ],
    [
      'a year before 1800',
      (f) => Object.assign(first(f.mandates), { date: '1799-12-31' }),
      ['bad-date mandates[0].date'],
    ],
    [
      'a plan that ends before it begins',
      (f) =>
        Object.assign(f, {
          planPeriods: [],
          subGoals: [],
          actions: [],
          indicators: [],
          links: [],
          comments: [],
          series: [],
          plan: { ...f.plan, end: '2018-12-31' },
        }),
      ['end-before-start plan.end'],
    ],
    [
      'an action that is due before it begins',
      (f) => Object.assign(first(f.actions), { due: '2019-01-31' }),
      ['end-before-start actions[0].due'],
    ],
    [
      'a period that ends before it begins',
      (f) => Object.assign(first(f.planPeriods), { end: '2018-12-31' }),
      ['end-before-start planPeriods[0].end'],
    ],
    [
      'a period outside the plan',
      (f) => Object.assign(first(f.planPeriods), { start: '2018-12-31' }),
      ['period-outside-plan planPeriods[0]'],
    ],
    [
      'thresholds in the wrong order',
      (f) => Object.assign(f.plan, { thresholds: { onTrack: 0.3, atRisk: 0.2 } }),
      ['thresholds-out-of-order plan.thresholds'],
    ],
    [
      'a threshold above 1',
      (f) => Object.assign(f.plan, { thresholds: { onTrack: 0.3, atRisk: 20 } }),
      ['bad-threshold plan.thresholds.atRisk'],
    ],
    [
      'nothing to hold within',
      (f) => Object.assign(first(f.indicators), { direction: 'hold' }),
      ['hold-without-band indicators[0]'],
    ],
    [
      'a band without an edge',
      (f) => Object.assign(first(f.indicators), { band: { end: '2022-12-31' } }),
      ['band-without-edge indicators[0].band'],
    ],
    [
      'a band upside down',
      (f) => Object.assign(first(f.indicators), { band: { min: 2, max: 1, end: '2022-12-31' } }),
      ['band-upside-down indicators[0].band'],
    ],
    [
      'two targets on a date',
      (f) => first(f.indicators).targets?.push({ date: '2022-12-31', value: 3 }),
      ['duplicate-target-date indicators[0].targets'],
    ],
    [
      'two climate targets in a year',
      (f) => first(f.climateTargets).targets.push({ year: 2030, value: 3 }),
      ['duplicate-target-date climateTargets[0].targets'],
    ],
    [
      'an id twice in a table',
      (f) => f.units.push({ id: 'u1', name: 'Byarkivet' }),
      ['duplicate-id units[1].id'],
    ],
    [
      'a milestone id twice',
      (f) =>
        first(f.actions).milestones.push({ id: 'ms1', name: 'Kurs', due: '2019-05-01', responsible: 'u1' }),
      ['duplicate-id actions[0].milestones[1].id'],
    ],
    [
      'an id that is a reserved word',
      (f) => Object.assign(first(f.links), { id: 'constructor' }),
      ['bad-id links[0].id'],
    ],
    [
      'a framework called sdg',
      (f) => Object.assign(f, { frameworks: [{ id: 'sdg', name: 'FN' }], links: [] }),
      ['bad-framework-id frameworks[0].id'],
    ],
    [
      'a sub-goal without its area',
      (f) => Object.assign(first(f.subGoals), { goalArea: 'g9' }),
      ['broken-reference subGoals[0].goalArea'],
    ],
    [
      'a sub-goal in an unknown period',
      (f) => Object.assign(first(f.subGoals), { periods: ['p1', 'p9'] }),
      ['broken-reference subGoals[0].periods[1]'],
    ],
    [
      'a sub-goal twice in a period',
      (f) => Object.assign(first(f.subGoals), { periods: ['p1', 'p1'] }),
      ['duplicate-reference subGoals[0].periods[1]'],
    ],
    [
      'an action for no sub-goal',
      (f) => Object.assign(first(f.actions), { subGoals: [] }),
      ['action-without-sub-goal actions[0].subGoals'],
    ],
    [
      'an action for an unknown sub-goal',
      (f) => Object.assign(first(f.actions), { subGoals: ['s9'] }),
      ['broken-reference actions[0].subGoals[0]'],
    ],
    [
      'an action by an unknown unit',
      (f) => Object.assign(first(f.actions), { units: ['u9'] }),
      ['broken-reference actions[0].units[0]'],
    ],
    [
      'an indicator of an unknown sub-goal',
      (f) => Object.assign(first(f.indicators), { subGoal: 's9' }),
      ['broken-reference indicators[0].subGoal'],
    ],
    [
      'an unknown unit responsible',
      (f) => Object.assign(first(f.indicators), { responsible: 'u9' }),
      ['broken-reference indicators[0].responsible'],
    ],
    [
      'a link from an unknown row',
      (f) => Object.assign(first(f.links), { from: 'i1' }),
      ['broken-reference links[0].from'],
    ],
    [
      'a link to an unknown mandate',
      (f) => Object.assign(first(f.links), { toKind: 'mandate', to: 'm9' }),
      ['broken-reference links[0].to'],
    ],
    [
      'a link to an unknown climate target',
      (f) => Object.assign(first(f.links), { toKind: 'climateTarget', to: 'm1' }),
      ['broken-reference links[0].to'],
    ],
    [
      'a link to UN goal 18',
      (f) => Object.assign(first(f.links), { to: 'sdg:18' }),
      ['bad-sdg-code links[0].to'],
    ],
    [
      'a link to a UN target that is none',
      (f) => Object.assign(first(f.links), { to: 'sdg:17.ab' }),
      ['bad-sdg-code links[0].to'],
    ],
    [
      'a link to a node without its framework',
      (f) => Object.assign(first(f.links), { to: '17.16' }),
      ['bad-node-reference links[0].to'],
    ],
    [
      'a link to an unknown framework',
      (f) => Object.assign(first(f.links), { to: 'ks:1' }),
      ['broken-reference links[0].to'],
    ],
    [
      'a link to an unknown node',
      (f) => Object.assign(first(f.links), { to: 'kpa:9' }),
      ['broken-reference links[0].to'],
    ],
    [
      'a node code twice',
      (f) => first(f.frameworks).nodes.push({ code: '1', name: 'Igjen' }),
      ['duplicate-node frameworks[0].nodes[2].code'],
    ],
    [
      'a node under an unknown one',
      (f) => first(f.frameworks).nodes.push({ code: '9.1', name: 'Løs', parent: '9' }),
      ['node-without-parent frameworks[0].nodes[2].parent'],
    ],
    [
      'nodes in a ring',
      (f) => Object.assign(first(first(f.frameworks).nodes), { parent: '1.1' }),
      ['node-cycle frameworks[0].nodes[0].parent', 'node-cycle frameworks[0].nodes[1].parent'],
    ],
    [
      'readings for an unknown indicator',
      (f) => Object.assign(first(f.series), { indicator: 'i9' }),
      ['unknown-indicator series[0]'],
    ],
    [
      'an indicator’s readings in two places',
      (f) => f.series.push({ indicator: 'i1', readings: [] }),
      ['duplicate-series series[1]'],
    ],
    [
      'two readings on a date',
      (f) => first(f.series).readings.push({ date: '2019-12-31', value: 3 }),
      ['duplicate-reading series[0].readings[2]'],
    ],
    ['series that are no list', (f) => Object.assign(f, { series: {} }), ['expected-list series']],
    [
      'a series without readings',
      (f) => Object.assign(first(f.series), { readings: undefined }),
      ['missing-field series[0].readings'],
    ],
    [
      'a series with something more',
      (f) => Object.assign(first(f.series), { unit: '%' }),
      ['unknown-field series[0].unit'],
    ],
  ];

  it.each(cases)('%s', (_, mend, problems) => {
    expect(said(sampleWith(mend)).toSorted()).toEqual(problems.toSorted());
  });

  it('a number too large for a computer', () => {
    const text = JSON.stringify(sample())
      .replace('"value":12', '"value":1e999')
      .replace('"value":14', '"value":-1e999');
    expect(said(text)).toEqual([
      'bad-number indicators[0].targets[1].value',
      'bad-number series[0].readings[1].value',
    ]);
  });

  it('names that would reach into the program, wherever they stand', () => {
    const text = JSON.stringify(sample())
      .replace('{"id":"u1"', '{"__proto__":{"admin":true},"id":"u1"')
      .replace('{"date":"2019-12-31"', '{"constructor":{"prototype":1},"date":"2019-12-31"')
      .replace('{"format"', '{"\\u005f_proto__":[],"format"');
    expect(said(text)).toEqual([
      'dangerous-key __proto__',
      'dangerous-key units[0].__proto__',
      'dangerous-key series[0].readings[1].constructor',
    ]);
    expect(Object.prototype).not.toHaveProperty('admin');
  });

  it('all of it at once, and a bad row does not make references to it look broken', () => {
    const text = sampleWith((file) => {
      Object.assign(first(file.units), { name: '' });
      Object.assign(first(file.mandates), { date: 'i fjor' });
    });
    expect(said(text)).toEqual(['empty-text units[0].name', 'bad-date mandates[0].date']);
  });

  it('the first fifty, and how many more there are', () => {
    const readings = Array.from({ length: 1000 }, () => ({ date: '2019-02-30', value: 1 }));
    const result = readPlanFile(sampleWith((file) => Object.assign(first(file.series), { readings })));
    const problems = result.ok ? [] : result.problems;
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toEqual({ code: 'and-more', params: { more: 950 } });
  });

  it('what would have been allowed', () => {
    const result = readPlanFile(sampleWith((file) => Object.assign(first(file.actions), { status: 'done' })));
    expect(result.ok ? [] : result.problems[0]?.params).toEqual({
      allowed: 'planned, in-progress, completed, paused, cancelled',
    });
  });
});
