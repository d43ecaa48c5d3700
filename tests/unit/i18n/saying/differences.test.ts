import { describe, expect, test } from 'vitest';
import type { Difference } from '#/domain/view/differences.ts';
import { LANGUAGES } from '#/i18n/format/languages.ts';
import { describeDifference } from '#/i18n/saying/differences.ts';
import { at, indicatorRow } from '../../domain/progress/examples.ts';
import { actionRow } from '../../domain/smallPlan.ts';
import { textOf } from '../../features/reports/text.ts';

const indicator = indicatorRow('i', { name: 'Søknader', unit: 'søknader', decimals: 0 });
const action = actionRow('a', { name: 'Kurs' });
const said = (difference: Difference) => {
  const { what, from, to, rest } = describeDifference(difference, textOf('nb'));
  return [what, from, to, rest].map((part) => part?.replaceAll('\u00a0', ' '));
};

describe('what has changed, in words', () => {
  test('goes from the status then to the status now', () => {
    expect(
      said({
        kind: 'status',
        table: 'subGoals',
        id: 's',
        number: '1.2',
        name: 'Nettverk',
        from: { status: 'at-risk', isPast: false },
        to: { status: 'outdated', isPast: true },
        since: '2021-01-31',
      }),
    ).toEqual([undefined, 'Litt etter', 'Mangler sluttall', 'siden 31.1.2021']);
  });

  test('tells two figures apart that would read the same with the decimals shown', () => {
    const found = said({
      kind: 'corrected-reading',
      indicator,
      number: '1.1.1',
      from: at('2020-12-31', 19.6),
      to: at('2020-12-31', 20),
    });
    expect(found).toEqual(['Rettet', '19,6 søknader', '20,0 søknader', 'per 31.12.2020']);
  });

  test('says which figure is preliminary and which is final where that is what was corrected', () => {
    const from = at('2020-12-31', 4, { preliminary: true });
    expect(
      said({ kind: 'corrected-reading', indicator, number: '1.1.1', from, to: at('2020-12-31', 4) }),
    ).toEqual(['Rettet', '4 søknader (foreløpig)', '4 søknader (endelig)', 'per 31.12.2020']);
  });

  test('calls only a later due date a postponement', () => {
    expect(said({ kind: 'action-due', action, number: '1', from: '2020-04-01', to: '2021-04-01' })).toEqual([
      'Utsatt',
      '1.4.2020',
      '1.4.2021',
      undefined,
    ]);
    expect(said({ kind: 'action-due', action, number: '1', from: '2020-04-01' })).toEqual([
      'Endret frist',
      '1.4.2020',
      'ingen frist',
      undefined,
    ]);
  });

  test.each(LANGUAGES)('has words for everything in %s', (language) => {
    const milestone = { id: 'm', name: 'Program', due: '2020-01-01' };
    const all: Difference[] = [
      {
        kind: 'new-reading',
        indicator,
        number: '1',
        reading: at('2020-12-31', 4),
        before: at('2019-12-31', 3),
        more: 2,
      },
      { kind: 'removed-reading', indicator, number: '1', from: at('2020-12-31', 4, { practice: true }) },
      { kind: 'action-status', action, number: '1', from: 'planned', to: 'completed' },
      { kind: 'overdue', action, number: '1', due: '2020-01-01' },
      { kind: 'overdue', action, number: '1', milestone, due: '2020-01-01' },
      { kind: 'milestone-done', action, number: '1', milestone, on: '2020-01-01' },
      { kind: 'action-added', action, number: '1' },
      { kind: 'action-removed', action, number: '1' },
    ];
    const texts = all.map((each) => describeDifference(each, textOf(language)));
    for (const { what, from, to, rest, kind } of texts) {
      for (const part of [what, from, to, rest, kind]) expect(part ?? '').not.toMatch(/\{\{|overview\./);
    }
    expect(new Set(texts.map(({ key }) => key)).size).toBe(texts.length);
  });
});
