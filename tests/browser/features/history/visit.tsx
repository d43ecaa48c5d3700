// The history and its bin on a small plan with a log of its own, at the addresses the app gives them.
import { cleanup } from '@testing-library/react';
import { deletionOf } from '#/domain/integrity/dependents.ts';
import type { Commit, DraftChange, Intent } from '#/domain/log/log.ts';
import type { PlanDocument, PlanRows, RowRef } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { SubGoalPage } from '#/features/areas/SubGoalPage.tsx';
import { BinPage } from '#/features/history/BinPage.tsx';
import { HistoryPage } from '#/features/history/HistoryPage.tsx';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { commit } from '#/store/log/commit.ts';
import { undoCommit } from '#/store/log/undo.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { renderPages } from '../../../support/render.tsx';
import { storedRows } from '../../../support/stored.ts';
import { smallPlan } from '../areas/mount.tsx';

const MINUTE = 60_000;

/** A plan that people write in, a minute between one commit and the next. */
export class Written {
  readonly planId: Id;
  #now: number;

  constructor(planId: Id, now: number) {
    this.planId = planId;
    this.#now = now;
  }

  rows(): Promise<PlanRows> {
    return storedRows(this.planId);
  }

  by(author: string, intent: Intent, ...changes: DraftChange[]): Promise<Commit> {
    this.#now += MINUTE;
    return commit(database(), this.planId, { intent, changes }, { author, now: this.#now });
  }

  async undo(author: string, id: string): Promise<void> {
    this.#now += MINUTE;
    await undoCommit(database(), this.planId, id, { author, now: this.#now });
  }

  /** Deletes a row with all that goes with it, as the app does. */
  async delete(author: string, ref: RowRef): Promise<Commit> {
    const { deleted, released } = deletionOf(await this.rows(), ref);
    const hide = ({ table, id }: RowRef): DraftChange => ({ table, row: id, deleted: true });
    return this.by(
      author,
      'delete-row',
      ...deleted.slice(-1).map(hide),
      ...released.map(({ ref: { table, id }, patch }): DraftChange => ({ table, row: id, patch })),
      ...deleted.slice(0, -1).map(hide),
    );
  }
}

/** Puts a plan in the database that was begun at noon on a day. */
export async function begin(day: IsoDate, document: PlanDocument = smallPlan()): Promise<Written> {
  usePrefs.setState({ author: 'Kari' });
  const now = new Date(`${day}T12:00:00`).getTime();
  return new Written(await createPlan(database(), document, { author: 'Ola', now }), now);
}

/** Opens a page of the plan, e.g. `/history?who=Kari`. */
export async function visit(planId: Id, path: string, shown: { known?: IsoDate; width?: number } = {}) {
  cleanup();
  const { router } = await renderPages({
    pages: { history: HistoryPage, 'history/bin': BinPage, 'sub-goals/$id': SubGoalPage },
    at: `/plan/${planId}${path}`,
    ...shown,
  });
  return router;
}

/** The sentences of the history as they stand, the newest first. */
export function sentences(): string[] {
  return [...document.querySelectorAll('article')].map((article) =>
    (document.getElementById(article.getAttribute('aria-labelledby') ?? '')?.textContent ?? '')
      .replaceAll(/[\u00a0\u202f]/g, ' ')
      .trim(),
  );
}
