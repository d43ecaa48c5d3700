/**
 * Puts components on a page as the app does: in a language, with the database followed and the plan's source at hand; and whole
 * pages at the addresses the app gives them. React is mounted by Testing Library. What is on the page is found by role and name,
 * by Testing Library's queries or by Vitest's locators, whose clicks and keys are the browser's own and trusted.
 */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  retainSearchParams,
  useParams,
} from '@tanstack/react-router';
import { cleanup, render as mount } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { afterEach } from 'vitest';
import { type LocatorSelectors, page, utils } from 'vitest/browser';
import { Messages } from '#/app/shell/Messages.tsx';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { startI18n } from '#/i18n/i18n.ts';
import { validatePlanSearch } from '#/parts/address/address.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { sourceOn } from '#/store/read/planSource.ts';
import { useFollowedDatabase } from '#/store/source/follow.ts';
import { PlanSourceProvider } from '#/store/source/usePlanSource.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { dropDrafts } from '#/ui/form/typing/drafts.ts';
import '@digdir/designsystemet-css';
import '#/ui/theme/designsystemet.css';
import '#/ui/theme/varde.css';

/** The browser's window, in CSS pixels, where nothing else is said: as vitest.config.ts opens it. */
const WIDTH = 1280;
const HEIGHT = 900;

// What one test left on the page is not there for the next.
afterEach(async () => {
  cleanup();
  if (window.innerWidth !== WIDTH || window.innerHeight !== HEIGHT) await page.viewport(WIDTH, HEIGHT);
});

export interface Rendering {
  language?: Language;
  /** The past day as whose end the plan is shown. */
  known?: IsoDate | undefined;
  /** How wide the browser's window is to be, in CSS pixels; as it is unless given. */
  width?: number;
  /** Where on the page; a place of its own at the end of the body unless given. */
  container?: HTMLElement;
  client?: QueryClient;
}

export interface Rendered extends LocatorSelectors {
  container: HTMLElement;
  /** Puts something else in the same place, as React does when a component is given other values. */
  rerender: (ui: ReactNode) => void;
  unmount: () => void;
}

/** Puts a component on the page. Finds on it, as a locator does, only what is in the component. */
export async function render(
  ui: ReactNode,
  { language = 'nb', known, width, container, client = new QueryClient() }: Rendering = {},
): Promise<Rendered> {
  await startI18n(language);
  if (width !== undefined) await page.viewport(width, HEIGHT);
  const mounted = mount(ui, {
    ...(container && { container }),
    wrapper: ({ children }) => (
      <QueryClientProvider client={client}>
        <Follow client={client} />
        <PlanSourceProvider value={sourceOn(known)}>{children}</PlanSourceProvider>
      </QueryClientProvider>
    ),
  });
  return {
    ...utils.getElementLocatorSelectors(mounted.container),
    container: mounted.container,
    rerender: mounted.rerender,
    unmount: mounted.unmount,
  };
}

/** Keeps what is on the page true to the database, as the app does. */
function Follow({ client }: { client: QueryClient }) {
  useFollowedDatabase(client);
  return null;
}

/** What the app gives the page of a plan, or of one row of it. */
export interface PageProps {
  planId: Id;
  lens: Lens;
  id: Id;
}

export interface Pages extends Rendering {
  /** The pages of a plan, by what follows the plan's id in their addresses: `areas/$id`. */
  pages?: Record<string, ComponentType<PageProps>>;
  /** Other pages, by their addresses: `/`. */
  elsewhere?: Record<string, () => ReactNode>;
  /** The address that is opened, or those that were: the last is shown, and Back leads to the one before. */
  at: string | readonly [string, ...string[]];
  lens?: Lens;
  /** What stands around the pages of a plan. */
  Frame?: ComponentType<{ children: ReactNode }>;
}

/** Opens an address among some pages, with the app's messages and nothing left of what was open or half written before. */
export async function renderPages({
  pages = {},
  elsewhere = {},
  at,
  lens = { asOf: '2021-03-01' },
  Frame = Main,
  ...rendering
}: Pages) {
  usePanel.getState().close();
  dropDrafts();
  useToasts.setState({ toasts: [] });
  const root = createRootRoute();
  const plan = createRoute({
    getParentRoute: () => root,
    path: '/plan/$planId',
    validateSearch: validatePlanSearch,
    search: { middlewares: [retainSearchParams(['period', 'asOf', 'known'])] },
    component: () => (
      <Frame>
        <Outlet />
      </Frame>
    ),
  });
  const router = createRouter({
    routeTree: root.addChildren([
      plan.addChildren(
        Object.entries(pages).map(([path, Page]) =>
          createRoute({
            getParentRoute: () => plan,
            path,
            component: () => {
              const { planId = '', id = '' } = useParams({ strict: false });
              return <Page key={id} planId={planId} lens={lens} id={id} />;
            },
          }),
        ),
      ),
      ...Object.entries(elsewhere).map(([path, component]) =>
        createRoute({ getParentRoute: () => root, path, component }),
      ),
    ]),
    history: createMemoryHistory({ initialEntries: [at].flat() }),
  });
  return { router, screen: await renderRouter(router, rendering) };
}

/** Puts on the page what a router leads to, with the app's messages. */
export function renderRouter(router: AnyRouter, rendering?: Rendering): Promise<Rendered> {
  return render(
    <>
      <RouterProvider router={router} />
      <Messages />
    </>,
    rendering,
  );
}

function Main({ children }: { children: ReactNode }) {
  return (
    <main id="content" tabIndex={-1}>
      {children}
    </main>
  );
}
