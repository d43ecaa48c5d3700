import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StartPage } from '#/features/start/StartPage.tsx';
import { database, VardeDatabase } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { createPlan, removePlan } from '#/store/plans/planIO.ts';
import { listPlans, loadSnapshot } from '#/store/read/load.ts';
import { draftedForms, draftKey, dropDrafts, keepDraft } from '#/ui/form/typing/drafts.ts';
import { renderPages } from '../../../support/render.tsx';
import { colleague, fileOf, plan, rename } from './files.ts';

/** The first page with a stand-in for the plan's own pages. */
async function visit(at: string) {
  const { screen } = await renderPages({
    pages: { '/': ({ planId }) => <h1>{planId}</h1>, build: () => <h1>Veiledning</h1> },
    elsewhere: { '/': StartPage },
    at,
  });
  return screen;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const title = () => page.getByRole('heading', { level: 1 });

async function choose(file: File): Promise<void> {
  await userEvent.upload(page.getByLabelText('Velg planfil').last(), file);
}

beforeEach(async () => {
  usePrefs.setState({ lastPlan: '', language: '' });
});
afterEach(async () => {
  for (const { id } of await listPlans(database())) await removePlan(database(), id);
});

describe('a browser without plans', () => {
  test('says what Varde is and offers two examples, an empty plan and a plan file', async () => {
    await visit('/');
    await expect.element(title()).toHaveTextContent('Følg en plan fra vedtaket til tallet');
    for (const way of ['Åpne Trondheim', 'Åpne Kristiansand', 'Ny plan', 'Velg planfil']) {
      await expect.element(button(way)).toBeVisible();
    }
    const { violations } = await axe.run();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('starts with the example', async () => {
    await visit('/');
    await userEvent.click(button('Åpne Trondheim'));
    await expect
      .poll(() => listPlans(database()))
      .toMatchObject([{ name: 'Internasjonal strategi 2019–2022' }]);
    const [made] = await listPlans(database());
    await expect.element(title()).toHaveTextContent(made?.id ?? '?');
  });

  test('starts with Kristiansand, which it says has three areas and no actions', async () => {
    await visit('/');
    const way = page.getByRole('region', { name: 'Eksempel: Kristiansand' });
    for (const count of ['3 målområder', '17 delmål', '0 tiltak', '1 indikator']) {
      await expect.element(way.getByText(count, { exact: true })).toBeVisible();
    }
    await userEvent.click(button('Åpne Kristiansand'));
    await expect.poll(() => listPlans(database())).toMatchObject([{ municipality: 'Kristiansand kommune' }]);
  });

  test('makes a blank plan with its plan periods, once name and municipality are given', async () => {
    await visit('/');
    await userEvent.click(button('Ny plan'));
    await expect.element(page.getByLabelText('Navn på planen')).toHaveFocus();
    await userEvent.click(button('Lag planen'));
    await expect.element(page.getByLabelText('Navn på planen')).toHaveAccessibleDescription(/.+/);
    expect(await listPlans(database())).toEqual([]);

    await userEvent.fill(page.getByLabelText('Navn på planen'), 'Klimaplan');
    await userEvent.fill(page.getByLabelText('Kommune'), 'Bodø');
    await userEvent.fill(page.getByLabelText('Fra og med'), '2024-01-01');
    await userEvent.fill(page.getByLabelText('Til og med'), '2023-12-31');
    await userEvent.click(button('Lag planen'));
    await expect.element(page.getByText('Siste dag kan ikke være før første dag, 1.1.2024.')).toBeVisible();
    expect(await listPlans(database())).toEqual([]);

    await userEvent.fill(page.getByLabelText('Til og med'), '2027-12-31');
    await userEvent.keyboard('{Enter}');
    await expect.element(title()).toHaveTextContent('Veiledning');
    await expect.poll(() => listPlans(database())).toHaveLength(1);
    const [made] = await listPlans(database());
    const snapshot = await loadSnapshot(database(), made?.id ?? '');
    expect(snapshot?.rows.planPeriods.map(({ name }) => name).sort()).toEqual(['2024–2025', '2026–2027']);
  });

  /** Opens a colleague's plan file; the message about it, with its «Angre», stands there then. */
  async function openTheirs() {
    const theirs = await colleague();
    await visit('/');
    await choose(await fileOf(theirs.db, theirs.id));
    await expect.element(title()).toHaveTextContent(theirs.id);
    await expect.element(page.getByText('Åpnet Klimaplan')).toBeVisible();
    return theirs;
  }

  test('opens a colleague’s plan file, and takes it back when told to', async () => {
    const theirs = await openTheirs();
    keepDraft(draftKey(theirs.id, 'actions', 'a'), 'Halv setning');
    await userEvent.click(button('Angre'));
    await expect.element(title()).not.toHaveTextContent(theirs.id);
    expect(await listPlans(database())).toEqual([]);
    expect(draftedForms(theirs.id)).toEqual([]);
  });

  test('keeps a plan that was opened and then written to, in whatever tab, when that is taken back', async () => {
    const theirs = await openTheirs();
    const inOtherTab = new VardeDatabase();
    await rename(inOtherTab, theirs.id, 'Skrevet i en annen fane');
    inOtherTab.close();
    keepDraft(draftKey(theirs.id, 'actions', 'a'), 'Halv setning');
    await userEvent.click(button('Angre'));
    await expect
      .element(page.getByText('Ikke fjernet: planen er endret i mellomtiden, sist', { exact: false }))
      .toHaveTextContent(/\(Ola\).*fjern planen under Innstillinger/);
    await expect.element(title()).toHaveTextContent(theirs.id);
    expect(await listPlans(database())).toMatchObject([{ name: 'Skrevet i en annen fane', commits: 2 }]);
    expect(draftedForms(theirs.id)).toEqual([['actions', 'a']]);
    dropDrafts();
  });

  test('lists what is wrong with a file in plain words and says that nothing was changed', async () => {
    await visit('/');
    const bad = {
      format: 'varde-plan',
      version: 1,
      plan: { id: 'p', name: '', municipality: 'Bodø', start: '2024-02-30', end: '2027-12-31' },
    };
    await choose(new File([JSON.stringify(bad)], 'feil.varde.json'));
    const dialog = page.getByRole('dialog', { name: 'Filen kunne ikke åpnes' });
    await expect.element(dialog).toHaveTextContent('feil.varde.json');
    await expect.element(dialog).toHaveTextContent('«plan.start» er ikke en gyldig dato');
    await expect.element(dialog).toHaveTextContent('«plan.name» er tom');
    await expect.element(dialog).toHaveTextContent('Ingenting er endret.');
    await userEvent.click(button('Lukk'));
    expect(await listPlans(database())).toEqual([]);
  });

  test('takes a file dropped anywhere on the page, one at a time', async () => {
    await visit('/');
    await expect.element(title()).toBeVisible();
    const drop = (...files: File[]) => {
      const dataTransfer = new DataTransfer();
      for (const file of files) dataTransfer.items.add(file);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    };
    const word = new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'sak.docx');
    drop(word, word);
    await expect.element(page.getByText('Du slapp 2 filer.', { exact: false })).toBeVisible();
    drop(word);
    await expect
      .element(page.getByRole('dialog'))
      .toHaveTextContent('Dette er et Word-dokument, ikke en planfil.');
  });
});

describe('a browser with plans', () => {
  const signature = { author: '', now: Date.now() };

  test('goes straight to the plan that was open last', async () => {
    await createPlan(database(), plan(), signature);
    const last = await createPlan(database(), plan(), signature);
    usePrefs.setState({ lastPlan: last });
    await visit('/');
    await expect.element(title()).toHaveTextContent(last);
  });

  test('goes to one that is here when the last one is gone', async () => {
    const only = await createPlan(database(), plan(), signature);
    usePrefs.setState({ lastPlan: 'gone' });
    await visit('/');
    await expect.element(title()).toHaveTextContent(only);
  });

  test('shows the list when the user wants to choose', async () => {
    const id = await createPlan(database(), plan(), signature);
    usePrefs.setState({ lastPlan: id });
    await visit('/?choose=true');
    await expect.element(title()).toHaveTextContent('Planer');
    const row = page.getByRole('listitem').filter({ hasText: 'Klimaplan' });
    await expect.element(row).toHaveTextContent('Bodø kommune · 1.1.2024–31.12.2027');
    await expect.element(row).toHaveTextContent('1 endring');
    await userEvent.click(page.getByRole('link', { name: 'Klimaplan' }));
    await expect.element(title()).toHaveTextContent(id);
  });

  test('takes who wants one more plan to the ways to it', async () => {
    await createPlan(database(), plan(), signature);
    await visit('/?choose=true#new');
    await expect.element(page.getByRole('heading', { name: 'Legg til en plan' })).toHaveFocus();
  });

  test('shows what a merge brings and what both have changed, before it is done; and takes it back', async () => {
    const theirs = await colleague();
    const { id } = theirs;
    await visit('/?choose=true');
    await choose(await fileOf(theirs.db, id));
    await expect.element(title()).toHaveTextContent(id);
    await rename(theirs.db, id, 'Klima- og energiplan');
    await rename(database(), id, 'Klimaplan for Bodø');
    await visit('/?choose=true');
    await choose(await fileOf(theirs.db, id));
    const dialog = page.getByRole('dialog', { name: 'Slå sammen med filen?' });
    await expect.element(dialog).toHaveTextContent('Filen har 1 endring som ikke er her.');
    await expect.element(dialog).toHaveTextContent('Ola: 1 endring');
    await expect.element(dialog).toHaveTextContent('Her er det 1 endring som filen ikke har.');
    const [theirName, ourName] = ['«Klima- og energiplan»', '«Klimaplan for Bodø»'];
    await expect.element(dialog.getByRole('radio', { name: ourName })).toBeChecked();
    // Who is writing has been settled; the question itself has tests of its own.
    usePrefs.setState({ authorAsked: true });
    await userEvent.click(dialog.getByRole('radio', { name: theirName }));
    expect((await axe.run()).violations.map(({ id: rule, nodes }) => [rule, nodes.length])).toEqual([]);
    await userEvent.click(button('Slå sammen'));
    await expect.poll(() => listPlans(database())).toMatchObject([{ id, name: 'Klima- og energiplan' }]);
    // An earlier visit of this test has the message too.
    await userEvent.click(button('Angre').last());
    await expect.poll(() => listPlans(database())).toMatchObject([{ id, name: 'Klimaplan for Bodø' }]);
  });
});
