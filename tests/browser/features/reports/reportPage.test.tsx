import axe from 'axe-core';
import { useState } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ReportOptions } from '#/features/reports/model/reportOptions.ts';
import { ReportView } from '#/features/reports/page/ReportPage.tsx';
import { database } from '#/store/database/db.ts';
import { renameRow } from '#/store/intents/structure.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { render } from '../../../support/render.tsx';
import { AWKWARD, BIENNIUM, smallPlan } from '../../../unit/features/reports/plan.ts';

let planId: string;
beforeAll(async () => {
  planId = await createPlan(database(), smallPlan(), { author: 'Test', now: Date.now() });
});

afterAll(() => database().close());

/** The page with its choices kept as the address would keep them. */
function Page({ start = {} }: { start?: ReportOptions }) {
  const [options, setOptions] = useState(start);
  const lens = { asOf: '2021-01-01', period: BIENNIUM };
  return (
    <ReportView
      planId={planId}
      lens={lens}
      options={options}
      onOptions={(change) => setOptions((now) => ({ ...now, ...change }))}
    />
  );
}

/** What was handed to the browser's downloads: names and contents. */
const files: { name: string; blob: Blob }[] = [];
const blobs = new Map<string, Blob>();

beforeEach(() => {
  files.length = 0;
  const makeUrl = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    const url = makeUrl(made);
    if (made instanceof Blob) blobs.set(url, made);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) files.push({ name: this.download, blob });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('The report page', () => {
  it('shows the report with headings in order and no accessibility faults', async () => {
    const screen = await render(<Page />);
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Rapport' })).toBeVisible();
    await expect.element(screen.getByRole('heading', { level: 2, name: 'Statusrapport' })).toBeVisible();
    await expect
      .element(screen.getByRole('heading', { level: 3, name: 'Målområde 1: EU og EØS' }))
      .toBeInTheDocument();
    await expect
      .element(screen.getByRole('heading', { level: 4, name: `Delmål 1.1: ${AWKWARD} (forslag)` }))
      .toBeInTheDocument();
    await expect
      .element(screen.getByRole('heading', { level: 5, name: 'Indikator 1.1.1: Søknader sendt' }))
      .toBeInTheDocument();
    const { violations } = await axe.run(screen.container, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // The page's own landmarks are the shell's.
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });

  it('leaves an area out when it is unchecked, and says so when none is left', async () => {
    const screen = await render(<Page />);
    await screen.getByRole('checkbox', { name: '2 Vennskapsbyer' }).click();
    await expect
      .element(screen.getByRole('heading', { name: 'Målområde 2: Vennskapsbyer' }))
      .not.toBeInTheDocument();
    await expect.element(screen.getByText('1 av 2: 1 EU og EØS')).toBeInTheDocument();
    await screen.getByRole('checkbox', { name: '1 EU og EØS' }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Velg minst ett målområde.');
  });

  it('keeps the focus where a choice is made, and while somebody else changes the plan', async () => {
    const screen = await render(<Page />);
    const area = screen.getByRole('checkbox', { name: '2 Vennskapsbyer' });
    await expect.element(area).toBeVisible();
    area.element().focus();
    await userEvent.keyboard(' ');
    await expect.element(screen.getByText('1 av 2: 1 EU og EØS')).toBeInTheDocument();
    await expect.element(area).toHaveFocus();
    await userEvent.keyboard(' ');
    await renameRow(planId, { table: 'subGoals', id: 'b1' }, 'Avtaler som brukes');
    await expect.element(screen.getByText(/Avtaler som brukes/).first()).toBeInTheDocument();
    await expect.element(area).toHaveFocus();
    const language = screen.getByRole('combobox', { name: 'Språk' });
    await language.selectOptions('English');
    await expect.element(screen.getByRole('heading', { level: 2, name: 'Status report' })).toBeVisible();
    await expect.element(language).toBeInTheDocument();
  });

  it('writes the report in the language chosen while the page keeps its own', async () => {
    const screen = await render(<Page />);
    await screen.getByRole('combobox', { name: 'Språk' }).selectOptions('English');
    await expect.element(screen.getByRole('heading', { level: 2, name: 'Status report' })).toBeVisible();
    await expect.element(screen.getByRole('article')).toHaveAttribute('lang', 'en-GB');
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Rapport' })).toBeVisible();
  });

  it('has the report’s own title as its first heading on paper', async () => {
    const screen = await render(<Page />);
    await expect.element(screen.getByRole('heading', { level: 2, name: 'Statusrapport' })).toBeVisible();
    // Listened for a moment after the page is drawn.
    await expect
      .poll(() => {
        window.dispatchEvent(new Event('beforeprint'));
        return screen.getByRole('heading', { level: 1, name: 'Statusrapport' }).query();
      })
      .not.toBeNull();
    window.dispatchEvent(new Event('afterprint'));
    await expect.element(screen.getByRole('heading', { level: 2, name: 'Statusrapport' })).toBeVisible();
  });

  it('draws every chart before it opens the print window', async () => {
    const drawn = vi.fn();
    vi.spyOn(window, 'print').mockImplementation(() => {
      drawn(document.querySelectorAll('article figure img').length);
    });
    const screen = await render(<Page />);
    await screen.getByRole('button', { name: 'Skriv ut (PDF)' }).click();
    await vi.waitFor(() => expect(drawn).toHaveBeenCalledWith(1), { timeout: 10_000 });
    await expect.element(screen.getByRole('img', { name: /Søknader sendt: 14,0/ })).toBeInTheDocument();
  });

  it('draws what nobody has come to yet while it is idle, for the browser’s own menu prints at once', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.style.paddingTop = '5000px';
    const screen = await render(<Page />, { container: place });
    await expect
      .element(screen.getByRole('heading', { level: 2, name: 'Statusrapport' }))
      .toBeInTheDocument();
    await expect.poll(() => place.querySelectorAll('article figure img').length, { timeout: 10_000 }).toBe(1);
    expect(window.scrollY).toBe(0);
  });

  it('draws every chart first also when Ctrl P is pressed', async () => {
    const drawn = vi.fn();
    vi.spyOn(window, 'print').mockImplementation(() => {
      drawn(document.querySelectorAll('article figure img').length);
    });
    const screen = await render(<Page />);
    await expect.element(screen.getByRole('button', { name: 'Skriv ut (PDF)' })).toBeVisible();
    // Listened for a moment after the page is drawn.
    await expect
      .poll(() => {
        const init = { key: 'p', ctrlKey: true, cancelable: true, bubbles: true };
        return !document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      })
      .toBe(true);
    await vi.waitFor(() => expect(drawn).toHaveBeenCalledWith(1), { timeout: 10_000 });
  });

  it('downloads Word, Excel and the data set under names that say what they are, and says so', async () => {
    const screen = await render(<Page />);
    const expected = {
      'Word (.docx)': 'trondheim-statusrapport-2019-2020-per-2021-01-01.docx',
      'Excel (.xlsx)': 'trondheim-tall-2019-2020-per-2021-01-01.xlsx',
      'Datasett (.csv)': 'trondheim-datasett-2019-2020-per-2021-01-01.csv',
      'CSV med semikolon (.csv)': 'trondheim-datasett-excel-2019-2020-per-2021-01-01.csv',
    };
    for (const [button, name] of Object.entries(expected)) {
      await screen.getByRole('button', { name: button }).click();
      await expect.element(screen.getByText(`${name} er lastet ned.`), { timeout: 20_000 }).toBeVisible();
    }
    expect(files.map(({ name }) => name)).toEqual(Object.values(expected));
    const [word, excel, csv, semicolons] = files;
    for (const zip of [word, excel]) expect(await zip?.blob.slice(0, 2).text()).toBe('PK');
    expect([...new Uint8Array((await csv?.blob.arrayBuffer()) ?? []).slice(0, 3)]).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
    expect(await semicolons?.blob.text()).toMatch(/;14;15;15;0,8;0,2;missed;/);
    // Judged by rule 2, which the last column says.
    expect(await csv?.blob.text()).toMatch(
      /,missed,practice computed-target,true,2020-12-31,.*,2019–2020,2021-01-01,2\r?\n/,
    );
  });

  it('makes nothing when it is cancelled', async () => {
    const screen = await render(<Page />);
    await screen.getByRole('button', { name: 'Word (.docx)' }).click();
    await screen.getByRole('button', { name: 'Avbryt' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('Avbrutt. Ingenting ble lastet ned.');
    expect(files).toEqual([]);
  });
});
