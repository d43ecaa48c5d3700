import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Child } from '#/domain/progress/child.ts';
import { rollUp } from '#/domain/progress/rollUp.ts';
import { GOAL_STATUSES, isKnown, type Status } from '#/domain/progress/rule.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/tables/plans.ts';
import { LANGUAGES, type Language } from '#/i18n/format/languages.ts';
import { type GoalKind, type NamedPart, reasonOf } from '#/i18n/saying/because.ts';
import { explainGoal } from '#/i18n/saying/explainGoal.ts';
import { textOf } from '../../features/reports/text.ts';

const TEXTS = { nb: textOf('nb'), nn: textOf('nn'), en: textOf('en') };

/** Parts numbered 2.1.1, 2.1.2 … in the order given. */
function parts(children: readonly Child[]): NamedPart[] {
  return children.map(({ id, status, isPast, hasMissed }, i) => ({
    table: 'indicators',
    id,
    name: id,
    number: `2.1.${i + 1}`,
    status,
    isPast,
    hasMissed,
  }));
}

let made = 0;
function child(status: Status, fields: Partial<Child> = {}): Child {
  made += 1;
  const known = isKnown(status);
  const { progress = 0.5, lag = 0 } = fields;
  const tick = progress + lag;
  return {
    id: `child${made}`,
    status,
    weight: 1,
    ...(known && { progress, lag, expectedProgress: tick, expectedProgressNow: tick }),
    coverage: known ? 1 : 0,
    isFinal: false,
    isPast: false,
    hasMissed: status === 'missed',
    ...fields,
  };
}

function reason(
  children: Child[],
  language: Language = 'nb',
  kind: GoalKind = 'subGoal',
): string | undefined {
  return reasonOf(rollUp(children, DEFAULT_THRESHOLDS), kind, parts(children), TEXTS[language]);
}

