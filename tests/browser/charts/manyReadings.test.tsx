/** An indicator with a reading for every day a plan can name: drawn, told and listed as one with ten. */
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { IndicatorChart } from '#/charts/draw/IndicatorChart.tsx';
import { renderChartImage } from '#/charts/draw/renderChart.tsx';
import { describeChart } from '#/charts/model/describeChart.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { fromDay, toDay } from '#/domain/values/dates.ts';
import { formats } from '#/i18n/format/format.ts';
import { render } from '../../support/render.tsx';
import { chartText } from '../../unit/charts/text.ts';
import { applications, type ChartCase, judgementOf, modelOf } from './cases.ts';

const FIRST = toDay('1800-01-01');
const DAYS = toDay('2200-12-31') - FIRST + 1;
const LOW = '1949-03-07';
const HIGH = '1987-11-22';

const readings = Array.from({ length: DAYS }, (_, i): Reading => {
  const date = fromDay(FIRST + i);
  const value = date === LOW ? -500 : date === HIGH ? 900 : Math.round(1000 + 500 * Math.sin(i / 900)) / 10;
  // Every other of the last century is invented, so that lines and marks change from day to day.
  return { date, value, ...(i > 110_000 && i % 2 === 0 && { practice: true as const }) };
});

const daily: ChartCase = {
  indicator: {
    ...applications,
    name: 'Svevestøv',
    unit: 'µg/m³',
    decimals: 1,
    frequency: 'irregular',
    baseline: { date: '1800-01-01', value: 100 },
    targets: [{ date: '2200-12-31', value: 150 }],
  },
  readings,
  lens: { asOf: '2026-11-01' },
};

let host: HTMLElement;

beforeEach(async () => {
  host = document.createElement('div');
  host.style.width = '800px';
  document.body.append(host);
  const { indicator, lens } = daily;
  const judgement = judgementOf(daily);
  await render(
    <IndicatorChart indicator={indicator} readings={readings} judgement={judgement} lens={lens} hue={0} />,
    { container: host },
  );
});

const svg = () => host.querySelector('svg:has([data-drawn])');

describe('a reading for every day of four centuries', () => {
  it('is drawn with its extremes where they were, by no more than the picture can show', async () => {
    await expect.poll(svg, { timeout: 20_000 }).toBeTruthy();
    const drawn = [...host.querySelectorAll('[data-line]')]
      .map((path) => path.getAttribute('d') ?? '')
      .join('');
    const places = [...drawn.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(places.length).toBeGreaterThan(1000);
    expect(places.length).toBeLessThan(800 * 4 * 4);
    const [low, high] = [Math.max(...places.map(([, y]) => y)), Math.min(...places.map(([, y]) => y))];
    // The axis reaches from -1000 to 990, so that each hundred is a twentieth of it.
    const ends = (y: number) => places.filter((place) => place[1] === y).map(([x]) => x);
    expect(low - high).toBeGreaterThan(150);
    for (const [y, date] of [
      [low, LOW],
      [high, HIGH],
    ] as const) {
      const [x = 0] = ends(y);
      const share = (toDay(date) - FIRST) / DAYS;
      const across = places.map((place) => place[0]);
      const [left, right] = [Math.min(...across), Math.max(...across)];
      expect(x).toBeGreaterThan(left + (right - left) * share - 3);
      expect(x).toBeLessThan(left + (right - left) * share + 3);
    }
    expect(host.querySelectorAll('svg *').length).toBeLessThan(15_000);
  });

  it('is told by its current reading', () => {
    const current = readings.find(({ date }) => date === '2026-11-01');
    const told = describeChart(modelOf(daily), chartText());
    expect(told).toContain(formats('nb').measure(current?.value ?? Number.NaN, 1, 'µg/m³'));
    expect(told).toContain('1. november 2026');
  });

  it('is a table whose every row can be reached', async () => {
    await page.getByRole('button', { name: 'Vis som tabell' }).click();
    const told = () => host.querySelector('table [role="status"]')?.textContent?.replaceAll('\u00a0', ' ');
    await expect.poll(told).toBe('Rad 1–10 000 av 146 462');
    expect(host.querySelectorAll('tr').length).toBeLessThan(200);
    expect(host.querySelector('table')?.getAttribute('aria-rowcount')).toBe(String(DAYS + 1));
    await page.getByRole('button', { name: 'Neste rader' }).click();
    await expect.poll(told).toBe('Rad 10 001–20 000 av 146 462');
    await userEvent.selectOptions(page.getByLabelText('Rader som vises'), '14');
    await expect.poll(told).toBe('Rad 140 001–146 462 av 146 462');
    window.scrollTo(0, document.documentElement.scrollHeight);
    await expect.element(page.getByRole('rowheader', { name: '31.12.2200' })).toBeVisible();
    const last = host.querySelector(`tr[aria-rowindex="${DAYS + 1}"]`);
    expect(last?.textContent).toContain('31.12.2200');
  });

  it('is laid out for print a page at a time', async () => {
    await page.getByRole('button', { name: 'Vis som tabell' }).click();
    await userEvent.selectOptions(page.getByLabelText('Rader som vises'), '14');
    window.dispatchEvent(new Event('beforeprint'));
    // Its rows, the heading, and which rows these are, above and below.
    await expect.poll(() => host.querySelectorAll('tr').length).toBe((DAYS % 10_000) + 3);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(() => host.querySelectorAll('tr').length).toBeLessThan(200);
  });

  it('becomes a picture for documents', async () => {
    const text = chartText();
    const picture = await renderChartImage(
      { model: modelOf(daily), hue: 0, text },
      { width: 672, height: 300, scale: 2, format: 'png' },
    );
    const bitmap = await createImageBitmap(picture);
    expect([bitmap.width, bitmap.height]).toEqual([1344, 600]);
  });
});
