import { describe, expect, it } from 'vitest';
import type { Partner } from '#/domain/tables/partners.ts';
import {
  blankPartner,
  type PartnerDraft,
  partnerDraft,
  validatePartner,
} from '#/features/partners/editing/partnerDraft.ts';
import { smallPlan } from '../../domain/smallPlan.ts';

const graz: Partner = {
  id: 'graz',
  name: 'Graz',
  kind: 'friendship-city',
  order: 2,
  country: 'Østerrike',
  since: 1968,
  state: 'Formell avtale',
  unit: 'office',
  description: 'Byen.',
  source: 'Strategien',
  tags: ['Kultur'],
};
const rows = smallPlan({
  partners: [graz, { id: 'polis', name: 'POLIS', kind: 'network', order: 7 }],
});
const units = { units: [{ id: 'office', name: 'Kontoret', order: 1 }], blank: { id: 'new', order: 2 } };

const check = (change: Partial<PartnerDraft>, base = graz) =>
  validatePartner(
    { ...partnerDraft(base), ...change },
    { base, language: 'nb', partners: rows.partners, units, knownTags: [] },
  );

describe('a partner', () => {
  it('is the same row when nothing is changed', () => {
    expect(check({})).toEqual({ ok: true, value: { row: graz } });
  });

  it('needs a name and nothing else', () => {
    const blank = blankPartner(rows, 'x', 'network');
    expect(check({}, blank)).toMatchObject({ errors: { name: { code: 'missingText' } } });
    expect(check({ name: 'ECHO' }, blank)).toEqual({
      ok: true,
      value: { row: { id: 'x', name: 'ECHO', kind: 'network', order: 8 } },
    });
  });

  it.each(['68', '1968.5', '2201', 'i fjor'])('refuses the year %s, and says so beside it', (since) => {
    expect(check({ since })).toMatchObject({ errors: { since: { code: 'badYear' } } });
  });

  it('loses its year when the field is emptied', () => {
    const checked = check({ since: ' ' });
    expect(checked.ok && checked.value.row).not.toHaveProperty('since');
  });

  it('goes last among its new kind when it changes kind', () => {
    expect(check({ kind: 'network' })).toMatchObject({ value: { row: { kind: 'network', order: 8 } } });
  });

  it('brings along the unit that is named for it', () => {
    expect(check({ unitId: '+', newUnit: 'Byarkivet' })).toMatchObject({
      value: { row: { unit: 'new' }, unit: { id: 'new', name: 'Byarkivet' } },
    });
  });
});
