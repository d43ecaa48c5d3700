/** Practice figures in and out of a plan, each as one commit that can be undone. */
import type { Commit } from '#/domain/log/log.ts';
import { practiceReadings } from '#/domain/practice/practice.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { PlanGoneError } from '../log/refusals.ts';
import { loadManyReadings, loadSnapshot } from '../read/load.ts';
import { addPractice, removePractice } from './readings.ts';

/** Adds practice figures to every indicator with a target. Undefined when there is nothing to add. */
export function addAllPractice(plan: Id): Promise<Commit | undefined> {
  // In one transaction, so that asking twice at once adds them once.
  return database().atomically(() => addMissing(plan));
}

async function addMissing(plan: Id): Promise<Commit | undefined> {
  const snapshot = await loadSnapshot(database(), plan);
  if (!snapshot) throw new PlanGoneError(plan);
  const { indicators } = snapshot.rows;
  const readings = await loadManyReadings(
    database(),
    plan,
    indicators.map(({ id }) => id),
  );
  const series = indicators
    .map((indicator) => ({
      indicator: indicator.id,
      readings: practiceReadings(indicator, snapshot.rows.plan, readings.get(indicator.id) ?? []),
    }))
    .filter((made) => made.readings.length > 0);
  return series.length > 0 ? addPractice(plan, series) : undefined;
}

/** Removes every practice figure of a plan. Undefined when there are none. */
export function removeAllPractice(plan: Id): Promise<Commit | undefined> {
  // In one transaction, so that a figure that somebody makes real meanwhile is not taken for practice.
  return database().atomically(() => removeFound(plan));
}

async function removeFound(plan: Id): Promise<Commit | undefined> {
  const snapshot = await loadSnapshot(database(), plan);
  if (!snapshot) throw new PlanGoneError(plan);
  const having = [...snapshot.summaries]
    .filter(([, { practiceCount }]) => practiceCount > 0)
    .map(([id]) => id);
  const readings = await loadManyReadings(database(), plan, having);
  const series = [...readings].map(([indicator, all]) => ({
    indicator,
    dates: all.filter(({ practice }) => practice).map(({ date }) => date),
  }));
  return series.length > 0 ? removePractice(plan, series) : undefined;
}
