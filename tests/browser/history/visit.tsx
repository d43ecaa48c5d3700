// The history and its bin on a small plan with a log of its own, at the addresses the app gives them.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  useParams,
} from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { Messages } from '#/app/shell/Messages.tsx';
import type { Commit, DraftChange, Intent } from '#/domain/log/log.ts';
import { SubGoalPage } from '#/features/areas/SubGoalPage.tsx';
import { BinPage } from '#/features/history/BinPage.tsx';
import { HistoryPage } from '#/features/history/HistoryPage.tsx';
import { startI18n } from '#/i18n/i18n.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { commit } from '#/store/log/commit.ts';
import { undoCommit } from '#/store/log/undo.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { loadSnapshot } from '#/store/read/load.ts';
import { sourceOn } from '#/store/read/planSource.ts';
import { PlanSourceProvider } from '#/store/source/usePlanSource.ts';
import { deletionOf } from '../../../src/domain/integrity/dependents.ts';
import type { PlanDocument, PlanRows, RowRef } from '../../../src/domain/tables/tables.ts';
import type { IsoDate } from '../../../src/domain/values/dates.ts';
import type { Id } from '../../../src/domain/values/ids.ts';
import type { Lens } from '../../../src/domain/view/planView.ts';
import { Follow } from '../../support/page.tsx';
import { smallPlan } from '../areas/mount.tsx';
import '@digdir/designsystemet-css';
import '#/ui/theme/designsystemet.css';
import '#/ui/theme/varde.css';

const MINUTE = 60_000;

/** A plan that people write in, a minute between one commit and the next. */
export class Written {
  readonly planId: Id;
  #now: number;

  constructor(planId: Id, now: number) {
    this.planId = planId;
    this.#now = now;
  }

  async rows(): Promise<PlanRows> {
    const snapshot = await loadSnapshot(database(), this.planId);
    if (!snapshot) throw new Error('There is no plan');
    return snapshot.rows;
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
export async function visit(
  planId: Id,
  path: string,
  { known, width = 1280 }: { known?: IsoDate; width?: number } = {},
) {
  await cleanup();
  await startI18n('nb');
  await page.viewport(width, 900);
  const lens: Lens = { asOf: '2021-03-01' };
  const root = createRootRoute({
    component: () => (
      <PlanSourceProvider value={sourceOn(known)}>
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </PlanSourceProvider>
    ),
  });
  const route = (at: string, component: () => ReactNode) =>
    createRoute({ getParentRoute: () => root, path: `/plan/$planId${at}`, component });
  const one = (Page: ComponentType<{ planId: Id; lens: Lens; id: Id }>) => () => {
    const { id = '' } = useParams({ strict: false });
    return <Page key={id} planId={planId} lens={lens} id={id} />;
  };
  const router = createRouter({
    routeTree: root.addChildren([
      route('/history', () => <HistoryPage planId={planId} lens={lens} />),
      route('/history/bin', () => <BinPage planId={planId} lens={lens} />),
      route('/sub-goals/$id', one(SubGoalPage)),
    ]),
    history: createMemoryHistory({ initialEntries: [`/plan/${planId}${path}`] }),
  });
  const client = new QueryClient();
  await render(
    <QueryClientProvider client={client}>
      <Follow client={client} />
      <RouterProvider router={router} />
      <Messages />
    </QueryClientProvider>,
  );
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
