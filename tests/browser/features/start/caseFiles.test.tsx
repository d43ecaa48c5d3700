/** Plan files that went wrong for somebody, opened on the first page as they were. */
import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { makeRouter } from '#/app/router.tsx';
import { isId } from '#/domain/values/ids.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { removePlan } from '#/store/plans/planIO.ts';
import { listPlans, loadWholePlan } from '#/store/read/load.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import controlCharacter from '../../../fixtures/cases/09-control-character-loses-chart.varde.json?raw';
import twice from '../../../fixtures/cases/13-same-member-twice.varde.json?raw';
import curlyQuotes from '../../../fixtures/cases/14-curly-quotes.varde.json?raw';
import unseen from '../../../fixtures/cases/15-names-that-cannot-be-seen.varde.json?raw';
import halfSurrogate from '../../../fixtures/cases/id-half-surrogate.varde.json?raw';
import { opened } from '../../../support/opened.ts';
import { renderRouter } from '../../../support/render.tsx';

async function visit(address: string) {
  const client = new QueryClient();
  const router = makeRouter(client, createMemoryHistory({ initialEntries: [address] }));
  return { router, screen: await renderRouter(router, { client }) };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

async function choose(text: string): Promise<void> {
  const file = new File([text], 'plan.varde.json', { type: 'application/json' });
  await userEvent.upload(page.getByLabelText('Velg planfil').last(), file);
}

/** The plan's backup, opened as it was saved. */
async function backupOf(plan: string) {
  const whole = await loadWholePlan(database(), plan);
  if (!whole) throw new Error('The plan is not here');
  return opened(writePlanFile(whole));
}

beforeEach(async () => {
  useToasts.setState({ toasts: [] });
  usePrefs.setState({ lastPlan: '', language: '', authorAsked: true });
});
afterEach(async () => {
  for (const { id } of await listPlans(database())) await removePlan(database(), id);
});

describe('A file of an earlier version with text that nobody sees or no address carries', () => {
  test('whose plan’s id was half a character: is opened under another, and the list of plans is there', async () => {
    const { router } = await visit('/?choose=true');
    await choose(halfSurrogate);
    await expect.element(dialog()).toHaveAccessibleName('Åpnet, med rettelser');
    await expect.element(dialog().getByText(/Id-en «⟨U\+DC00⟩x» er nå «x-/)).toBeVisible();
    const { violations } = await axe.run();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await userEvent.click(button('Gå til planen'));
    await expect.element(page.getByText('Åpnet Testplan')).toBeVisible();
    const [made] = await listPlans(database());
    expect(made && isId(made.id)).toBe(true);
    expect(router.state.location.pathname).toBe(`/plan/${made?.id}`);
    await router.navigate({ to: '/', search: { choose: true } });
    await expect.element(page.getByRole('link', { name: 'Testplan' })).toBeVisible();
  });

  test('with a control character in a name: has it cleaned, and says so in the history', async () => {
    const { router } = await visit('/?choose=true');
    await choose(controlCharacter);
    await expect
      .element(
        dialog().getByText(
          'Navn for indikatoren «Punkt én på ny linje» var «Punkt én⟨U+000B⟩på ny linje» og er nå «Punkt én på ny linje»',
        ),
      )
      .toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => router.state.location.pathname).toBe('/plan/p');
    await router.navigate({ to: '/plan/$planId/history', params: { planId: 'p' } });
    const told = page.getByRole('article').first();
    await expect.element(told).toHaveTextContent('Varde rettet tegn som ikke kan ses eller brukes, 1 sted');
    await expect.element(told).toHaveTextContent('«Punkt én⟨U+000B⟩på ny linje»');
    // What Varde mended is nothing to take back.
    await expect.element(told.getByRole('button', { name: /^Angre/ })).not.toBeInTheDocument();
  });

  test('with names that cannot be seen: gives them one that can, and one that links can be made of', async () => {
    const { router } = await visit('/?choose=true');
    await choose(unseen);
    await expect.element(dialog().getByText(/var «⟨U\+200B⟩» og er nå «Uten navn»/)).toBeVisible();
    await expect.element(dialog().getByText(/var «⟨U\+00AD⟩» og er nå «Uten navn»/)).toBeVisible();
    await userEvent.click(button('Gå til planen'));
    await expect.poll(() => router.state.location.pathname).toBe('/plan/p');
    const file = await backupOf('p');
    expect(file.repairs).toBeUndefined();
    expect(file.document.indicators.map(({ name }) => name)).toEqual(['Uten navn', 'Uten navn']);
  });

  test('is the same plan when it is opened once more', async () => {
    const { router } = await visit('/?choose=true');
    await choose(unseen);
    await userEvent.click(button('Gå til planen'));
    await expect.poll(() => router.state.location.pathname).toBe('/plan/p');
    const before = await database().commits.count();
    await router.navigate({ to: '/', search: { choose: true } });
    await choose(unseen);
    // Without a log there is nothing to tell what is new.
    await expect.element(dialog()).toBeVisible();
    await userEvent.click(button('Avbryt'));
    expect(await database().commits.count()).toBe(before);
  });
});

