/** Reasons: every status that is not good has one, in every language, and what needs attention is told once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '#/domain/progress/rule.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type Attention, attentionOf } from '#/domain/view/attention.ts';
import { type IndicatorView, type Lens, type PlanView, viewPlan } from '#/domain/view/planView.ts';
import { LANGUAGES } from '#/i18n/format/languages.ts';
import { linked, linkedParts } from '#/i18n/format/linked.ts';
import { shortened } from '#/i18n/format/shortened.ts';
import { describeAttention } from '#/i18n/saying/attention.ts';
import { whyArea, whyPlan, whySubGoal } from '#/i18n/saying/because.ts';
import { whyIndicator } from '#/i18n/saying/whyIndicator.ts';
import { runs } from '../../support/runs.ts';
import { date, planDocument } from '../domain/arbitraries.ts';
import { at, indicatorRow } from '../domain/progress/examples.ts';
import { actionRow, mandateRow, smallPlan, subGoalRow, viewOf } from '../domain/smallPlan.ts';
import { textOf } from '../features/reports/text.ts';

const TEXTS = LANGUAGES.map(textOf);
const nb = textOf('nb');

/** A random plan seen on a random day, in one of its periods or as a whole. */
const seen = fc.tuple(planDocument, date, fc.nat()).map(([doc, asOf, n]) => {
  const period = [undefined, ...doc.planPeriods][n % (doc.planPeriods.length + 1)];
  const lens: Lens = { asOf, ...(period && { period }) };
  const series = new Map(doc.series.map(({ indicator, readings }) => [indicator, readings]));
  return { doc, lens, view: viewPlan(doc, (id) => series.get(id) ?? [], lens) };
});

