// Plan files as a user would have them: written by Varde from a plan in a database of their own.

import type { Commit, DraftChange } from '#/domain/log/log.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { fromDay, toDay } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { openPlanFileContent } from '#/features/start/opening/openPlanFileContent.ts';
import type { Answer, Opener, Outcome, Question } from '#/features/start/opening/planFileJob.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { VardeDatabase } from '#/store/database/db.ts';
import { commit, newId } from '#/store/log/commit.ts';
import { Incoming } from '#/store/plans/incoming.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { loadWholePlan } from '#/store/read/load.ts';
import { planOf } from '../../../support/plan.ts';

export const OPENER: Opener = { author: 'Kari', copySuffix: 'kopi', correctedSuffix: 'rettede tider' };

/** An empty database nobody else uses. */
export function freshDatabase(): VardeDatabase {
  return new VardeDatabase(`test-${newId()}`);
}

/** A plan with one goal, and as many indicators and yearly readings as wanted. */
export function plan(indicators = 1, readings = 2): PlanDocument {
  const ids = Array.from({ length: indicators }, (_, i) => `i${i}`);
  const start = toDay('1990-12-31');
  return planOf({
    plan: {
      name: 'Klimaplan',
      municipality: 'Bodø kommune',
      start: '2024-01-01',
      end: '2027-12-31',
    },
    goalAreas: [{ id: 'a', name: 'Utslipp', order: 1 }],
    subGoals: [{ id: 's', goalArea: 'a', name: 'Mindre trafikk', order: 1 }],
    indicators: ids.map((id, i) => ({
      id,
      subGoal: 's',
      name: `Indikator ${i}`,
      order: i + 1,
      unit: 'tonn',
      direction: 'decrease',
      frequency: 'annual',
    })),
    series: ids.map((indicator) => ({
      indicator,
      readings: Array.from({ length: readings }, (_, i) => ({ date: fromDay(start + i), value: i })),
    })),
  });
}

/** A colleague's plan, in the colleague's own browser. */
export async function colleague(document = plan()): Promise<{ db: VardeDatabase; id: Id }> {
  const db = freshDatabase();
  return { db, id: await createPlan(db, document, { author: 'Ola', now: Date.now() }) };
}

export async function rename(db: VardeDatabase, id: Id, name: string): Promise<void> {
  await write(db, id, { table: 'plans', row: id, patch: { name } });
}

/** A change by Ola, now or at a moment of his clock (ms). */
export function write(
  db: VardeDatabase,
  id: Id,
  change: DraftChange,
  now: number = Date.now(),
): Promise<Commit> {
  const intent = change.table === 'plans' ? 'edit-plan' : 'edit-row';
  return commit(db, id, { intent, changes: [change] }, { author: 'Ola', now });
}

/** The plan's file as it would be downloaded now. */
export async function fileOf(db: VardeDatabase, id: Id, { withLog = true } = {}): Promise<File> {
  const whole = await loadWholePlan(db, id);
  if (!whole) throw new Error(`There is no plan ${id}`);
  const { document, log } = whole;
  return new File([writePlanFile(withLog ? { document, log } : { document })], 'klimaplan.varde.json');
}

/** Opens a file with the given answers, in order, to what is asked; returns what came of it and what was asked. */
export async function open(
  db: VardeDatabase,
  file: File,
  answers: (Answer | (() => Promise<Answer>))[] = [],
  into?: Id,
): Promise<{ outcome: Outcome; asked: Question[]; phases: string[] }> {
  const asked: Question[] = [];
  const phases: string[] = [];
  const outcome = await openPlanFileContent(
    new Incoming(db),
    file,
    { ...OPENER, ...(into !== undefined && { into }) },
    {
      onPhase: (phase) => phases.push(phase),
      ask: async (question) => {
        asked.push(question);
        const answer = answers.shift();
        if (answer === undefined) throw new Error(`Nobody expected the question ${question.kind}`);
        return typeof answer === 'function' ? answer() : answer;
      },
    },
  );
  return { outcome, asked, phases };
}

/** How many records there are of each kind; all zero where nothing was left behind. */
export async function countRecords(db: VardeDatabase): Promise<number[]> {
  return Promise.all([db.rows.count(), db.series.count(), db.commits.count(), db.heads.count()]);
}
