import { createInstance } from 'i18next';
import { describe, expect, it, test } from 'vitest';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { type Lens, viewPlan } from '#/domain/view/planView.ts';
import { actions } from '#/features/actions/feature.ts';
import { areas } from '#/features/areas/feature.ts';
import { connections } from '#/features/connections/feature.ts';
import { periodTeller, planEntries } from '#/features/find/entries/entries.ts';
import type { RowEntry } from '#/features/find/entries/entry.ts';
import { FindIndex } from '#/features/find/matching/findIndex.ts';
import { indicators } from '#/features/indicators/feature.ts';
import { partners } from '#/features/partners/feature.ts';
import { periods } from '#/features/periods/feature.ts';
import { responsibilities } from '#/features/responsibilities/feature.ts';
import { units } from '#/features/units/feature.ts';
import { catalogue } from '#/i18n/catalogues/nb/catalogue.ts';
import { formats } from '#/i18n/format/format.ts';
import type { Text } from '#/i18n/i18n.ts';
import { register } from '#/parts/registry/registered.ts';
import { sdgTarget } from '#/reference/sdgTargets.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { planOf } from '../../../support/plan.ts';
import { action, goalArea, subGoal } from '../actions/plan.ts';
import { slipsIn } from './slips.ts';

// Where the rows are shown; the overview, which shows none, would bring its page along.
register([areas, actions, indicators, units, connections, partners, periods, responsibilities]);

