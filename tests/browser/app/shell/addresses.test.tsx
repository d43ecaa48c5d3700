/** Whatever an id may be, the address that names it leads to its page, also when it is loaded anew. */
import { QueryClient } from '@tanstack/react-query';
import { createBrowserHistory } from '@tanstack/react-router';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { makeRouter } from '#/app/router.tsx';
import { isId } from '#/domain/values/ids.ts';
import { readFilter } from '#/features/actions/search.ts';
import { validatePlanSearch } from '#/parts/address/address.ts';
import { anchorOf, idAt } from '#/parts/place/anchor.ts';
import { database } from '#/store/database/db.ts';
import { openPlan, removePlan } from '#/store/plans/planIO.ts';
import { renderRouter } from '../../../support/render.tsx';
import { plan } from '../../features/start/files.ts';

const before = location.href;

// Pages load when first opened; here that is not what is looked at.
beforeAll(() =>
  Promise.all([import('#/features/actions/ActionsPage.tsx'), import('#/features/areas/AreaPage.tsx')]),
);
afterEach(() => history.replaceState(null, '', before));

/** The app as it starts at the address that the browser is at. */
async function start() {
  const client = new QueryClient();
  const router = makeRouter(client);
  router.update({ ...router.options, history: createBrowserHistory(), basepath: '/' });
  return { router, screen: await renderRouter(router, { client }) };
}

const heading = () => document.querySelector('h1')?.textContent;

const IDS = [
  'a.b.c',
  // What the page itself has places for, and what looks like a place.
  'content',
  'climate',
  'actions:1',
  ':r1:',
  'plan.varde.json',
  'app.js',
  'index.html',
  '100%',
  '%41',
  '%2F',
  '%25',
  'to ord',
  '😀',
  'å',
  'a\u030a',
  'a+b&c=d;e,f',
  '$id',
  '*',
  'it\'s "<x>" (1)|[2]{3}^`~@!',
  '2019',
  'true',
  'null',
];

test.each(IDS)('a page about %s', async (id) => {
  expect(isId(id)).toBe(true);
  const document = plan();
  const own = {
    ...document,
    plan: { ...document.plan, id },
    goalAreas: [{ id, name: 'Et område', order: 0, weight: 1 }],
  };
  const whole = { ...own, subGoals: own.subGoals.map((row) => ({ ...row, goalArea: id })) };
  await openPlan(database(), { document: whole }, { author: '', now: Date.now() });
  try {
    history.replaceState(null, '', '/?choose=true');
    const { router, screen } = await start();
    await router.navigate({ to: '/plan/$planId/areas/$id', params: { planId: id, id } });
    await expect.poll(heading).toContain('Et område');
    expect(new URL(location.href).pathname.split('/')).toHaveLength(5);
    screen.unmount();
    // As after a reload: the address is all there is.
    const again = await start();
    await expect.poll(heading).toContain('Et område');
    expect(again.router.state.matches.at(-1)?.params).toEqual({ planId: id, id });
    again.screen.unmount();
  } finally {
    await removePlan(database(), id);
  }
});

test.each(IDS)('a place on a page and a filter that name %s', async (id) => {
  await openPlan(
    database(),
    { document: { ...plan(), plan: { ...plan().plan, id: 'p' } } },
    { author: '', now: Date.now() },
  );
  try {
    history.replaceState(null, '', '/?choose=true');
    const { router, screen } = await start();
    await router.navigate({
      to: '/plan/$planId/actions',
      params: { planId: 'p' },
      hash: anchorOf('actions', id),
      search: { area: id, period: id },
    });
    await expect.poll(heading).toBe('Tiltak');
    screen.unmount();
    const again = await start();
    await expect.poll(heading).toBe('Tiltak');
    const { hash, search } = again.router.state.location;
    expect(idAt(hash, 'actions')).toBe(id);
    // The element that the address leads to.
    expect(hash).toBe(anchorOf('actions', id));
    expect(readFilter(search).area).toBe(id);
    expect(validatePlanSearch(search).period).toBe(id);
    again.screen.unmount();
  } finally {
    await removePlan(database(), 'p');
  }
});
