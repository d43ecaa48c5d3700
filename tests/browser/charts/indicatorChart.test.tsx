/** What stands around the chart: the summary, the table, the downloads; and the two small charts. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { IndicatorChart } from '#/charts/draw/IndicatorChart.tsx';
import { ProgressBar } from '#/charts/draw/ProgressBar.tsx';
import { Sparkline } from '#/charts/draw/Sparkline.tsx';
import { render } from '../../support/render.tsx';
import { type ChartCase, cases, judgementOf } from './cases.ts';

let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function show(sample: ChartCase, width = 800) {
  host.style.width = `${width}px`;
  await render(
    <IndicatorChart
      indicator={sample.indicator}
      readings={sample.readings}
      judgement={judgementOf(sample)}
      lens={sample.lens}
      hue={1}
      note="Øker · halvårlig"
    />,
    { container: host },
  );
}

/** The first chart waits for Recharts to be loaded. */
const drawn = () => expect.poll(() => host.querySelector('[data-drawn]'), { timeout: 15_000 }).not.toBeNull();
const plot = () => page.getByRole('img', { name: /^Diagram/ }).element();
const violations = async () =>
  (await axe.run(host)).violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);

describe('the chart of an indicator', () => {
  it('keeps its room from before it is drawn, so that nothing jumps', async () => {
    await show(cases.typical);
    await expect.poll(() => host.querySelector('[role="img"]')).not.toBeNull();
    const before = plot().getBoundingClientRect().height;
    expect(before).toBeGreaterThan(200);
    await drawn();
    expect(plot().getBoundingClientRect().height).toBe(before);
  });

  it('follows the width of its place', async () => {
    await show(cases.typical, 800);
    await drawn();
    host.style.width = '320px';
    await expect.poll(() => host.querySelector('svg.recharts-surface')?.getAttribute('width')).toBe('320');
    expect(host.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('says in words what it shows', async () => {
    await show(cases.typical);
    await expect
      .element(page.getByText(/4\ssøknader per 30\. juni 2020 \(foreløpig tall\)/))
      .toBeInTheDocument();
  });

  it('can be read without any rule of accessibility being broken, as chart and as table', async () => {
    await show(cases.typical);
    await drawn();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Vis som tabell' }).click();
    expect(await violations()).toEqual([]);
  });

  it('leaves the keyboard nothing to stop at inside the chart', async () => {
    await show(cases.typical);
    await drawn();
    expect(
      plot().querySelectorAll('[tabindex]:not([tabindex="-1"]), button, a, [role="application"]'),
    ).toHaveLength(0);
  });

  it('shows the same figures as a table, and the chart again', async () => {
    await show(cases.typical);
    await drawn();
    await page.getByRole('button', { name: 'Vis som tabell' }).click();
    await expect
      .element(page.getByRole('row', { name: /30\.6\.2020 4 7 gjeldende måling, foreløpig/ }))
      .toBeVisible();
    expect(host.querySelector('svg.recharts-surface')).toBeNull();
    await page.getByRole('button', { name: 'Vis som diagram' }).click();
    await drawn();
  });

  it('fits a narrow screen as a table too', async () => {
    await show(cases.large, 280);
    await page.getByRole('button', { name: 'Vis som tabell' }).click();
    expect(host.scrollWidth).toBeLessThanOrEqual(280);
  });

  it.each([
    ['Bilde (PNG)', 'png', 'image/png'],
    ['Vektorbilde (SVG)', 'svg', 'image/svg+xml'],
    ['Tall (CSV)', 'csv', 'text/csv;charset=utf-8'],
  ])('can be downloaded as %s', async (item, extension, type) => {
    const files: { name: string; blob: Blob }[] = [];
    let blob = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
      if (made instanceof Blob) blob = made;
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, blob });
    });
    await show(cases.typical);
    await drawn();
    await page.getByRole('button', { name: 'Last ned' }).click();
    await page.getByRole('button', { name: item }).click();
    await expect.poll(() => files.length, { timeout: 10_000 }).toBe(1);
    expect(files[0]?.name).toBe(`soknader-til-eu-program-med-kommunen-som-partner.${extension}`);
    expect(files[0]?.blob.type).toBe(type);
    expect(files[0]?.blob.size).toBeGreaterThan(100);
  });

  it('closes the download menu on a second press', async () => {
    await show(cases.typical);
    const trigger = page.getByRole('button', { name: 'Last ned' });
    await trigger.click();
    await expect.element(page.getByRole('button', { name: 'Tall (CSV)' })).toBeVisible();
    await trigger.click();
    await expect.poll(() => host.querySelector(':popover-open')).toBeNull();
  });
});

