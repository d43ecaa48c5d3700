// Plan files of any size for the benchmark: 100 readings per indicator, 5 goal areas, sub-goals of 10 indicators.
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

/** The same numbers every time. */
function numbers() {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