const instance = createInstance({
  lng: 'nb',
  resources: { nb: { translation: catalogue } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
void instance.init();
const text: Text = { t: instance.getFixedT('nb'), f: formats('nb'), language: 'nb' };

const entriesOf = (plan: PlanDocument) => [...planEntries(plan, text, (code) => sdgTarget(code)?.name.nb)];

function indexOf(plan: PlanDocument): FindIndex<RowEntry> {
  const index = new FindIndex<RowEntry>();
  for (const entry of entriesOf(plan)) index.add(entry);
  return index;
}

const found = (index: FindIndex<RowEntry>, typed: string) =>
  index.search(typed, 50).best.map(({ item }) => item);

describe('in the plan of Trondheim', () => {
  const plan = trondheimPlan();
  const index = indexOf(plan);

  it('everything is found by its number and name', () => {
    const missed = entriesOf(plan).filter(
      ({ key, number = '', name }) =>
        name !== '' && !found(index, `${number} ${name}`).some((entry) => entry.key === key),
    );
    expect(missed.map(({ key }) => key)).toEqual([]);
  });

  it('everything has a key of its own', () => {
    const keys = entriesOf(plan).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('goal areas, sub-goals, indicators and actions have the numbers that the pages show', () => {
    const view = viewPlan(plan, () => [], { asOf: '2020-06-01' });
    const shown = [
      ...view.areas.map(({ area, number }) => [`goalAreas:${area.id}`, number] as const),
      ...[...view.subGoals.values()].map((each) => [`subGoals:${each.subGoal.id}`, each.number] as const),
      ...[...view.indicators].map(([id, { number }]) => [`indicators:${id}`, number] as const),
      ...[...view.actions].map(([id, { number }]) => [`actions:${id}`, number] as const),
    ];
    const own = new Map(entriesOf(plan).map(({ key, number }) => [key, number]));
    expect(shown.filter(([key, number]) => own.get(key) !== number)).toEqual([]);
  });

  test.each(['Tampere', 'bærekraft', 'søknader'])('%s is found with any one slip', (word) => {
    const wanted = new Set(found(index, word).map(({ key }) => key));
    const missed = slipsIn(word).filter((typed) => !found(index, typed).some(({ key }) => wanted.has(key)));
    expect(missed).toEqual([]);
  });

  test.each(['soknader', 'SOEKNADER', 'søknad', 'søknadene'])('søknader is found as %s', (typed) => {
    expect(found(index, typed)[0]?.name).toMatch(/søknader/i);
  });

  it('an outline number finds the indicator and the action that have it, and nothing else first', () => {
    const [first, second] = found(index, '2.1.3');
    expect([first, second].map((entry) => [entry?.kind, entry?.number])).toEqual([
      ['indicators', '2.1.3'],
      ['actions', '2.1.3'],
    ]);
  });

  it('the partner itself comes before everything that mentions it', () => {
    expect(found(index, 'tampere')[0]?.kind).toBe('partners');
  });

  it('a UN target that something serves is found, and one that nothing serves is not', () => {
    expect(found(index, '17.16').map(({ kind, number }) => [kind, number])).toEqual([['nodes', '17.16']]);
    expect(found(index, '14.7')).toEqual([]);
  });
});

const lively = planOf({
  planPeriods: [
    { id: 'p1', name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 },
    { id: 'p2', name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 2 },
  ],
  units: [{ id: 'office', name: 'Internasjonalt kontor', order: 1 }],
  goalAreas: [goalArea('Samarbeid', 1)],
  subGoals: [subGoal('Før', 'Samarbeid', { periods: ['p1'] }), subGoal('Alltid', 'Samarbeid', { order: 1 })],
  actions: [
    action('Messe', ['Alltid'], {
      due: '2019-06-01',
      tags: ['Ungdom'],
      units: ['office'],
      milestones: [{ id: 'm', name: 'Bestille stand', due: '2019-03-01' }],
    }),
    action('Kurs', ['Alltid'], { tags: ['ungdom'], order: 1 }),
  ],
  comments: [
    {
      id: 'c',
      onTable: 'actions',
      on: 'Messe',
      text: 'Husk å spørre næringsforeningen',
      author: 'Kari',
      at: '2020-01-01T10:00:00.000Z',
    },
    {
      id: 'gone',
      onTable: 'actions',
      on: 'nowhere',
      text: 'Husk',
      author: '',
      at: '2020-01-01T10:00:00.000Z',
    },
  ],
});

describe('what hangs on a row', () => {
  const index = indexOf(lively);

  it('is found by what it says: a milestone leads to its action', () => {
    const [milestone] = found(index, 'stand');
    expect(milestone).toMatchObject({
      kind: 'milestones',
      place: '1.2.1 Messe',
      destination: { to: '/plan/$planId/actions', hash: 'actions:Messe' },
    });
  });

  it('is found by what it says: a comment leads to what it is on, and tells who wrote it', () => {
    const [comment, ...others] = found(index, 'naeringsforening');
    expect(comment).toMatchObject({ kind: 'comments', destination: { hash: 'actions:Messe' } });
    expect(comment?.place).toMatch(/^Kari · .* · 1\.2\.1 Messe$/);
    expect(others).toEqual([]);
  });

  it('is not offered where what it hung on is gone', () => {
    expect(entriesOf(lively).filter(({ kind }) => kind === 'comments')).toHaveLength(1);
  });

  it('a tag leads to the list of what has it, however it is spelt there', () => {
    expect(found(index, 'ungdom')[0]).toMatchObject({
      kind: 'tags',
      place: '2 tiltak',
      destination: { to: '/plan/$planId/actions', search: { tag: 'Ungdom' } },
    });
  });

  it('a unit comes before what it answers for', () => {
    expect(found(index, 'internasjonalt kontor').map(({ kind }) => kind)).toEqual(['units', 'actions']);
  });

  it('a unit leads to its own page', () => {
    expect(found(index, 'internasjonalt kontor')[0]?.destination).toEqual({
      to: '/plan/$planId/units/$id',
      params: { id: 'office' },
    });
  });
});

describe('a plan period', () => {
  it('has what the pages show in it', () => {
    const entries = entriesOf(lively);
    for (const period of lively.planPeriods) {
      const lens: Lens = { asOf: '2020-01-01', period };
      const view = viewPlan(lively, () => [], lens);
      const isIn = periodTeller(lively, period);
      const pages = { subGoals: view.subGoals, indicators: view.indicators, actions: view.actions };
      for (const [table, shown] of Object.entries(pages)) {
        const told = entries.filter((entry) => entry.kind === table && isIn(entry));
        expect(told.map(({ key }) => key).sort()).toEqual(
          [...shown.keys()].map((id) => `${table}:${id}`).sort(),
        );
      }
    }
  });

  it('decides for a milestone and a comment as for the action they are on', () => {
    const isIn = periodTeller(lively, lively.planPeriods[1]);
    const kinds = entriesOf(lively)
      .filter((entry) => !isIn(entry))
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['subGoals', 'actions', 'milestones', 'comments']);
  });

  it('leaves nothing out of the whole plan', () => {
    expect(entriesOf(lively).every(periodTeller(lively, undefined))).toBe(true);
  });
});

it('an empty plan has nothing to find', () => {
  expect(entriesOf(planOf({}))).toEqual([]);
});