describe('a progress bar', () => {
  const bar = (progress: number | undefined, expected?: number, expectedNow?: number) =>
    render(
      <ProgressBar
        progress={progress}
        expected={expected}
        expectedNow={expectedNow}
        hue={0}
        ofTarget="av målet for 2019–2020"
        expectedLabel="forventet nå"
        nowLabel="i dag"
      />,
      { container: host },
    );

  it('says where one is and where one should be', async () => {
    await bar(0.71, 0.75);
    const label = () =>
      host.querySelector('[role="img"]')?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ');
    await expect.poll(label).toBe('71 % av målet for 2019–2020, forventet ved målingen 75 %');
    expect(await violations()).toEqual([]);
  });

  it('says that nothing is measured', async () => {
    await bar(undefined);
    await expect.element(page.getByRole('img', { name: 'Framdriften er ikke kjent' })).toBeInTheDocument();
    expect(host.textContent).toBe('');
  });

  it.each([
    [-0.4, 0],
    [0, 0.01],
    [0.5, 0.5],
    [1, 1],
    [12.34, 1],
  ])('keeps bar, tick and words within its ends at %d, in any typeface', async (progress, expected) => {
    for (const [width, spacing] of [
      [90, '0'],
      [90, '0.15em'],
      [300, '0'],
    ] as const) {
      host.style.width = `${width}px`;
      host.style.letterSpacing = spacing;
      await bar(progress, expected);
      await expect.poll(() => host.querySelectorAll('span').length).toBe(2);
      keepsWithin(host.querySelectorAll('[role="img"] *'));
    }
  });

  it.each([
    [0, 1],
    [0.5, 0.52],
    [0.97, 1],
    [1, 0.1],
  ])(
    'keeps the words of two marks apart and within its ends, at %d and %d',
    async (expected, expectedNow) => {
      host.style.width = '300px';
      await bar(0.5, expected, expectedNow);
      await expect.poll(() => host.querySelectorAll('span').length).toBe(3);
      const words = host.querySelectorAll('span');
      keepsWithin(words);
      const [left, right] = words;
      expect(left?.textContent).toBe(expected < expectedNow ? 'forventet nå' : 'i dag');
      expect(edgesOf(left).right).toBeLessThan(edgesOf(right).left);
    },
  );

  function keepsWithin(parts: Iterable<Element>) {
    const { left, right } = host.getBoundingClientRect();
    for (const part of parts) {
      const box = edgesOf(part);
      expect(box.left).toBeGreaterThanOrEqual(left - 1);
      expect(box.right).toBeLessThanOrEqual(right + 1);
    }
  }

  /** Where what an element shows begins and ends: its text, where it has some. */
  function edgesOf(part: Element | undefined) {
    if (!part) throw new Error('Not drawn.');
    const range = document.createRange();
    range.selectNodeContents(part);
    const box = part.getBoundingClientRect();
    const text = range.getBoundingClientRect();
    const isCut = getComputedStyle(part).overflowX === 'clip';
    return part.textContent && !isCut ? text : box;
  }
});

it('a sparkline says what it shows', async () => {
  await render(
    <Sparkline
      points={[
        { x: 0, y: 1 },
        { x: 1, y: 3 },
      ]}
      hue={2}
      label="Utvikling: fra 1 til 3"
    />,
    { container: host },
  );
  await expect.element(page.getByRole('img', { name: 'Utvikling: fra 1 til 3' })).toBeInTheDocument();
  expect(host.querySelector('polyline')).not.toBeNull();
});
