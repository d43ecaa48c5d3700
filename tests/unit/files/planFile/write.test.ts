import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlanFile, readPlanFileBytes } from '#/files/planFile/read.ts';
import { planFileParts, writePlanFile } from '#/files/planFile/write.ts';
import { opened } from '../../../support/opened.ts';
import { anyDocument, logOf, sample } from './sample.ts';

describe('A plan that is saved and opened again', () => {
  it('is the same plan, whatever it holds', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(opened(writePlanFile({ document })).document).toEqual(document);
      }),
      { numRuns: 60 },
    );
  });

  it('brings its whole history with it', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const log = logOf(document);
        expect(opened(writePlanFile({ document, log }))).toEqual(expect.objectContaining({ document, log }));
      }),
      { numRuns: 30 },
    );
  });

  it('is the same bytes the second time', () => {
    const { document } = opened(JSON.stringify(sample()));
    const log = logOf(document);
    for (const file of [{ document }, { document, log }]) {
      const first = writePlanFile(file);
      expect(writePlanFile(opened(first))).toBe(first);
    }
  });

  it('survives the way through a file of bytes, with and without a byte order mark', () => {
    const text = writePlanFile(opened(JSON.stringify(sample())));
    const expected = readPlanFile(text);
    expect(expected.ok).toBe(true);
    expect(readPlanFileBytes(new TextEncoder().encode(text))).toEqual(expected);
    expect(readPlanFileBytes(new TextEncoder().encode(`\uFEFF${text}`))).toEqual(expected);
  });
});

describe('A written plan file', () => {
  it('does not depend on the order in which rows, readings, targets and members happen to lie', () => {
    const { document } = opened(JSON.stringify(sample()));
    const shuffled = {
      ...document,
      links: document.links.toReversed(),
      planPeriods: document.planPeriods.toReversed(),
      indicators: document.indicators
        .toReversed()
        .map((row) => Object.assign({}, { targets: [] }, row, { targets: row.targets.toReversed() })),
      series: document.series.map(({ readings, indicator }) => ({
        readings: readings.toReversed(),
        indicator,
      })),
    };
    expect(writePlanFile({ document: shuffled })).toBe(writePlanFile({ document }));
  });

  it('has each row and each reading on a line of its own', () => {
    const lines = writePlanFile(opened(JSON.stringify(sample()))).split('\n');
    expect(lines).toContain('{"id":"u1","name":"Internasjonalt kontor","order":0}');
    expect(lines).toContain('{"date":"2019-12-31","value":12},');
    expect(lines).toContain('{"date":"2020-12-31","value":15,"preliminary":true,"comment":"Foreløpig tall"}');
  });

  it('leaves out what is absent, also where an empty text stands for it', () => {
    const { document } = opened(JSON.stringify(sample()));
    const text = writePlanFile({ document: { ...document, plan: { ...document.plan, description: '' } } });
    expect(text).not.toContain('description');
    expect(text).not.toContain('"log"');
  });

  it('comes in pieces no larger than a row, a series or a commit', () => {
    const { document } = opened(JSON.stringify(sample()));
    const parts = [...planFileParts({ document })];
    expect(parts.join('')).toBe(writePlanFile({ document }));
    for (const part of parts) expect(part.match(/"id":/g)?.length ?? 0).toBeLessThanOrEqual(2);
  });
});
