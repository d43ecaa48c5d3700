import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { problems } from '../../../support/axe.ts';
import { begin, sentences, visit, type Written } from './visit.tsx';

const named = (name: string | RegExp) => page.getByRole('button', { name });

/** A few days in which Kari and Ola write about an action, an indicator and a goal. */
async function livelyPlan(): Promise<Written> {
  const plan = await begin('2021-01-04');
  await plan.by('Ola', 'action-date', { table: 'actions', row: 'course', patch: { due: '2020-09-30' } });
  await plan.by('Kari', 'record-reading', {
    table: 'readings',
    row: 'unread',
    patch: { '2020-12-31': { value: 12 } },
  });
  await plan.by('Kari', 'correct-reading', {
    table: 'readings',
    row: 'unread',
    patch: { '2020-12-31': { value: 14 } },
  });
  await plan.by('', 'edit-row', { table: 'goalAreas', row: 'eu', patch: { name: 'EU og EØS' } });
  return plan;
}

afterEach(() => {
  delete document.documentElement.dataset.colorScheme;
});

describe('the history', () => {
  test('tells who did what, from what and to what, the newest first and day by day', async () => {
    const plan = await livelyPlan();
    await visit(plan.planId, '/history');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Historikk');
    expect(sentences()).toEqual([
      'Noen endret navn for målområde 1 EU-prosjekter fra «EU-prosjekter» til «EU og EØS»',
      'Kari endret måling 31.12.2020 for indikator 1.1.3 Søknader sendt fra 12 til 14 prosjekter',
      'Kari registrerte måling 31.12.2020 for indikator 1.1.3 Søknader sendt: 12 prosjekter',
      'Ola endret frist for tiltak 1.1.1 Holde kurs fra 30.6.2020 til 30.9.2020',
      expect.stringContaining('Ola opprettet planen med 1 planperiode, 1 målområde'),
    ]);
    await expect
      .element(page.getByRole('heading', { level: 2 }).first())
      .toHaveTextContent('Mandag 4. januar 2021');
    await expect.element(page.getByText('5 endringer.')).toBeVisible();
  });

  test('shows what is new at once when somebody writes', async () => {
    const plan = await livelyPlan();
    await visit(plan.planId, '/history');
    await expect.element(page.getByText('5 endringer.')).toBeVisible();
    await plan.by('Kari', 'action-status', { table: 'actions', row: 'course', patch: { status: 'paused' } });
    await expect.element(page.getByText('6 endringer.')).toBeVisible();
    expect(sentences()[0]).toBe(
      'Kari endret status for tiltak 1.1.1 Holde kurs fra «Planlagt» til «Satt på vent»',
    );
  });

  test('is filtered by person, kind, words, area and time, and the address says so', async () => {
    const plan = await livelyPlan();
    const router = await visit(plan.planId, '/history');
    await userEvent.selectOptions(page.getByLabelText('Hvem'), 'Kari');
    await expect.element(page.getByText('Viser 2 av 5 endringer.')).toBeVisible();
    await userEvent.selectOptions(page.getByLabelText('Hvem'), 'Uten navn');
    await expect.element(page.getByText('Viser 1 av 5 endringer.')).toBeVisible();
    expect(router.state.location.search).toEqual({ who: '' });
    await userEvent.click(named('Fjern filtrene'));

    await userEvent.selectOptions(page.getByLabelText('Hva slags endring'), 'Målinger');
    // The two that were recorded, and the beginning, which brought some along.
    await expect.element(page.getByText('Viser 3 av 5 endringer.')).toBeVisible();
    await userEvent.fill(page.getByLabelText('Søk etter ord'), 'søknader 14');
    await expect.poll(() => sentences().length).toBe(1);
    expect(router.state.location.search).toEqual({ kind: 'readings', q: 'søknader 14' });
    await userEvent.click(named('Fjern filtrene'));

    const from = page.getByLabelText('Fra og med');
    await userEvent.fill(from, '2021-01-05');
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('heading', { name: 'Ingen endringer passer til filtrene' }))
      .toBeVisible();
    expect(await problems()).toEqual([]);
  });

  test('keeps to what an address asks for, and leaves out what makes no sense in one', async () => {
    const plan = await livelyPlan();
    await visit(plan.planId, '/history?area=eu&kind=nonsense&from=2021-02-31&row=nowhere');
    await expect.element(page.getByText('Viser 5 av 5 endringer.')).toBeVisible();
    expect(sentences().at(-1)).toContain('1 målområde, 2 delmål');
  });

  test('shows one row only where the address names it', async () => {
    const plan = await livelyPlan();
    await visit(plan.planId, '/history?row=actions:course');
    await expect.element(page.getByText('Bare tiltak 1.1.1 Holde kurs.')).toBeVisible();
    expect(sentences()).toEqual([
      'Ola endret frist for tiltak 1.1.1 Holde kurs fra 30.6.2020 til 30.9.2020',
      'Ola opprettet planen med 1 tiltak',
    ]);
  });

  test('leads to the row, and where it is deleted to the bin', async () => {
    const plan = await livelyPlan();
    await plan.delete('Kari', { table: 'actions', id: 'course' });
    const router = await visit(plan.planId, '/history');
    const link = page.getByRole('link', { name: /Holde kurs/ }).first();
    await userEvent.click(link);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Papirkurv');
    expect(router.state.location.hash).toBe('actions:course');
    await expect.element(page.getByRole('listitem').first()).toHaveFocus();
  });

  test('opens a commit to all that it did', async () => {
    const plan = await livelyPlan();
    await visit(plan.planId, '/history');
    await userEvent.click(named(/^Vis alle \d+ endringer/));
    await expect.element(page.getByText(/^Registrerte måling 31.12.2019 for indikator 1.1.1/)).toBeVisible();
    await expect.element(named(/^Skjul/)).toHaveAttribute('aria-expanded', 'true');
  });

  test('takes one commit back, marks it, and can take that back too', async () => {
    const plan = await livelyPlan();
    await visit(plan.planId, '/history?row=actions:course');
    await userEvent.click(named(/^Angre dette/));
    await expect.element(page.getByText('Endringen er angret')).toBeVisible();
    expect((await plan.rows()).actions[0]?.due).toBe('2020-06-30');
    await expect.poll(() => sentences()[1]).toMatch(/til 30.9.2020 Angret$/);
    expect(sentences()[0]).toMatch(/^Kari angret en endring fra/);
    // Focus stays on the commit whose button is gone.
    expect(document.activeElement?.textContent).toContain('30.9.2020');
    await userEvent.click(named(/^Angre dette/).first());
    await expect.poll(async () => (await plan.rows()).actions[0]?.due).toBe('2020-09-30');
  });

  test('says what builds on a commit that cannot be taken back, and leads there by the keyboard', async () => {
    const plan = await livelyPlan();
    const router = await visit(plan.planId, '/history?who=Kari');
    await expect.element(page.getByText('Viser 2 av 5 endringer.')).toBeVisible();
    const undo = named(/^Angre dette/).nth(1);
    undo.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert').getByText(/Kan ikke angres ennå/)).toBeVisible();
    const link = page.getByRole('link', { name: /Kari endret måling 31.12.2020/ });
    expect(await problems()).toEqual([]);
    link.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.tagName).toBe('ARTICLE');
    expect(document.activeElement?.textContent).toContain('fra 12 til 14');
    expect(Object.keys(router.state.location.search)).toEqual(['commit']);
  });

  test('says what was fitted to a date that can no longer be taken back', async () => {
    const plan = await begin('2021-01-04');
    await plan.by('Ola', 'action-date', { table: 'actions', row: 'course', patch: { due: '2020-12-31' } });
    await plan.by('Kari', 'edit-row', {
      table: 'actions',
      row: 'course',
      patch: { milestones: [{ id: 'm', name: 'Evaluering', due: '2020-11-30' }] },
    });
    await visit(plan.planId, '/history?who=Ola&row=actions:course');
    await userEvent.click(named(/^Angre dette/));
    await expect.element(page.getByRole('alert').getByText(/Kan ikke angres ennå/)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: /Kari la til milepælen «Evaluering»/ }))
      .toBeVisible();
    expect((await plan.rows()).actions[0]?.due).toBe('2020-12-31');
  });

  test('does not offer to take back how the plan began', async () => {
    const plan = await begin('2021-01-04');
    await visit(plan.planId, '/history');
    await expect.element(page.getByText('1 endring.')).toBeVisible();
    expect(named(/^Angre dette/).elements()).toEqual([]);
  });

  test('says so where a link names a commit that is not here, or is filtered out', async () => {
    const plan = await livelyPlan();
    const made = await plan.by('Ola', 'action-status', {
      table: 'actions',
      row: 'course',
      patch: { status: 'paused' },
    });
    await visit(plan.planId, '/history?commit=nowhere');
    await expect.element(page.getByText(/finnes ikke i denne planen/)).toBeVisible();
    await visit(plan.planId, `/history?commit=${made.id}&who=Kari`);
    await expect.element(page.getByText(/er filtrert bort/)).toBeVisible();
  });

  test('shows on a past day what was known then, and nothing to take back', async () => {
    const plan = await begin('2021-01-04');
    await plan.by('Ola', 'action-date', { table: 'actions', row: 'course', patch: { due: '2020-09-30' } });
    const later = await begin('2021-01-05');
    await visit(plan.planId, '/history', { known: '2021-01-04' });
    await expect.element(page.getByText('2 endringer.')).toBeVisible();
    expect(named(/^Angre dette/).elements()).toEqual([]);
    expect(later.planId).not.toBe(plan.planId);
  });

  test('is free of faults by axe, wide and narrow, in light and dark', async () => {
    const plan = await livelyPlan();
    await plan.delete('Kari', { table: 'indicators', id: 'lead' });
    for (const width of [1280, 320]) {
      for (const scheme of ['light', 'dark']) {
        document.documentElement.dataset.colorScheme = scheme;
        await visit(plan.planId, '/history', { width });
        await expect.element(page.getByText('6 endringer.').last()).toBeVisible();
        expect(await problems()).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe('the history of one row', () => {
  test('is closed until asked for, and can take in what lies under a sub-goal', async () => {
    const plan = await livelyPlan();
    await plan.by('Ola', 'edit-row', {
      table: 'subGoals',
      row: 'projects',
      patch: { description: 'Flere og større.' },
    });
    await visit(plan.planId, '/sub-goals/projects');
    await userEvent.click(named('Historikk'));
    await expect.element(page.getByText(/satte beskrivelse/)).toBeVisible();
    expect(sentences()).toHaveLength(2);
    await userEvent.click(page.getByLabelText('Ta med det som ligger under'));
    expect(sentences()).toHaveLength(5);
    expect(await problems()).toEqual([]);
  });
});
