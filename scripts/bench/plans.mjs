// Plan files of any size for the benchmark: many readings (100 per indicator, 5 goal areas, sub-goals of 10 indicators), or a
// long history (many small commits over three years).
import { writeFile } from 'node:fs/promises';

const READINGS_EACH = 100;

/**
 * @param {string} path
 * @param {number} readings A multiple of 100.
 */
export async function writePlan(path, readings) {
  const indicatorCount = readings / READINGS_EACH;
  const subGoalCount = Math.max(5, Math.ceil(indicatorCount / 10));
  const dates = Array.from({ length: READINGS_EACH }, (_, i) =>
    // Month-ends from 2014 on.
    new Date(Date.UTC(2014, i + 1, 0)).toISOString().slice(0, 10),
  );
  const random = numbers();
  const plan = {
    format: 'varde-plan',
    version: 1,
    plan: {
      id: `bench-${readings}`,
      name: `Plan med ${readings} målinger`,
      municipality: 'Prøve',
      start: '2019-01-01',
      end: '2022-12-31',
    },
    planPeriods: [
      { id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31' },
      { id: 'p2', name: '2021–2022', start: '2021-01-01', end: '2022-12-31' },
    ],
    goalAreas: Array.from({ length: 5 }, (_, i) => ({ id: `a${i}`, name: `Målområde nummer ${i + 1}` })),
    subGoals: Array.from({ length: subGoalCount }, (_, i) => ({
      id: `s${i}`,
      goalArea: `a${i % 5}`,
      name: `Delmål nummer ${i + 1}`,
    })),
    indicators: Array.from({ length: indicatorCount }, (_, i) => ({
      id: `i${i}`,
      subGoal: `s${i % subGoalCount}`,
      name: `Indikator nummer ${i + 1}`,
      unit: 'antall',
      direction: 'increase',
      decimals: 1,
      frequency: 'monthly',
      baseline: { date: '2018-12-31', value: 50 },
      targets: [
        { date: '2020-12-31', value: 70 },
        { date: '2022-12-31', value: 100 },
      ],
    })),
    series: Array.from({ length: indicatorCount }, (_, i) => ({
      indicator: `i${i}`,
      readings: dates.map((date, n) => ({ date, value: Math.round((n * 0.9 + random() * 20) * 10) / 10 })),
    })),
  };
  await writeFile(path, JSON.stringify(plan));
}

/** The first day and the number of days over which {@link writeLoggedPlan}'s commits are spread. */
export const LOGGED_FROM = Date.UTC(2019, 0, 2);
export const LOGGED_DAYS = 3 * 365;

/** Who writes, by device. */
const WRITERS = ['Internasjonalt kontor', 'Næringsseksjonen', 'Byplankontoret', ''];
const STATUSES = ['planned', 'in-progress', 'completed', 'paused'];

/**
 * A plan of 200 indicators and 80 actions with its log: the plan's beginning and small commits by four writers, evenly spread
 * from {@link LOGGED_FROM} over {@link LOGGED_DAYS} days.
 * @param {string} path
 * @param {number} commits How many, the first included; one change each, but for the first.
 */
export async function writeLoggedPlan(path, commits) {
  const random = numbers();
  const pick = (/** @type {number} */ below) => Math.floor(random() * below);
  const plan = `log-${commits}`;
  /** @type {Map<string, Map<string, Record<string, unknown>>>} */
  const tables = new Map();
  /** @type {Map<string, Map<string, Record<string, unknown>>>} */
  const series = new Map();
  /** @type {{ id: string, intent: string, author: string, at: string, changes: object[] }[]} */
  const log = [];

  const fieldsOf = (/** @type {string} */ table, /** @type {string} */ row) => {
    const rows = tables.get(table) ?? new Map();
    tables.set(table, rows);
    const fields = rows.get(row) ?? {};
    rows.set(row, fields);
    return fields;
  };
  const set = (/** @type {string} */ table, /** @type {string} */ row, /** @type {object} */ patch) => {
    Object.assign(fieldsOf(table, row), patch);
    return { table, row, patch };
  };
  const read = (/** @type {string} */ row, /** @type {string} */ date, /** @type {object} */ fields) => {
    const own = series.get(row) ?? new Map();
    series.set(row, own);
    own.set(date, { ...own.get(date), ...fields });
    return { table: 'readings', row, patch: { [date]: fields } };
  };
  const commit = (/** @type {string} */ intent, /** @type {object[]} */ changes) => {
    const at = LOGGED_FROM + Math.floor((log.length / commits) * LOGGED_DAYS * 86_400_000);
    const writer = pick(WRITERS.length);
    const author = WRITERS[writer] ?? '';
    const stamp = (/** @type {number} */ n) =>
      `${at.toString(36).padStart(9, '0')}-${n.toString(36).padStart(4, '0')}-device000${writer}`;
    const stamped = changes.map((change, n) => ({ id: stamp(n), ...change }));
    log.push({ id: stamp(0), intent, author, at: new Date(at).toISOString(), changes: stamped });
  };

  commit('create-plan', [
    set('plans', plan, {
      name: `Plan med ${commits} endringer`,
      municipality: 'Prøve',
      start: '2019-01-01',
      end: '2022-12-31',
      thresholds: { onTrack: 0.05, atRisk: 0.2 },
    }),
    ...list(5, (i) => set('units', `u${i}`, { name: `Enhet ${i + 1}`, order: i })),
    ...list(5, (i) => set('goalAreas', `a${i}`, { name: `Målområde ${i + 1}`, order: i, weight: 1 })),
    ...list(40, (i) =>
      set('subGoals', `s${i}`, {
        goalArea: `a${i % 5}`,
        name: `Delmål ${i + 1}`,
        order: i,
        periods: [],
        weight: 1,
        proposal: false,
      }),
    ),
    ...list(80, (i) =>
      set('actions', `t${i}`, {
        subGoals: [`s${i % 40}`],
        name: `Tiltak ${i + 1}`,
        order: i,
        units: [`u${i % 5}`],
        status: 'planned',
        milestones: [],
        proposal: false,
      }),
    ),
    ...list(200, (i) =>
      set('indicators', `i${i}`, {
        subGoal: `s${i % 40}`,
        name: `Indikator ${i + 1}`,
        order: i,
        unit: 'antall',
        direction: 'increase',
        baseline: { date: '2018-12-31', value: 50 },
        targets: [{ date: '2022-12-31', value: 100 }],
        path: 'linear',
        decimals: 1,
        frequency: 'monthly',
        publishingLagDays: 30,
        weight: 1,
        proposal: false,
      }),
    ),
  ]);
  while (log.length < commits) {
    const kind = random();
    const date = new Date(Date.UTC(2019, pick(36) + 1, 0)).toISOString().slice(0, 10);
    if (kind < 0.45) {
      const change = read(`i${pick(200)}`, date, { value: pick(1000) / 10 });
      commit(kind < 0.35 ? 'record-reading' : 'correct-reading', [change]);
    } else if (kind < 0.6) {
      commit('action-status', [set('actions', `t${pick(80)}`, { status: STATUSES[pick(STATUSES.length)] })]);
    } else if (kind < 0.75) {
      commit('action-date', [set('actions', `t${pick(80)}`, { due: date })]);
    } else if (kind < 0.85) {
      commit('edit-row', [set('indicators', `i${pick(200)}`, { targets: [{ date, value: pick(200) }] })]);
    } else if (kind < 0.9) {
      commit('edit-row', [set('subGoals', `s${pick(40)}`, { unit: `u${pick(5)}` })]);
    } else {
      const description = `Presisert ${date}: det som teller, er det som er avsluttet og dokumentert i perioden.`;
      commit('edit-row', [set('actions', `t${pick(80)}`, { description })]);
    }
  }
  const rowsOf = (/** @type {string} */ table) =>
    [...(tables.get(table) ?? [])].map(([id, fields]) => ({ id, ...fields }));
  const byDate = (/** @type {{ date: string }} */ a, /** @type {{ date: string }} */ b) =>
    a.date < b.date ? -1 : 1;
  const [planRow] = rowsOf('plans');
  const file = {
    format: 'varde-plan',
    version: 2,
    plan: planRow,
    units: rowsOf('units'),
    goalAreas: rowsOf('goalAreas'),
    subGoals: rowsOf('subGoals'),
    actions: rowsOf('actions'),
    indicators: rowsOf('indicators'),
    series: [...series].map(([indicator, own]) => ({
      indicator,
      readings: [...own].map(([date, fields]) => ({ date, ...fields })).sort(byDate),
    })),
    log,
  };
  await writeFile(path, JSON.stringify(file));
}

/**
 * @template T
 * @param {number} length
 * @param {(i: number) => T} make
 */
function list(length, make) {
  return Array.from({ length }, (_, i) => make(i));
}

/** The same numbers every time. */
function numbers() {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
