import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Partner, PartnerKind } from '#/domain/tables/partners.ts';
import { ordersToPlace } from '#/domain/values/order.ts';
import { readFilter } from '#/features/partners/partnerFilter.ts';
import {
  filterPartners,
  groupPartners,
  listPartners,
  type PartnerFilter,
  placeAmongAll,
} from '#/features/partners/partnerList.ts';
import { smallPlan } from '../../domain/smallPlan.ts';

const partner = (id: string, kind: PartnerKind, order: number, fields: Partial<Partner> = {}): Partner => ({
  id,
  name: id,
  kind,
  order,
  ...fields,
});

const plan = smallPlan({
  units: [{ id: 'office', name: 'Internasjonalt kontor', order: 1 }],
  partners: [
    partner('polis', 'network', 2, { name: 'POLIS', tags: ['Transport'] }),
    partner('echo', 'network', 1, { name: 'ECHO', source: 'Strategien' }),
    partner('graz', 'friendship-city', 1, {
      name: 'Graz',
      country: 'Østerrike',
      since: 1968,
      unit: 'office',
    }),
    partner('split', 'friendship-city', 1.5, { name: 'Split', country: 'Kroatia', tags: ['transport'] }),
  ],
  comments: [
    { id: 'c', onTable: 'partners', on: 'graz', text: 'Hei', author: '', at: '2020-01-01T00:00:00.000Z' },
    { id: 'd', onTable: 'actions', on: 'graz', text: 'Hei', author: '', at: '2020-01-01T00:00:00.000Z' },
  ],
  links: [
    { id: 'l', fromTable: 'partners', from: 'graz', toKind: 'node', to: 'sdg:17', strength: 'direct' },
    { id: 'm', fromTable: 'actions', from: 'graz', toKind: 'node', to: 'sdg:11', strength: 'direct' },
  ],
});
const items = listPartners(plan);
const found = (filter: PartnerFilter) => filterPartners(items, filter).map((item) => item.partner.id);

describe('the list of partners', () => {
  it('goes kind by kind, each in its own order', () => {
    expect(
      groupPartners(items).map(({ kind, items: own }) => [kind, own.map((item) => item.partner.id)]),
    ).toEqual([
      ['friendship-city', ['graz', 'split']],
      ['network', ['echo', 'polis']],
    ]);
  });

  it('knows each partner’s own links and comments, and who answers for it', () => {
    expect(items[0]).toMatchObject({
      unit: { name: 'Internasjonalt kontor' },
      comments: 1,
      links: [{ id: 'l' }],
    });
  });

  it('finds by words anywhere in a partner, all of which must be there', () => {
    expect(found({ q: 'østerrike 1968' })).toEqual(['graz']);
    expect(found({ q: 'KONTOR' })).toEqual(['graz']);
    expect(found({ q: 'strategien' })).toEqual(['echo']);
    expect(found({ q: 'graz kroatia' })).toEqual([]);
  });

  it('narrows by kind, country, unit and tag, whatever the tag’s case', () => {
    expect(found({ kind: 'network' })).toEqual(['echo', 'polis']);
    expect(found({ country: 'Kroatia' })).toEqual(['split']);
    expect(found({ unit: 'office' })).toEqual(['graz']);
    expect(found({ tag: 'TRANSPORT' })).toEqual(['split', 'polis']);
    expect(found({ tag: 'transport', kind: 'network' })).toEqual(['polis']);
  });
});

describe('the filters in an address', () => {
  it('are read, and nonsense among them is left out', () => {
    expect(readFilter({ kind: 'network', country: 'Polen', tag: 2020, q: true, period: 'p1' })).toEqual({
      kind: 'network',
      country: 'Polen',
      tag: '2020',
      q: 'true',
    });
    expect(readFilter({ kind: 'enemies', unit: { a: 1 }, q: '', tag: 'x'.repeat(501) })).toEqual({});
  });
});

describe('a partner that is moved while others are filtered out', () => {
  it('goes right after the shown one before it', () => {
    expect(placeAmongAll(['a', 'x', 'b', 'y', 'c'], ['a', 'b', 'c'], 'a', 1)).toBe(2);
    expect(placeAmongAll(['a', 'x', 'b', 'y', 'c'], ['a', 'b', 'c'], 'c', 0)).toBe(0);
    expect(placeAmongAll(['x', 'a', 'b'], ['a', 'b'], 'b', 0)).toBe(1);
  });

  it('stands among the shown ones where it was put, and the hidden ones keep their order', () => {
    const world = fc
      .record({
        hidden: fc.array(fc.boolean(), { minLength: 2, maxLength: 12 }),
        from: fc.nat(),
        to: fc.nat(),
      })
      .filter(({ hidden }) => hidden.includes(false));
    fc.assert(
      fc.property(world, ({ hidden, from, to }) => {
        const all = hidden.map((_, i) => partner(`p${i}`, 'network', i));
        const shown = all.filter((_, i) => hidden[i] === false).map(({ id }) => id);
        const id = shown[from % shown.length] ?? '';
        const index = to % shown.length;
        const place = placeAmongAll(
          all.map((row) => row.id),
          shown,
          id,
          index,
        );
        const orders = new Map(ordersToPlace(all, id, place).map((row) => [row.id, row.order]));
        const after = all
          .map((row) => ({ ...row, order: orders.get(row.id) ?? row.order }))
          .sort((a, b) => a.order - b.order)
          .map((row) => row.id);
        const wanted = shown.filter((each) => each !== id).toSpliced(index, 0, id);
        expect(after.filter((each) => shown.includes(each))).toEqual(wanted);
        const others = all.map((row) => row.id).filter((each) => each !== id);
        expect(after.filter((each) => each !== id)).toEqual(others);
      }),
    );
  });
});
