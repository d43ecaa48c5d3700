import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { isIsoDate } from '#/domain/values/dates.ts';
import { reportIssues } from '#/files/planFile/issues.ts';
import { readReading } from '#/files/planFile/readings.ts';
import { reading } from '#/files/planFile/rowSchemas.ts';
import { isJsonObject, reportUnknownMembers, shapeOf } from '#/files/planFile/shape.ts';
import { ProblemList } from '#/files/problem.ts';

/** Any JSON value where a member is expected, the right ones among them. */
const anyMember = fc.oneof(
  fc.constantFrom<unknown>(
    '2020-12-31',
    '2020-02-30',
    '',
    'a'.repeat(20_001),
    1.5,
    Number.POSITIVE_INFINITY,
    true,
    null,
    [],
    {},
  ),
  fc.string(),
  fc.double(),
);
const anyReading = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.dictionary(
      fc.constantFrom('date', 'value', 'preliminary', 'practice', 'comment', 'source', 'note', 'constructor'),
      anyMember,
      { noNullPrototype: true },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        date: fc.constantFrom('2020-12-31', '1800-01-01'),
        value: fc.double({ noNaN: true, noDefaultInfinity: true }),
        preliminary: fc.boolean(),
        comment: fc.string(),
      },
      { requiredKeys: ['date', 'value'] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 3, 'x', []) },
);

const lines = (problems: ProblemList) =>
  problems
    .toArray()
    .map(({ code, path, params }) => `${code} ${path} ${params?.max ?? ''}`)
    .toSorted();

it('A reading checked by hand gets the same answer as by the schema', () => {
  fc.assert(
    fc.property(anyReading, (raw) => {
      // JSON has neither: such a value cannot come from a file.
      fc.pre(!isJsonObject(raw) || !Object.values(raw).some((value) => Number.isNaN(value)));
      const byHand = new ProblemList();
      const read = readReading(raw, 'readings', 0, isIsoDate, byHand);

      const bySchema = new ProblemList();
      if (isJsonObject(raw)) reportUnknownMembers(raw, shapeOf(reading), 'readings[0]', bySchema);
      const result = v.safeParse(reading, Array.isArray(raw) ? null : raw, { abortPipeEarly: true });
      if (!result.success) reportIssues(result.issues, 'readings[0]', bySchema);

      expect(lines(byHand)).toEqual(lines(bySchema));
      if (bySchema.isEmpty && result.success) {
        // An empty text is as good as none.
        const { comment, source, ...rest } = result.output;
        expect(read).toEqual({ ...rest, ...(comment && { comment }), ...(source && { source }) });
      } else {
        expect(read).toBeUndefined();
      }
    }),
    { numRuns: 1000 },
  );
});
