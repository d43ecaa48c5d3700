import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFileJsonSchema } from '#/files/planFile/published/jsonSchema.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { anyDocument, anyOldDocument, logOf, sample } from '../sample.ts';

const schema = planFileJsonSchema();
const ajv = new Ajv2020({ allErrors: true, formats: { date: true, 'date-time': true } });
// As text, the way others get it.
const accepts = ajv.compile(JSON.parse(JSON.stringify(schema)));

describe('The published JSON Schema', () => {
  it('is the one the reader’s schemas give (after a change: npx vitest run tests/unit/files -u)', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../../public/schema/varde-plan-4.schema.json',
    );
  });

  it('explains every member', () => {
    const { $defs = {} } = schema;
    const unexplained = [['file', schema] as const, ...Object.entries($defs)].flatMap(([name, definition]) =>
      typeof definition === 'object'
        ? Object.entries(definition.properties ?? {})
            .filter(([, member]) => typeof member !== 'object' || !member.title || !member.description)
            .map(([member]) => `${name}.${member}`)
        : [],
    );
    expect(unexplained).toEqual([]);
  });

  it('accepts a file that leaves out what has a default', () => {
    expect(accepts(sample()), JSON.stringify(accepts.errors)).toBe(true);
  });

  it('accepts every file that Varde writes, each version’s its own', () => {
    const before = ajv.compile(
      JSON.parse(
        readFileSync(
          new URL('../../../../../public/schema/varde-plan-3.schema.json', import.meta.url),
          'utf8',
        ),
      ),
    );
    fc.assert(
      fc.property(anyOldDocument, anyDocument, (earlier, document) => {
        const old: unknown = JSON.parse(writePlanFile({ document: earlier, log: logOf(earlier) }));
        expect(before(old), JSON.stringify(before.errors)).toBe(true);
        const log = logOf(document);
        const named = log.map((commit) => ({ ...commit, heads: [] }));
        const arrivals = log.map(({ at, id }) => ({ at, commits: [id] }));
        const now: unknown = JSON.parse(writePlanFile({ document, log: named, arrivals }));
        expect(accepts(now), JSON.stringify(accepts.errors)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[string, (file: ReturnType<typeof sample>) => unknown]>([
    ['another format', (file) => ({ ...file, format: 'geojson' })],
    ['another version', (file) => ({ ...file, version: 5 })],
    ['no plan', ({ plan, ...rest }) => rest],
    ['an unknown table', (file) => ({ ...file, contacts: [] })],
    ['an unknown field', (file) => ({ ...file, units: [{ id: 'u1', name: 'Kontor', phone: 1 }] })],
    ['an empty name', (file) => ({ ...file, units: [{ id: 'u1', name: ' ' }] })],
    ['a date by Norwegian custom', (file) => ({ ...file, plan: { ...file.plan, end: '31.12.2022' } })],
    ['a year after 2200', (file) => ({ ...file, plan: { ...file.plan, end: '2201-01-01' } })],
    [
      '7 decimals',
      (file) => ({ ...file, indicators: file.indicators.map((row) => ({ ...row, decimals: 7 })) }),
    ],
    [
      'nothing to hold within',
      (file) => ({ ...file, indicators: file.indicators.map(({ band, ...row }) => row) }),
    ],
    [
      'a band without an edge',
      (file) => ({
        ...file,
        indicators: file.indicators.map((row) => ({ ...row, band: { end: '2022-12-31' } })),
      }),
    ],
    ['a list of tags without any', (file) => ({ ...file, partners: [{ ...file.partners[0], tags: [] }] })],
    [
      'a role that is none',
      (file) => ({ ...file, responsibilities: [{ ...file.responsibilities[0], role: 'watches' }] }),
    ],
    ['a comment that says nothing', (file) => ({ ...file, comments: [{ ...file.comments[0], text: ' ' }] })],
    ['a framework called sdg', (file) => ({ ...file, frameworks: [{ id: 'sdg', name: 'FN' }] })],
    [
      'a reading without a value',
      (file) => ({ ...file, series: [{ indicator: 'i1', readings: [{ date: '2020-12-31' }] }] }),
    ],
  ])('rejects %s', (_, broken) => {
    expect(accepts(broken(sample()))).toBe(false);
  });
});