describe('A file that is refused', () => {
  const refusal = async (text: string, says: string) => {
    await visit('/?choose=true');
    await choose(text);
    await expect.element(dialog()).toHaveAccessibleName('Filen kunne ikke åpnes');
    await expect.element(dialog().getByText(says)).toBeVisible();
    expect(await listPlans(database())).toEqual([]);
  };

  test('for a member that is given twice: names both places', () =>
    refusal(
      twice,
      'Linje 45, tegn 19: «value» er gitt to ganger, første gang på linje 45, tegn 6. Fjern den som er feil.',
    ));

  test('for curly quotes: says where, and which to use', () =>
    refusal(
      curlyQuotes,
      'Linje 29, tegn 12: «“» er et typografisk anførselstegn. Bruk rette anførselstegn (").',
    ));

  test('for NaN: says where', () =>
    refusal(twice.replace('12, "value": 99', 'NaN'), 'Linje 45, tegn 15: «NaN» er ikke et tall i JSON.'));

  test('for a comment: says where', () =>
    refusal(twice.replace('12, "value": 99', '12 // anslag'), '«//» begynner en kommentar'));

  test('for an id of this version that no address carries: says where and what an id is', () =>
    refusal(
      halfSurrogate.replace('"version":2', '"version":3'),
      '«plan.id» kan ikke brukes som id: «⟨U+DC00⟩x».',
    ));

  test('for a name of this version that nobody sees: says where', () =>
    refusal(
      unseen.replace('"version": 2', '"version": 3'),
      '«indicators[0].name» har ingen tegn som kan ses.',
    ));
});

describe('A plan whose record is damaged', () => {
  /** Puts a plan's record in as nothing in Varde does now. */
  const damage = async (plan: string, row: object) => {
    await database().rows.put({ plan, table: 'plans', id: plan, row: { id: plan, ...row } });
    await database().heads.put({ plan, head: '', clock: '', commits: 1, backedUp: 1, heads: [] });
  };

  test('stands in the list, and neither takes the page nor the way to the others', async () => {
    const { router } = await visit('/?choose=true');
    await choose(unseen);
    await userEvent.click(button('Gå til planen'));
    await expect.poll(() => router.state.location.pathname).toBe('/plan/p');
    await damage('\udc00x', {
      name: 'Adresseløs',
      municipality: 'X',
      start: '2019-01-01',
      end: '2022-12-31',
    });
    await damage('uten-navn', { municipality: 'X' });
    await damage('uten-datoer', { name: 'Uten datoer', municipality: 'X', start: 'i fjor' });

    const again = await visit('/?choose=true');
    for (const name of ['Adresseløs', 'Uten navn', 'Uten datoer']) {
      const item = page.getByRole('listitem').filter({ hasText: name });
      await expect.element(item.getByText('Planen kan ikke åpnes')).toBeVisible();
      await expect.element(item.getByRole('link')).not.toBeInTheDocument();
    }
    await userEvent.click(page.getByRole('link', { name: 'Prøveplan' }));
    await expect.poll(() => again.router.state.location.pathname).toBe('/plan/p');
  });

  test('is not where the first page goes by itself', async () => {
    usePrefs.setState({ lastPlan: '\udc00x' });
    await damage('\udc00x', { name: 'A', municipality: 'X', start: '2019-01-01', end: '2022-12-31' });
    await visit('/');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Planer' })).toBeVisible();
    await expect.element(page.getByText('Planen kan ikke åpnes')).toBeVisible();
  });
});