const isGood = (status: Status) => status === 'on-track' || status === 'achieved';
const WHOLE = /^(?!.*(\{\{|\*\*|undefined|NaN|explain\.|overview\.))\S.*\S$/s;

function goalsOf(view: PlanView) {
  return view.areas.flatMap((area) => area.subGoals);
}

describe('every row that is not green', () => {
  it('has a reason: the plan, its areas, their sub-goals and indicators, in every language', () => {
    fc.assert(
      fc.property(seen, ({ view, lens }) => {
        for (const text of TEXTS) {
          const reasons: [Status, string | undefined][] = [
            [view.rollup.status, whyPlan(view, text)],
            ...view.areas.map((area): [Status, string | undefined] => [
              area.rollup.status,
              whyArea(area, text),
            ]),
            ...goalsOf(view).map((goal): [Status, string | undefined] => [
              goal.rollup.status,
              whySubGoal(goal, text),
            ]),
            ...[...view.indicators.values()].map((own): [Status, string | undefined] => [
              own.judgement.status,
              whyIndicator(own, lens, text),
            ]),
          ];
          for (const [status, reason] of reasons) {
            if (isGood(status)) expect(reason).toBeUndefined();
            else expect(reason).toMatch(WHOLE);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('says on screen, where numbers are links, what it says on paper', () => {
    fc.assert(
      fc.property(seen, ({ view }) => {
        for (const goal of goalsOf(view)) {
          const said = linkedParts(whySubGoal(goal, nb, linked) ?? '');
          const written = said.map((part) => (typeof part === 'string' ? part : part.number)).join('');
          expect(written).toBe(whySubGoal(goal, nb) ?? '');
          for (const part of said) {
            if (typeof part !== 'string') expect(view.indicators.get(part.id)?.number).toBe(part.number);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('what needs attention', () => {
  /** The indicators that a row tells of. */
  const toldIn = (item: Attention): Id[] => {
    switch (item.kind) {
      case 'sub-goal':
        return item.parts.map(({ indicator }) => indicator.id);
      case 'indicator':
        return [item.indicator.indicator.id];
      case 'not-measured':
      case 'no-target':
        return item.indicators.map(({ indicator }) => indicator.id);
      default:
        return [];
    }
  };
  const needsWords = ({ judgement: { status } }: IndicatorView) =>
    ['off-track', 'missed', 'at-risk', 'outdated', 'no-data'].includes(status);

  it('tells every indicator that is not good once, with its sub-goal or by itself', () => {
    fc.assert(
      fc.property(seen, ({ doc, view }) => {
        const told = attentionOf(view, doc).flatMap(toldIn);
        expect(new Set(told).size).toBe(told.length);
        for (const [id, own] of view.indicators) if (needsWords(own)) expect(told).toContain(id);
      }),
      { numRuns: runs(100) },
    );
  });

  it('is whole sentences in every language, each row with a key of its own', () => {
    fc.assert(
      fc.property(seen, ({ doc, view, lens }) => {
        const items = attentionOf(view, doc);
        for (const text of TEXTS) {
          const rows = items.map((item) =>
            describeAttention(item, { lens, text, comments: new Map(), toldAtMost: 3 }),
          );
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
          for (const { why, kind } of rows) {
            expect(why).toMatch(WHOLE);
            expect(why).toMatch(/[.…!?»”]$/);
            expect(kind).toMatch(WHOLE);
          }
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it('reads as sentences: how it stands since when, why, the figures, what was remarked, and who answers', () => {
    const lens: Lens = { asOf: '2021-01-15' };
    const doc = smallPlan({
      units: [{ id: 'u', name: 'Næringsavdelingen', order: 0 }],
      subGoals: [subGoalRow('sub-goal', { unit: 'u' })],
      indicators: [indicatorRow('far', { decimals: 0, unit: 'søknader' })],
      actions: [
        actionRow('late', { due: '2020-12-31', units: ['u'] }),
        actionRow('idle', {
          status: 'planned',
          start: '2020-12-01',
          milestones: [
            { id: 'm', name: 'Plan', due: '2020-11-01' },
            { id: 'n', name: 'Kurs', due: '2020-12-01' },
          ],
        }),
      ],
      mandates: [mandateRow('asked', { caseNumber: 'PS 87/19' })],
    });
    const comment = `To bransjereiser${' avlyst'.repeat(30)}.`;
    const view = viewOf(doc, lens, { far: [at('2020-12-31', 12)] });
    const said = attentionOf(view, doc).map((item) =>
      linkedParts(
        describeAttention(item, { lens, text: nb, comments: new Map([['far', comment]]), toldAtMost: 1 }).why,
      )
        .map((part) => (typeof part === 'string' ? part : part.number))
        .join(''),
    );
    expect(said[0]).toMatch(
      /^Langt etter siden 31\.12\.2020, fordi 1\.1\.1 ligger langt etter\. 12\ssøknader mot forventet 15 per 31\.12\.2020\. «To bransjereiser( avlyst)+ …» Ansvarlig: Næringsavdelingen\.$/,
    );
    expect(said[0]?.length).toBeLessThan(270);
    expect(said.slice(1)).toEqual([
      'Fristen var 31.12.2020. I gang. Ansvarlig: Næringsavdelingen.',
      'Ubesvart siden 29.8.2019. Ingenting i planen er knyttet til bestillingen. Bestilt i PS 87/19.',
      'Skulle vært i gang 1.12.2020. Milepælen «Plan» skulle vært nådd 1.11.2020. Én milepæl til er forsinket.',
    ]);
  });
});

it('A sub-goal, an indicator, an action and a mandate may have the same id, and are told apart', () => {
  const lens: Lens = { asOf: '2021-01-15' };
  const doc = smallPlan({
    subGoals: [subGoalRow('x', { order: 0 }), subGoalRow('fine', { order: 1 })],
    indicators: [
      indicatorRow('x', { subGoal: 'fine', weight: 0 }),
      indicatorRow('counts', { subGoal: 'fine' }),
    ],
    actions: [actionRow('x', { subGoals: ['fine'], due: '2020-12-31' })],
    mandates: [mandateRow('x')],
  });
  const view = viewOf(doc, lens, { x: [at('2020-12-31', 10)], counts: [at('2020-12-31', 15)] });
  const keys = attentionOf(view, doc).map(
    (item) => describeAttention(item, { lens, text: nb, comments: new Map(), toldAtMost: 1 }).key,
  );
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(4);
});

describe('a number that is a link', () => {
  it('comes through with its row whatever the row is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, before) => {
        const row = { table: 'subGoals', id: 'a', number: '1.1', name } as const;
        const parts = linkedParts(`${before}${linked(row)}.`);
        const found = parts.filter((part) => typeof part !== 'string');
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ table: 'subGoals', id: 'a', number: '1.1' });
        expect(parts.at(-1)).toBe('.');
      }),
    );
  });
});

it('A quoted comment is no longer than it may be, and never ends in half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 5, max: 90 }),
      (text, most) => {
        const quoted = shortened(text, most);
        expect(quoted.length).toBeLessThanOrEqual(Math.max(text.length, most + 2));
        expect(quoted.isWellFormed()).toBe(true);
        if (text.length <= most) expect(quoted).toBe(text);
      },
    ),
  );
});