describe('the reason of a goal', () => {
  const far = () => child('off-track', { lag: 0.3, progress: 0.2 });

  it('names the part that fails', () => {
    const children = [...Array.from({ length: 9 }, () => child('on-track')), far()];
    expect(reason(children)).toBe('fordi 2.1.10 ligger langt etter');
    expect(reason(children, 'nn')).toBe('fordi 2.1.10 ligg langt etter');
    expect(reason(children, 'en')).toBe('because 2.1.10 is far behind');
  });

  it('names several alike in one breath, the worst first, and counts those beyond three', () => {
    expect(reason([far(), child('missed', { lag: 0.2, isFinal: true }), far()])).toBe(
      'fordi 2.1.2 ikke ble nådd og 2.1.1 og 2.1.3 ligger langt etter',
    );
    expect(reason(Array.from({ length: 5 }, far))).toBe(
      'fordi 2.1.1, 2.1.2, 2.1.3 og 2 til ligger langt etter',
    );
  });

  it('says what nobody knows, and what is missing after the end', () => {
    const past = { isPast: true };
    expect(reason([child('on-track'), child('outdated'), child('no-data')])).toBe(
      'fordi 2.1.2 mangler nytt tall og 2.1.3 ikke er målt',
    );
    expect(reason([child('outdated'), child('outdated')])).toBe('fordi 2.1.1 og 2.1.2 mangler nye tall');
    const closed = [child('achieved', { ...past, isFinal: true }), child('outdated', past)];
    expect(reason(closed)).toBe('fordi 2.1.2 mangler sluttall');
  });

  it('says where what is ahead does not make up for what is behind', () => {
    const ahead = child('on-track', { progress: 0.9, lag: -0.4 });
    expect(reason([child('off-track', { progress: 0.2, lag: 0.3 }), ahead])).toBe(
      'fordi 2.1.1 ligger langt etter, og det som ligger foran, veier ikke opp for det',
    );
  });

  it('says where something was missed further down', () => {
    const partly = child('partly-achieved', { hasMissed: true, isFinal: true });
    expect(reason([partly, child('on-track')])).toBe('fordi noe under 2.1.1 ikke ble nådd');
  });

  it('says that there is nothing to measure', () => {
    expect(reason([])).toBe('fordi delmålet ikke har noen indikator');
    expect(reason([], 'nb', 'area')).toBe('fordi målområdet ikke har delmål');
    expect(reason([], 'en', 'plan')).toBe('because the plan has no goal areas');
  });

  it('is not given where all is well', () => {
    expect(reason([child('on-track')])).toBeUndefined();
    expect(reason([child('achieved')])).toBeUndefined();
  });

  it('is there for every other status, in every language, in whole words', () => {
    const anyChild = fc
      .record({
        status: fc.constantFrom<Status>(...GOAL_STATUSES),
        lag: fc.double({ min: -0.5, max: 1, noNaN: true }),
        progress: fc.double({ min: 0, max: 1, noNaN: true }),
        weight: fc.integer({ min: 0, max: 3 }),
        isPast: fc.boolean(),
        hasMissed: fc.boolean(),
      })
      .map(({ status, lag, progress, ...rest }) =>
        child(status, { ...rest, ...(isKnown(status) && { lag, progress, isFinal: rest.isPast }) }),
      );
    fc.assert(
      fc.property(
        fc.array(anyChild, { maxLength: 6 }),
        fc.constantFrom(...LANGUAGES),
        (children, language) => {
          const { status } = rollUp(children, DEFAULT_THRESHOLDS);
          const said = reason(children, language);
          expect(said === undefined).toBe(status === 'on-track' || status === 'achieved');
          expect(said ?? '').not.toMatch(/explain\.|\{\{|undefined| {2}/);
          if (said !== undefined && children.length > 0) expect(said).toMatch(/2\.1\.\d/);
        },
      ),
    );
  });
});

describe('a goal is explained', () => {
  const goal = (children: Child[], kind: 'subGoal' | 'area' = 'subGoal', thresholds = DEFAULT_THRESHOLDS) =>
    explainGoal(
      rollUp(children, thresholds),
      { kind, known: children.filter(({ coverage }) => coverage > 0).length, total: children.length },
      thresholds,
      TEXTS.nb,
    ).map((sentence) => sentence.replaceAll('**', '').replaceAll('\u00a0', ' '));

  it('by progress, lag, the limits and how much is known', () => {
    const behind = child('at-risk', { progress: 0.3, lag: 0.14, expectedProgressNow: 0.6 });
    expect(goal([child('on-track'), behind])).toEqual([
      'I snitt er 40 % av målet nådd. Forventet på måletidspunktene var 47 %.',
      'På datoen planen vises for, er 55 % forventet.',
      'Det gjennomsnittlige etterslepet er 7 %.',
      'Inntil 5 % regnes som i rute, inntil 20 % som litt etter.',
      'Vi vet hvordan det går med 2 av 2 indikatorer.',
    ]);
  });

  it('with limits as they are set', () => {
    expect(goal([child('on-track')], 'subGoal', { onTrack: 0.075, atRisk: 0.25 })).toContain(
      'Inntil 7,5 % regnes som i rute, inntil 25 % som litt etter.',
    );
  });

  it('when one failing part holds the whole back, and when too little is known', () => {
    const failing = child('missed', { lag: 0.1, isFinal: true });
    expect(goal([...Array.from({ length: 9 }, () => child('on-track')), failing]).join(' ')).toContain(
      'Snittet alene ville vært i rute, men noe ligger langt etter eller ble ikke nådd.',
    );
    expect(goal([child('on-track'), child('outdated'), child('no-data')])).toEqual([
      'I snitt er 50 % av målet nådd. Forventet på måletidspunktene var 50 %.',
      'Det gjennomsnittlige etterslepet er 0 %.',
      'Inntil 5 % regnes som i rute, inntil 20 % som litt etter.',
      'Mindre enn halvparten er kjent. Da kan vi ikke si at det er i rute.',
      'Vi vet hvordan det går med 1 av 3 indikatorer.',
    ]);
  });

  it('when it is over, without limits that no longer matter', () => {
    const over = { isFinal: true, isPast: true, expectedProgress: 1, expectedProgressNow: 1 };
    const reached = child('achieved', { ...over, progress: 1 });
    const missed = child('missed', { ...over, progress: 0.9, lag: 0.1 });
    expect(goal([reached])[0]).toBe('Alle deler er nådd.');
    expect(goal([missed])[0]).toBe('Tiden er ute, og ingen av delene vi kjenner, ble nådd.');
    expect(goal([reached, missed])).toEqual([
      'Tiden er ute, og bare noe er nådd.',
      'I snitt er 95 % av målet nådd. Forventet på måletidspunktene var 100 %.',
      'Vi vet hvordan det går med 2 av 2 indikatorer.',
    ]);
  });

  it('when there is nothing to measure, or nothing has been', () => {
    expect(goal([])).toEqual(['Det er ingenting her å måle på. Legg til en indikator.']);
    expect(goal([], 'area')).toEqual(['Det er ingen delmål her å måle på.']);
    expect(goal([child('no-data')])).toEqual(['Vi vet hvordan det går med 0 av 1 indikator.']);
  });
});
