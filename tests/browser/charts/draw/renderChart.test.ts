/** Charts as pictures: the right size, standing alone, and the page left as it was. */
import { describe, expect, it } from 'vitest';
import { renderChartImage } from '#/charts/draw/renderChart.tsx';
import { chartText } from '../../../unit/charts/text.ts';
import { cases, modelOf } from '../cases.ts';

const typical = { model: modelOf(cases.typical), hue: 1, text: chartText() };
const size = { width: 640, height: 320 };

async function svgOf(props: Parameters<typeof renderChartImage>[0]): Promise<Document> {
  const blob = await renderChartImage(props, { ...size, format: 'svg' });
  expect(blob.type).toBe('image/svg+xml');
  const document = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

/** How many pixels of a picture are not white. */
async function inked(blob: Blob): Promise<number> {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if ((data[i] ?? 255) + (data[i + 1] ?? 255) + (data[i + 2] ?? 255) < 600) count++;
  return count;
}

describe('a chart as PNG', () => {
  it('has the size asked for, times the scale, and something on it', async () => {
    const blob = await renderChartImage(typical, { ...size, scale: 2, format: 'png' });
    expect(blob.type).toBe('image/png');
    const bitmap = await createImageBitmap(blob);
    expect([bitmap.width, bitmap.height]).toEqual([1280, 640]);
    expect(await inked(blob)).toBeGreaterThan(3000);
  });

  it('looks the same in a dark theme: it is made for paper', async () => {
    const light = await renderChartImage(typical, { ...size, format: 'png' });
    document.documentElement.style.setProperty('--paper', '#000');
    document.documentElement.style.setProperty('--ink', '#fff');
    const dark = await renderChartImage(typical, { ...size, format: 'png' });
    document.documentElement.removeAttribute('style');
    expect(await inked(dark)).toBe(await inked(light));
  });
});

describe('a chart whose name holds what XML has no place for', () => {
  it.each([
    ['a vertical tab', 'Punkt én\u000bpå ny linje'],
    ['a null character', 'a\u0000b'],
    ['half an emoji', 'ab \ud83d'],
    ['a code point that is no character', 'a\ufffe\uffffb'],
  ])('is drawn all the same: %s', async (_, name) => {
    const odd = { ...typical, title: name, model: { ...typical.model, name, unit: `stk${name.slice(-1)}` } };
    const svg = await svgOf(odd);
    expect(svg.querySelector('title')?.textContent).toMatch(/^(Punkt énpå ny linje|ab ?)$/);
    expect(await inked(await renderChartImage(odd, { ...size, format: 'png' }))).toBeGreaterThan(1000);
  });
});

describe('a chart as SVG', () => {
  it.each(['typical', 'hold', 'many', 'none', 'practice'] as const)('stands alone: %s', async (name) => {
    const svg = await svgOf({ ...typical, model: modelOf(cases[name]) });
    expect(svg.documentElement.getAttribute('viewBox')).toBe('0 0 640 320');
    expect(
      svg.querySelectorAll('style, script, foreignObject, image, [class], [style], [href]'),
    ).toHaveLength(0);
    expect(new XMLSerializer().serializeToString(svg)).not.toMatch(/var\(--|http:\/\/(?!www\.w3\.org)/);
    expect(svg.documentElement.getAttribute('font-family')).toContain('Arial');
  });

  it('draws what the chart on the page draws', async () => {
    const svg = await svgOf(typical);
    const words = [...svg.querySelectorAll('text')].map((text) =>
      text.textContent?.replaceAll('\u00a0', ' '),
    );
    expect(words).toEqual(
      expect.arrayContaining(['3 bak', 'mål 15', '4 søknader foreløpig', 'søknader', '2020']),
    );
    expect(svg.querySelectorAll('circle')).toHaveLength(6 + 2);
  });

  it('says what it shows, for those who do not see it', async () => {
    const svg = await svgOf(typical);
    expect(svg.querySelector('title')?.textContent).toBe('Søknader til EU-program med kommunen som partner');
    expect(svg.querySelector('desc')?.textContent).toContain('3 bak');
  });

  it('is in the language asked for, with its title on top where one is given', async () => {
    const svg = await svgOf({ ...typical, text: chartText('en'), title: 'Applications' });
    const words = [...svg.querySelectorAll('text')].map((text) => text.textContent);
    expect(words).toEqual(expect.arrayContaining(['3 behind', 'target 15', 'expected', 'Applications']));
  });
});

describe('the page', () => {
  const left = () => [document.body.childElementCount, document.querySelectorAll('style, svg').length];

  it('is left as it was, also when drawing is given up', async () => {
    await renderChartImage(typical, { ...size, format: 'svg' });
    const before = left();
    await renderChartImage(typical, { ...size, format: 'png' });
    expect(left()).toEqual(before);

    const controller = new AbortController();
    const given = renderChartImage(typical, { ...size, format: 'png', signal: controller.signal });
    controller.abort(new Error('the report was cancelled'));
    await expect(given).rejects.toThrow('the report was cancelled');
    expect(left()).toEqual(before);
  });

  it('is not touched when drawing is given up before it starts', async () => {
    const before = left();
    const signal = AbortSignal.abort();
    await expect(renderChartImage(typical, { ...size, format: 'png', signal })).rejects.toThrow();
    expect(left()).toEqual(before);
  });
});
