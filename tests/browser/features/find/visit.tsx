// The search over pages that say only where they are, at the addresses that the app has.
import { useMatches, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Find } from '#/app/find/Find.tsx';
import { FindButton } from '#/app/find/FindButton.tsx';
import type { Id } from '#/domain/values/ids.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { useKnownAddress } from '#/parts/address/address.ts';
import { sourceOn } from '#/store/read/planSource.ts';
import { useFrame } from '#/store/source/queries.ts';
import { PlanSourceProvider } from '#/store/source/usePlanSource.ts';
import { renderPages } from '../../../support/render.tsx';

const PATHS = [
  '/',
  'areas',
  'areas/$id',
  'sub-goals/$id',
  'indicators',
  'indicators/$id',
  'actions',
  'partners',
  'connections',
  'history',
  'build/roll-over',
];

function Frame({ children }: { children: ReactNode }) {
  const { planId = '' } = useParams({ strict: false });
  const known = useKnownAddress();
  const { frame } = useFrame(planId);
  return (
    <PlanSourceProvider value={sourceOn(known)}>
      <FindButton />
      <label>
        Et felt <input />
      </label>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {frame && <Find key={planId} planId={planId} />}
    </PlanSourceProvider>
  );
}

/** Says where one has come to, not where one is going. */
function Here() {
  return <h1>{useMatches({ select: (matches) => matches.at(-1)?.pathname })}</h1>;
}

interface Visited {
  /** What follows the plan's id in the address now. */
  address: () => string;
  go: (address: string) => Promise<void>;
}

export async function visit(planId: Id, at = '', language: Language = 'nb'): Promise<Visited> {
  const prefix = `/plan/${planId}`;
  const { router } = await renderPages({
    pages: Object.fromEntries(PATHS.map((path) => [path, Here])),
    elsewhere: { '/': () => <h1>Planer</h1> },
    at: `${prefix}${at}`,
    Frame,
    language,
  });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The search is there once the plan's frame has been read.
  await expect.poll(() => document.querySelector('input[type=file]')).not.toBeNull();
  return {
    address: () => router.state.location.href.replace(prefix, ''),
    go: async (address) => {
      router.history.push(`${prefix}${address}`);
      await expect.element(page.getByRole('heading', { level: 1, name: address })).toBeVisible();
    },
  };
}

export const field = () => page.getByRole('combobox');
export const options = () => page.getByRole('option');
export const names = () =>
  options()
    .elements()
    .map((element) => element.querySelector('[class*="name"]')?.textContent);

/** Opens the search by its keys. */
export async function openFind(): Promise<void> {
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field()).toHaveFocus();
  // The plan's index has been made.
  await expect.element(page.getByText('Leser planen …', { exact: true })).not.toBeInTheDocument();
}
