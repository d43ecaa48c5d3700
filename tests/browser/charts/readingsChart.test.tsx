/** The chart as Chromium draws it: which marks there are, and that no word covers another. */
import '@fontsource-variable/inter';
import { cleanup } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import ReadingsChart from '#/charts/draw/ReadingsChart.tsx';
import { screenPalette } from '#/charts/layout/palette.ts';
import { addDays } from '#/domain/values/dates.ts';
import { render } from '../../support/render.tsx';
import { chartText } from '../../unit/charts/text.ts';
import { type CaseName, type ChartCase, cases, modelOf } from './cases.ts';

/** The page's own font, and fonts of other widths and heights than it: what a machine without it may draw with. */
const families = [screenPalette(1).fontFamily, 'system-ui', 'serif', 'monospace'];

beforeAll(async () => {
  await document.fonts.load('16px "Inter Variable"');
});

async function draw(
  sample: ChartCase,
  width = 720,
  today?: string,
  fontFamily = screenPalette(1).fontFamily,
): Promise<SVGSVGElement> {
  cleanup();
  const { container } = await render(
    <ReadingsChart
      model={modelOf(sample)}
      text={chartText()}
      palette={{ ...screenPalette(1), fontFamily }}
      width={width}
      height={Math.max(256, Math.min(400, width * 0.38))}
      {...(today && { today })}
    />,
  );
  return expect
    .poll(() => container.querySelector<SVGSVGElement>('svg:has([data-drawn])'), { interval: 5 })
    .toBeTruthy()
    .then(() => {
      const svg = container.querySelector('svg');
      if (!svg) throw new Error('nothing was drawn');
      return svg;
    });
}

const label = (svg: Element, id: string) =>
  svg.querySelector(`[data-label="${id}"]`)?.textContent?.replaceAll('\u00a0', ' ');
const marks = (svg: Element, kind: string) => [...svg.querySelectorAll(`[data-mark="${kind}"]`)];

/** The box of the ink of each text on the chart, in the chart's own pixels. */
function textBoxes(svg: SVGSVGElement) {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  return [...svg.querySelectorAll('text')]
    .filter((text) => text.textContent !== '')
    .map((text) => {
      const { x, width } = text.getBBox();
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(text);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const ink = context.measureText(text.textContent);
      const y = Number(text.getAttribute('y')) - ink.actualBoundingBoxAscent;
      return {
        text: text.textContent,
        x,
        y,
        width,
        height: ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent,
      };
    });
}

describe.each([280, 320, 480, 720, 1200])('a chart %i pixels wide', (width) => {
  it.each(Object.keys(cases) as CaseName[])('keeps its words apart and inside: %s', async (name) => {
    for (const family of families) {
      const boxes = textBoxes(await draw(cases[name], width, undefined, family));
      expect(boxes.length).toBeGreaterThan(3);
      for (const [i, a] of boxes.entries()) {
        expect(a.x, `${a.text} starts inside`).toBeGreaterThanOrEqual(-1);
        expect(a.x + a.width, `${a.text} ends inside`).toBeLessThanOrEqual(width + 1);
        for (const b of boxes.slice(i + 1)) {
          const apart =
            a.x + a.width <= b.x + 1 ||
            b.x + b.width <= a.x + 1 ||
            a.y + a.height <= b.y + 1 ||
            b.y + b.height <= a.y + 1;
          expect(apart, `«${a.text}» and «${b.text}» in ${family}`).toBe(true);
        }
      }
    }
  });

  it.each(['typical', 'large', 'practice', 'decrease'] as const)(
    'names value, gap, target and as-of: %s',
    async (name) => {
      for (const family of families) {
        const svg = await draw(cases[name], width, undefined, family);
        for (const id of ['value', 'gap', 'as-of']) expect(label(svg, id), `${id} in ${family}`).toBeTruthy();
        expect(svg.querySelector('[data-label^="target:"]'), family).not.toBeNull();
      }
    },
  );
});

