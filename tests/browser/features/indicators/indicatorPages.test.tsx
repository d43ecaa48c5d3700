/** The list of indicators and the page of one. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyDocument } from '#/domain/tables/tables.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { database } from '#/store/database/db.ts';
import { loadReadings } from '#/store/read/load.ts';
import { problems } from '../../../support/axe.ts';
import { indicator, smallPlan, visit } from '../areas/mount.tsx';

/** The names in the list, from the top. */
const names = () => [...window.document.querySelectorAll('tbody th a')].map((link) => link.textContent);
const listed = () => expect.poll(names);

describe('the list of indicators', () => {
  test('shows the latest figure, what was expected, the status and when the next figure is due', async () => {
    await visit('/indicators');
    const row = page.getByRole('row', { name: /Prosjekter som leder/ });
    await expect
      .element(row)
      .toHaveTextContent(/12\sprosjekter.*31\.12\.2020.*15.*20.*Langt etter.*30\.1\.2022/);
    expect(await problems()).toEqual([]);
  });

  test('is narrowed by a search, and the address remembers it', async () => {
    const { router } = await visit('/indicators');
    await page.getByLabelText('Søk i navn og nummer').fill('LEDER');
    await listed().toEqual(['Prosjekter som leder']);
    await expect.poll(() => router.state.location.search).toEqual({ q: 'LEDER' });
  });

  test('is narrowed by several statuses at once', async () => {
    const { router } = await visit('/indicators');
    await page.getByRole('checkbox', { name: /^Langt etter/ }).click();
    await listed().toEqual(['Prosjekter som leder']);
    await page.getByRole('checkbox', { name: /^Ikke målt/ }).click();
    await listed().toEqual(['Prosjekter som leder', 'Søknader sendt']);
    expect(router.state.location.search).toEqual({ status: 'off-track,no-data' });
  });

  test('opens as its address says, and ignores what makes no sense there', async () => {
    await visit('/indicators?sort=-name&status=nonsense&due=maybe&area=');
    await listed().toEqual(['Søknader sendt', 'Prosjekter som partner', 'Prosjekter som leder']);
  });

  test('is sorted by status with the worst first', async () => {
    await visit('/indicators');
    await page.getByRole('columnheader', { name: 'Status' }).getByRole('button').click();
    await listed().toEqual(['Prosjekter som leder', 'Søknader sendt', 'Prosjekter som partner']);
    await expect
      .element(page.getByRole('columnheader', { name: 'Status' }))
      .toHaveAttribute('aria-sort', 'ascending');
  });

  test('can show only those whose figure should be found now', async () => {
    await visit('/indicators', { lens: { asOf: '2021-03-01' } });
    await page.getByRole('switch', { name: /Bare dem som skal måles nå/ }).click();
    // Never read, and more than a year since its baseline.
    await listed().toEqual(['Søknader sendt']);
  });

  test('says when nothing fits, and clears the filters', async () => {
    await visit('/indicators?q=finnes%20ikke');
    await page.getByRole('button', { name: 'Fjern alle filtre' }).click();
    await expect.poll(() => names().length).toBe(3);
    await expect.element(page.getByLabelText('Søk i navn og nummer')).toHaveValue('');
  });

  test('opens the panel for a reading from a row', async () => {
    await visit('/indicators');
    await page.getByRole('button', { name: 'Registrer måling for indikator 1.1.2' }).click();
    expect(usePanel.getState().request).toEqual({ kind: 'reading', indicator: 'lead' });
  });

  test('of a plan without sub-goals leads to the goal areas', async () => {
    await visit('/indicators', { document: emptyDocument(smallPlan().plan) });
    await expect.element(page.getByRole('link', { name: 'Til målområdene' })).toBeVisible();
  });

  test('of two thousand keeps only those near the screen, and the last can be reached', async () => {
    const document = smallPlan();
    document.indicators = Array.from({ length: 2000 }, (_, i) =>
      indicator(`i${i}`, `Tall ${i + 1}`, { order: i }),
    );
    document.series = [];
    document.links = [];
    await visit('/indicators', { document });
    await expect.element(page.getByRole('link', { name: 'Tall 1', exact: true })).toBeVisible();
    expect(names().length).toBeLessThan(100);
    expect(window.document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('2001');
    await expect
      .poll(() => {
        window.scrollTo(0, window.document.documentElement.scrollHeight);
        return names().at(-1);
      })
      .toBe('Tall 2000');
  });
});

describe('the page of an indicator', () => {
  test('says how it stands with its numbers, and lists the readings newest first', async () => {
    await visit('/indicators/partner');
    const readings = page.getByRole('table', { name: /^Målinger av/ });
    await expect.element(page.getByText(/^15\sprosjekter per 31\. desember 2020/)).toBeVisible();
    const dates = [...window.document.querySelectorAll('#readings ~ * tbody th')].map(
      (cell) => cell.textContent,
    );
    expect(dates).toEqual(['31.12.2021', '31.12.2020', '31.12.2019', '31.12.2018']);
    await expect
      .element(readings.getByRole('row', { name: /31\.12\.2021/ }))
      .toHaveTextContent('etter datoen du ser på, ikke regnet med');
    await expect
      .element(readings.getByRole('row', { name: /31\.12\.2018/ }))
      .toHaveTextContent('utgangspunkt');
    await expect.element(page.getByText('To nye i høst.')).toBeVisible();
    await expect.element(page.getByText('Kilde: Prosjektoversikten')).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  test('deletes a reading, keeps the focus on the list, and brings the reading back on undo', async () => {
    const { planId } = await visit('/indicators/partner');
    const count = async () => (await loadReadings(database(), planId, 'partner')).length;
    await page.getByRole('button', { name: 'Slett målingen 31.12.2020' }).click();
    await expect.poll(count).toBe(2);
    await expect.element(page.getByText('Målingen 31.12.2020 er slettet')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Målinger' })).toHaveFocus();
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(count).toBe(3);
    await expect.element(page.getByText('To nye i høst.')).toBeVisible();
  });

  test('opens the panel on the reading that is to be corrected', async () => {
    await visit('/indicators/partner');
    await page.getByRole('button', { name: 'Rett målingen 31.12.2019' }).click();
    expect(usePanel.getState().request).toEqual({
      kind: 'reading',
      indicator: 'partner',
      date: '2019-12-31',
    });
  });

  test('shows what it belongs to, also through its sub-goal', async () => {
    await visit('/indicators/partner');
    await expect.element(page.getByRole('link', { name: '1.1 Flere prosjekter' }).last()).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Målbare mål' })).toBeVisible();
    await page.getByText('1 kobling gjennom delmålet').click();
    await expect.element(page.getByText('Direkte: Prosjektene knytter byer sammen.')).toBeVisible();
  });

  test('without readings or baseline says what to do', async () => {
    const document = smallPlan();
    const blank = indicator('blank', 'Helt nytt tall');
    delete blank.baseline;
    document.indicators = [blank];
    document.series = [];
    document.links = [];
    await visit('/indicators/blank', { document });
    await page.getByRole('button', { name: 'Registrer den første målingen' }).click();
    expect(usePanel.getState().request).toEqual({ kind: 'reading', indicator: 'blank' });
    expect(await problems()).toEqual([]);
  });

  test('can be reached and used with the keyboard alone', async () => {
    await visit('/indicators/partner');
    const button = page.getByRole('button', { name: 'Registrer måling' });
    await expect.element(button).toBeVisible();
    // Past the two links of the way here.
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(button).toHaveFocus();
  });
});
