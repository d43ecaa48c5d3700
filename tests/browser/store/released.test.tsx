/** What of a plan's readings is in memory while they are recorded: one copy of each series, and the newest. */
import { QueryClient } from '@tanstack/react-query';
import { cleanup } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { Reading } from '#/domain/tables/readings.ts';
import { addDays } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '#/store/database/db.ts';
import { deleteReading, recordReading } from '#/store/intents/readings.ts';
import { write } from '#/store/intents/write.ts';
import { createPlan, removePlan } from '#/store/plans/planIO.ts';
import { keys, useAllReadings, usePlanView, useReadings } from '#/store/source/queries.ts';
import { render } from '../../support/render.tsx';
import { document, signed } from './support.ts';

/** More than any other series of the plan has. */
const LONG = 5_000;
const RECORDED = 50;

let client: QueryClient;
let rerender: ((ui: ReactNode) => void) | undefined;
let plan: Id;

beforeEach(async () => {
  client = new QueryClient();
  rerender = undefined;
  plan = await createPlan(database(), withLongSeries(), signed());
});

afterEach(async () => {
  cleanup();
  client.clear();
  await removePlan(database(), plan);
});

afterAll(() => database().close());

function withLongSeries() {
  const made = document();
  const readings = Array.from({ length: LONG }, (_, i): Reading => {
    return { date: addDays('2015-01-01', i), value: i };
  });
  const series = made.series.map((each) => (each.indicator === 'long' ? { ...each, readings } : each));
  return { ...made, series };
}

interface Seen {
  all?: ReadonlyMap<Id, Reading[]> | undefined;
  own?: Reading[] | undefined;
  judged?: string | undefined;
}

const seen: Seen = {};
// On a date that the summary does not reach back to, so that the whole series is read to judge by.
const LENS = { asOf: '2020-06-30' };

function Pages({ isReportOpen }: { isReportOpen: boolean }) {
  seen.own = useReadings(plan, 'long');
  const view = usePlanView(plan, LENS);
  seen.judged = view?.indicators.get('long')?.judgement.reading?.date;
  return isReportOpen ? <Report /> : null;
}

function Report() {
  seen.all = useAllReadings(plan);
  return null;
}

async function show(isReportOpen: boolean) {
  const ui = <Pages isReportOpen={isReportOpen} />;
  if (rerender) rerender(ui);
  else ({ rerender } = await render(ui, { client }));
}

/** Every long series that queries hold, each once however many hold it. */
function held(): Set<object> {
  const found = new Set<object>();
  const look = (data: unknown): void => {
    if (Array.isArray(data) && data.length >= LONG) found.add(data);
    else if (data instanceof Map) for (const inner of data.values()) look(inner);
    else if (data instanceof Object && 'series' in data) look(data.series);
  };
  for (const query of client.getQueryCache().getAll()) look(query.state.data);
  return found;
}

const record = (i: number) =>
  recordReading(plan, 'long', { date: addDays('2015-01-01', LONG + i), value: i }, { reading: undefined });

test('fifty readings recorded beside a long series leave one copy of it, which has them all', async () => {
  await show(true);
  await expect
    .poll(() => [seen.all?.get('long')?.length, seen.own?.length, seen.judged])
    .toEqual([LONG, LONG, LENS.asOf]);
  for (let i = 0; i < RECORDED; i += 1) await record(i);
  const all = LONG + RECORDED;
  await expect.poll(() => [seen.all?.get('long')?.length, seen.own?.length]).toEqual([all, all]);
  expect(held().size).toBe(1);
  expect(seen.judged).toBe(LENS.asOf);
});

test('readings that a date long past is judged by follow the plan', async () => {
  await show(false);
  await expect.poll(() => seen.judged).toBe(LENS.asOf);
  const reading = seen.own?.find(({ date }) => date === LENS.asOf);
  await deleteReading(plan, 'long', LENS.asOf, { reading });
  await expect.poll(() => seen.judged).toBe(addDays(LENS.asOf, -1));
  expect(seen.own).toHaveLength(LONG - 1);
});

test('what a report was written from goes with the next change when the report is left', async () => {
  await show(true);
  await expect.poll(() => seen.all?.size).toBe(2);
  await show(false);
  await record(0);
  await expect.poll(() => seen.own?.length).toBe(LONG + 1);
  expect(client.getQueryCache().findAll({ queryKey: keys.everySeries(plan) })).toEqual([]);
  await show(true);
  await expect.poll(() => seen.all?.get('long')?.length).toBe(LONG + 1);
});

test('a change too large to follow reads anew what is shown, and only that', async () => {
  await show(true);
  await expect.poll(() => [seen.all?.get('long')?.length, seen.own?.length]).toEqual([LONG, LONG]);
  const rows = Array.from({ length: 600 }, (_, i) => {
    return { table: 'units' as const, row: `unit-${i}`, patch: { name: `Enhet ${i}`, order: i } };
  });
  const reading = { table: 'readings' as const, row: 'long', patch: { '2016-01-01': { value: -1 } } };
  await write(plan, 'edit-row', [...rows, reading]);
  const valueThen = (readings?: Reading[]) => readings?.find(({ date }) => date === '2016-01-01')?.value;
  await expect.poll(() => [valueThen(seen.all?.get('long')), valueThen(seen.own)]).toEqual([-1, -1]);
  expect(held().size).toBeLessThanOrEqual(2);
});