describe('the marks of a chart', () => {
  it('say in words what they are', async () => {
    const svg = await draw(cases.typical, 720, '2020-10-31');
    expect(label(svg, 'value')).toBe('4 søknader foreløpig');
    expect(label(svg, 'gap')).toBe('3 bak');
    expect(label(svg, 'target:2022-12-31')).toBe('mål 15');
    expect(label(svg, 'target:2020-12-31')).toBe('mål 9');
    expect(label(svg, 'expected')).toBe('forventet');
    expect(label(svg, 'as-of')).toBe('i dag');
    expect(label(svg, 'period')).toContain('2019–2020');
  });

  it('names as-of by its date where it is not today', async () => {
    expect(label(await draw(cases.typical), 'as-of')).toBe('per 31.10.2020');
  });

  it('are hollow for a preliminary reading and filled for a final one', async () => {
    const svg = await draw(cases.typical);
    const [hollow, ...more] = marks(svg, 'preliminary');
    expect(more).toEqual([]);
    expect(hollow?.getAttribute('data-date')).toBe('2020-06-30');
    expect(hollow?.getAttribute('fill')).toContain('paper');
    expect(hollow?.getAttribute('stroke')).toContain('--hue-2');
    for (const mark of marks(svg, 'final')) expect(mark.getAttribute('fill')).toContain('--hue-2');
  });

  it('are of another shape, on a dashed line, for practice figures', async () => {
    const svg = await draw(cases.practice);
    expect(marks(svg, 'practice').map((mark) => mark.localName)).toEqual(['g', 'g']);
    expect(svg.querySelector('[data-line="practice"]')?.getAttribute('stroke-dasharray')).toBeTruthy();
    expect(svg.querySelector('[data-line="solid"]')?.hasAttribute('stroke-dasharray')).toBe(false);
    expect(label(svg, 'value')).toContain('øvingstall');
  });

  it('name a practice figure also where it does not count yet', async () => {
    expect(label(await draw(cases.later, 320), 'mark:practice')).toBe('øvingstall');
  });

  it('step back for readings that do not count', async () => {
    const svg = await draw(cases.later);
    const faded = [...svg.querySelectorAll('[data-mark][opacity]')].map((mark) =>
      mark.getAttribute('data-date'),
    );
    expect(faded).toEqual(['2016-12-31', '2017-12-31', '2020-12-31', '2021-06-30', '2021-12-31']);
  });

  it('are there for one reading, and a sentence for none', async () => {
    expect(marks(await draw(cases.one), 'final')).toHaveLength(1);
    const empty = await draw(cases.none);
    expect(marks(empty, 'final')).toHaveLength(0);
    expect(label(empty, 'empty')).toBe('Ingen målinger ennå');
  });

  it('give way to the line alone where there are hundreds, but for the current one', async () => {
    const svg = await draw(cases.many);
    expect(marks(svg, 'final')).toHaveLength(1);
    expect(svg.querySelector('[data-line="solid"]')?.getAttribute('d')?.match(/L/g)?.length).toBeGreaterThan(
      50,
    );
  });

  it('are drawn without laying the page out once for each of them', async () => {
    // Dates no other test draws: Recharts remembers what it has measured.
    const readings = Array.from({ length: 2000 }, (_, i) => ({ date: addDays('1931-01-01', i), value: i }));
    const measure = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    await draw({ ...cases.wholePlan, readings });
    const measured = measure.mock.calls.length;
    measure.mockRestore();
    expect(measured).toBeLessThan(20);
  });

  it('draw a stepped path in steps', async () => {
    const svg = await draw(cases.step);
    const path = svg.querySelector('.recharts-line path[stroke-dasharray="6 5"]')?.getAttribute('d') ?? '';
    // Horizontal and vertical strokes only.
    const points = [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(points.length).toBeGreaterThan(2);
    points.slice(1).forEach(([x, y], i) => {
      const [px, py] = points[i] ?? [0, 0];
      expect(x === px || y === py).toBe(true);
    });
  });

  it('say how much is lacking to the band, and what the band is', async () => {
    const svg = await draw(cases.hold);
    expect(label(svg, 'gap')).toBe('4 under');
    expect(label(svg, 'band:min')).toBe('minst 80');
    expect(label(svg, 'band:max')).toBe('høyst 95');
    expect(svg.querySelectorAll('.recharts-reference-area')).toHaveLength(2);
  });

  it('put the foot of the gap at the value that was expected, which the path is rounded to', async () => {
    const svg = await draw(cases.typical);
    const gap = marks(svg, 'gap')[0]?.getAttribute('d') ?? '';
    const [, , from = '0', to = '0'] = /^M([\d.]+) ([\d.]+)V([\d.]+)/.exec(gap) ?? [];
    const tick = (value: string) =>
      Number([...svg.querySelectorAll('text')].find((text) => text.textContent === value)?.getAttribute('y'));
    const unit = (tick('5') - tick('10')) / 5;
    // 4 where 7 was expected: the line is at 7.49 that day.
    expect((Number(from) - Number(to)) / unit).toBeCloseTo(3, 1);
  });
});
