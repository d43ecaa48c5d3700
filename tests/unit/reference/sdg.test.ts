import { describe, expect, it } from 'vitest';
import { contrast, SDG_GOALS, sdgGoal, tileTextColour } from '#/reference/sdg.ts';
import { SDG_TARGETS, sdgTarget, sdgTargetsOf } from '#/reference/sdgTargets.ts';

/** How many numbered and lettered targets each goal has in the UN's resolution 70/1. */
const TARGETS_PER_GOAL: readonly (readonly [numbered: number, lettered: number])[] = [
  [5, 2],
  [5, 3],
  [9, 4],
  [7, 3],
  [6, 3],
  [6, 2],
  [3, 2],
  [10, 2],
  [5, 3],
  [7, 3],
  [7, 3],
  [8, 3],
  [3, 2],
  [7, 3],
  [9, 3],
  [10, 2],
  [19, 0],
];

describe('the UN goals', () => {
  it('are the seventeen, in order, each with its own colour', () => {
    expect(SDG_GOALS.map((goal) => goal.code)).toEqual(Array.from({ length: 17 }, (_, i) => `${i + 1}`));
    expect(SDG_GOALS.map((goal) => goal.colour).join(' ')).toBe(
      '#E5243B #DDA63A #4C9F38 #C5192D #FF3A21 #26BDE2 #FCC30B #A21942 #FD6925 #DD1367 #FD9D24 #BF8B2E #3F7E44 #0A97D9 #56C02B #00689D #19486A',
    );
  });

  it.each(SDG_GOALS)('goal $code has a text colour that can be read on its tile', ({ colour }) => {
    expect(contrast(tileTextColour(colour), colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('keep white text where white can be read, as on the UN tiles', () => {
    expect(tileTextColour('#19486A')).toBe('#FFFFFF');
    expect(tileTextColour('#FCC30B')).toBe('#111111');
  });

  it('measure contrast as WCAG does', () => {
    expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
    expect(contrast('#336699', '#336699')).toBe(1);
  });

  it('are found by their own code and by the code of a target', () => {
    expect(sdgGoal('17')?.name.nb).toBe('Samarbeid for å nå målene');
    expect(sdgGoal('17.16')?.code).toBe('17');
    expect(sdgGoal('1.a')?.code).toBe('1');
  });

  it.each(['0', '18', '', 'sdg:17', '17.', '1.e', '017'])('do not include “%s”', (code) => {
    expect(sdgGoal(code)).toBeUndefined();
  });
});

describe('the UN targets', () => {
  it('are 169', () => {
    expect(new Set(SDG_TARGETS.map((target) => target.code)).size).toBe(169);
    expect(SDG_TARGETS).toHaveLength(169);
  });

  it.each(TARGETS_PER_GOAL.map((counts, index) => [index + 1, ...counts] as const))(
    'of goal %i are %i numbered and %i lettered, in order',
    (goal, numbered, lettered) => {
      const codes = [
        ...Array.from({ length: numbered }, (_, i) => `${goal}.${i + 1}`),
        ...[...'abcd'].slice(0, lettered).map((letter) => `${goal}.${letter}`),
      ];
      expect(sdgTargetsOf(`${goal}`).map((target) => target.code)).toEqual(codes);
    },
  );

  it('have a short name in all three languages', () => {
    for (const { code, name } of SDG_TARGETS) {
      for (const text of [name.nb, name.nn, name.en]) {
        expect(text, code).not.toBe('');
        expect(text.split(' ').length, `${code}: ${text}`).toBeLessThanOrEqual(9);
        expect(text, code).not.toContain('|');
      }
    }
  });

  it('never share a name within a language, so that a list of them can be told apart', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const names = SDG_TARGETS.map((target) => target.name[language]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  it('are found by code', () => {
    expect(sdgTarget('17.16')?.name.nb).toBe('Globalt partnerskap for bærekraftig utvikling');
    expect(sdgTarget('17.20')).toBeUndefined();
  });
});
