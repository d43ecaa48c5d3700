import { describe, expect, test } from 'vitest';
import { biennia, blankPlan, proposedSpan } from '#/features/start/blankPlan.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { opened } from '../../../support/opened.ts';

const named = (start: string, end: string) => biennia({ start, end }).map(({ name }) => name);

describe('the plan periods of a new plan', () => {
  test('are two years each', () => {
    expect(biennia({ start: '2019-01-01', end: '2022-12-31' })).toEqual([
      { name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 },
      { name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 2 },
    ]);
  });

  test('end in a single year where the years are odd', () => {
    expect(named('2024-01-01', '2026-12-31')).toEqual(['2024–2025', '2026']);
    expect(named('2024-01-01', '2024-12-31')).toEqual(['2024']);
  });

  test('are cut to a plan that does not follow the calendar year', () => {
    const [first, last] = biennia({ start: '2024-08-01', end: '2027-07-31' });
    expect([first?.start, first?.end, last?.start, last?.end]).toEqual([
      '2024-08-01',
      '2025-12-31',
      '2026-01-01',
      '2027-07-31',
    ]);
  });
});

test('a new plan is proposed for an election period from this New Year', () => {
  expect(proposedSpan('2026-11-22')).toEqual({ start: '2026-01-01', end: '2029-12-31' });
});

test('a new plan can be saved as a file and opened again', () => {
  let made = 0;
  const document = blankPlan(
    { name: 'Klimaplan', municipality: 'Bodø', start: '2024-03-01', end: '2029-06-30' },
    () => `p${++made}`,
  );
  expect(opened(writePlanFile({ document })).document).toEqual(document);
});
