import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelRequests } from '#/charts/labels/chartLabels.ts';
import { labelBounds, labelObstacles, type Scales, writtenBoxes } from '#/charts/labels/labelGeometry.ts';
import { overlaps, placeLabels } from '#/charts/labels/placeLabels.ts';
import { chartLayout } from '#/charts/layout/chartLayout.ts';
import type { Measure } from '#/charts/layout/measureText.ts';
import { type CaseName, cases, modelOf } from '../../browser/charts/cases.ts';
import { chartText } from './text.ts';

/** Every label of a chart with the boxes of what else is written, in a font whose letters are `letter` ems wide. */
function drawn(name: CaseName, width: number, letter: number, title: string) {
  const model = modelOf(cases[name]);
  const text = chartText();
  const measure: Measure = (words, { size }) => words.length * size * letter;
  const height = Math.max(256, Math.min(400, width * 0.38));
  const layout = chartLayout(model, text, { width, height, family: '', measure, title });
  const { margin, yAxisWidth, xAxisHeight, value } = layout;
  const plot = {
    x: margin.left + yAxisWidth,
    y: margin.top,
    width: width - margin.left - margin.right - yAxisWidth,
    height: height - margin.top - margin.bottom - xAxisHeight,
  };
  const { start, end } = model.domain;
  const scales: Scales = {
    x: (day) => plot.x + ((day - start) / (end - start)) * plot.width,
    y: (at) => plot.y + plot.height * (1 - (at - value.min) / (value.max - value.min)),
    plot,
  };
  const written = writtenBoxes(layout, scales, measure);
  const labels = placeLabels(
    labelRequests({ model, layout, scales, text, measure }),
    labelObstacles(model, layout, scales),
    labelBounds(layout, scales),
    written,
  );
  return { labels, written };
}

it('a label covers neither another nor axis numbers, unit or title, however wide the letters', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(cases) as CaseName[])),
      fc.integer({ min: 240, max: 1200 }),
      fc.double({ min: 0.3, max: 1, noNaN: true }),
      fc.constantFrom('', 'Søknader til EU-program'),
      (name, width, letter, title) => {
        const { labels, written } = drawn(name, width, letter, title);
        for (const [i, label] of labels.entries())
          for (const other of [...written, ...labels.slice(i + 1)])
            expect(overlaps(label, other), `${label.id} ${JSON.stringify(other)}`).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});
