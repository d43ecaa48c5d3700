import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { problems } from '../../../support/axe.ts';
import { begin, visit } from './visit.tsx';

const named = (name: string | RegExp) => page.getByRole('button', { name });

afterEach(() => {
  delete document.documentElement.dataset.colorScheme;
});

describe('the bin', () => {
  test('says what was deleted, by whom, and what went along, and brings it all back', async () => {
    const plan = await begin('2021-01-04');
    const before = await plan.rows();
    await plan.delete('Kari', { table: 'subGoals', id: 'projects' });
    await visit(plan.planId, '/history/bin');
    const item = page.getByRole('listitem').first();
    await expect.element(item).toHaveTextContent('Delmålet «Flere prosjekter»');
    await expect
      .element(item)
      .toHaveTextContent('av Kari. Med fulgte 1 tiltak, 3 indikatorer og 2 koblinger.');
    await userEvent.click(named('Gjenopprett: Delmålet «Flere prosjekter»'));
    await expect.element(page.getByRole('heading', { name: 'Papirkurven er tom' })).toBeVisible();
    expect(await plan.rows()).toEqual(before);
    await userEvent.click(named('Angre'));
    await expect.element(item).toHaveTextContent('Flere prosjekter');
  });

  test('says which parent is gone too, and brings both back in one commit', async () => {
    const plan = await begin('2021-01-04');
    const before = await plan.rows();
    await plan.delete('Kari', { table: 'indicators', id: 'lead' });
    await plan.delete('Ola', { table: 'goalAreas', id: 'eu' });
    await visit(plan.planId, '/history/bin');
    const restore = named('Gjenopprett: Indikatoren «Prosjekter som leder»');
    await expect.element(restore).toBeVisible();
    restore.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('alert').getByText(/dette er også slettet: delmålet «Flere prosjekter»/))
      .toBeVisible();
    expect(await problems()).toEqual([]);
    named('Gjenopprett alt dette').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Papirkurven er tom' })).toBeVisible();
    const after = await plan.rows();
    expect(after.goalAreas).toEqual(before.goalAreas);
    expect(after.indicators).toEqual(before.indicators);
    expect(after.links).toEqual(before.links);
    expect(document.activeElement?.id).toBe('content');
    // One step back takes both away again.
    await userEvent.click(named('Angre'));
    await expect.poll(async () => (await plan.rows()).goalAreas).toEqual([]);
  });

  test('brings back what it can where the rest has been changed since', async () => {
    const plan = await begin('2021-01-04');
    await plan.by('Ola', 'add-row', { table: 'units', row: 'u', patch: { name: 'Kontoret', order: 1 } });
    await plan.by('Ola', 'edit-row', { table: 'subGoals', row: 'projects', patch: { unit: 'u' } });
    await plan.by('Ola', 'edit-row', { table: 'indicators', row: 'lead', patch: { responsible: 'u' } });
    await plan.delete('Kari', { table: 'units', id: 'u' });
    await plan.by('Ola', 'add-row', { table: 'units', row: 'v', patch: { name: 'Fagstaben', order: 2 } });
    await plan.by('Ola', 'edit-row', { table: 'subGoals', row: 'projects', patch: { unit: 'v' } });
    await visit(plan.planId, '/history/bin');
    await userEvent.click(named('Gjenopprett: Enheten «Kontoret»'));
    await expect.element(page.getByText('Gjenopprettet: Enheten «Kontoret»')).toBeVisible();
    const { subGoals, indicators } = await plan.rows();
    expect(subGoals.find(({ id }) => id === 'projects')?.unit).toBe('v');
    expect(indicators.find(({ id }) => id === 'lead')?.responsible).toBe('u');
  });

  test('does not hold what an undo brought back, and holds what an undo took away', async () => {
    const plan = await begin('2021-01-04');
    const deletion = await plan.delete('Kari', { table: 'actions', id: 'course' });
    await plan.undo('Kari', deletion.id);
    const added = await plan.by('Ola', 'add-row', {
      table: 'units',
      row: 'u',
      patch: { name: 'Kontoret', order: 1 },
    });
    await plan.undo('Ola', added.id);
    await visit(plan.planId, '/history/bin');
    await expect
      .element(page.getByRole('listitem'))
      .toHaveTextContent(/Enheten «Kontoret»Borte fordi noe ble angret/);
  });

  test('only shows on a past day what was in it then, with nothing to press', async () => {
    const plan = await begin('2021-01-04');
    await plan.delete('Kari', { table: 'actions', id: 'course' });
    await visit(plan.planId, '/history/bin', { known: '2021-01-04' });
    await expect.element(page.getByRole('listitem').first()).toHaveTextContent('Tiltaket «Holde kurs»');
    expect(named(/^Gjenopprett/).elements()).toEqual([]);
  });

  test('is free of faults by axe, wide and narrow, in light and dark', async () => {
    const plan = await begin('2021-01-04');
    await plan.delete('Kari', { table: 'subGoals', id: 'projects' });
    for (const width of [1280, 320]) {
      for (const scheme of ['light', 'dark']) {
        document.documentElement.dataset.colorScheme = scheme;
        await visit(plan.planId, '/history/bin', { width });
        await expect.element(page.getByText('Vis det som fulgte med').last()).toBeVisible();
        expect(await problems()).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      }
    }
  });
});
