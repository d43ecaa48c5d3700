// Shows one page about a plan as the app does: with its address, its messages, and the database followed.
import type { ComponentType } from 'react';
import type { PlanDocument, PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { database } from '#/store/database/db.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { type PageProps, renderPages } from '../../support/render.tsx';
import { storedCommits, storedRows } from '../../support/stored.ts';

interface Visit {
  document: PlanDocument;
  Page: ComponentType<PageProps>;
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
  unmount: () => void;
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
  madeAt = Date.now(),
  ...rendering
}: Visit): Promise<Visited> {
  const planId = await createPlan(database(), document, { author: '', now: madeAt });
  const prefix = `/plan/${planId}`;
  const { router, screen } = await renderPages({
    // Whatever the page leads to is shown as the page itself: only the address is looked at.
    pages: { '/': Page, $: Page },
    at: `${prefix}/${at}`,
    ...rendering,
  });
  return {
    planId,
    address: () => router.history.location.href.replace(prefix, '').replace(/^\//, ''),
    unmount: screen.unmount,
    rows: () => storedRows(planId),
    commits: () => storedCommits(planId),
  };
}
