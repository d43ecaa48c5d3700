// Shows one page about a plan as the app does: with its address, its messages, and the database followed.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Messages } from '#/app/shell/Messages.tsx';
import type { Language } from '#/i18n/format/languages.ts';
import { startI18n } from '#/i18n/i18n.ts';
import { database } from '#/store/database/db.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { loadSnapshot } from '#/store/read/load.ts';
import { sourceOn } from '#/store/read/planSource.ts';
import { PlanSourceProvider } from '#/store/source/usePlanSource.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import type { PlanDocument, PlanRows } from '../../../src/domain/tables/tables.ts';
import type { IsoDate } from '../../../src/domain/values/dates.ts';
import type { Id } from '../../../src/domain/values/ids.ts';
import type { Lens } from '../../../src/domain/view/planView.ts';
import { Follow } from '../../support/page.tsx';
import '@digdir/designsystemet-css';
import '#/ui/theme/designsystemet.css';
import '#/ui/theme/varde.css';

interface Visit {
  document: PlanDocument;
  Page: ComponentType<{ planId: Id; lens: Lens }>;
  /** What follows the plan's id in the address. */
  at: string;
  lens: Lens;
  language?: Language;
  width?: number;
  /** The past day as whose end the plan is shown. */
  known?: IsoDate;
  /** When the plan was made (ms since 1970); now unless given. */
  madeAt?: number;
}

export interface Visited {
  planId: Id;
  unmount: () => Promise<void>;
  /** What follows the plan's id in the address now. */
  address: () => string;
  rows: () => Promise<PlanRows>;
  /** How many commits the plan's log has. */
  commits: () => Promise<number>;
}

export async function visit({
  document,
  Page,
  at,
  lens,
  language = 'nb',
  width = 1280,
  known,
  madeAt = Date.now(),
}: Visit): Promise<Visited> {
  await startI18n(language);
  await page.viewport(width, 900);
  useToasts.setState({ toasts: [] });
  const planId = await createPlan(database(), document, { author: '', now: madeAt });
  const client = new QueryClient();
  const root = createRootRoute({ component: Outlet });
  const plan = createRoute({ getParentRoute: () => root, path: '/plan/$planId' });
  const shown = () => (
    <PlanSourceProvider value={sourceOn(known)}>
      <main>
        <Page planId={planId} lens={lens} />
      </main>
    </PlanSourceProvider>
  );
  const first = createRoute({ getParentRoute: () => plan, path: '/', component: shown });
  const any = createRoute({ getParentRoute: () => plan, path: '$', component: shown });
  const prefix = `/plan/${planId}/`;
  const router = createRouter({
    routeTree: root.addChildren([plan.addChildren([first, any])]),
    history: createMemoryHistory({ initialEntries: [`${prefix}${at}`] }),
  });
  const { unmount } = await render(
    <QueryClientProvider client={client}>
      <Follow client={client} />
      <RouterProvider router={router} />
      <Messages />
    </QueryClientProvider>,
  );
  return {
    planId,
    address: () => router.history.location.href.replace(prefix.slice(0, -1), '').replace(/^\//, ''),
    unmount,
    rows: async () => {
      const snapshot = await loadSnapshot(database(), planId);
      if (!snapshot) throw new Error('The plan is gone');
      return snapshot.rows;
    },
    commits: () => database().commits.where('[plan+id]').between([planId, ''], [planId, '\uffff']).count(),
  };
}
