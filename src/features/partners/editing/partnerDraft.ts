import { PARTNER_KINDS, type Partner, type PartnerKind } from '#/domain/tables/partners.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { nextOrder } from '#/domain/values/order.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { orderUnder, type UnitContext } from '#/parts/editing/rows.ts';
import { readUnit, type UnitChoice, unitChoiceOf } from '#/parts/editing/unitChoice.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { readYear } from '#/parts/editing/years.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { readTags, type TagsDraft, tagsDraft } from '#/parts/form/tagsDraft.ts';
import type { Validated } from '#/ui/form/message.ts';

export interface PartnerDraft extends UnitChoice, TagsDraft {
  name: string;
  kind: PartnerKind;
  country: string;
  since: string;
  state: string;
  description: string;
  source: string;
}

/** A new partner, last among those of its kind. */
export function blankPartner(rows: PlanRows, id: Id, kind: PartnerKind = 'friendship-city'): Partner {
  return { id, name: '', kind, order: nextOrder(rows.partners.filter((row) => row.kind === kind)) };
}

export function partnerDraft(row: Partner): PartnerDraft {
  return {
    name: row.name,
    kind: row.kind,
    country: row.country ?? '',
    since: row.since === undefined ? '' : String(row.since),
    state: row.state ?? '',
    description: row.description ?? '',
    source: row.source ?? '',
    ...unitChoiceOf(row.unit),
    ...tagsDraft(row.tags),
  };
}

export interface PartnerContext {
  base: Partner;
  language: Language;
  partners: readonly Partner[];
  units: UnitContext;
  knownTags: readonly string[];
}

/** A name and a kind are all that a partner must have. One that changes kind goes last among its new kind. */
export function validatePartner(
  draft: PartnerDraft,
  { base, language, partners, units, knownTags }: PartnerContext,
): Validated<RowToSave<Partner>> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const { kind } = draft;
  const country = read.label('country', draft.country);
  const since = draft.since.trim() === '' ? undefined : readYear(read, 'since', draft.since);
  const state = read.label('state', draft.state);
  const unit = readUnit(read, draft, units);
  const kin = partners.filter((row) => row.kind === kind);
  return read.done({
    row: {
      id: base.id,
      order: orderUnder(base, kind !== base.kind, kin),
      name,
      kind,
      ...(country !== '' && { country }),
      ...(since !== undefined && { since }),
      ...(state !== '' && { state }),
      ...(unit.id !== undefined && { unit: unit.id }),
      ...read.optional('description', draft.description),
      ...read.optional('source', draft.source),
      ...readTags(read, draft, knownTags),
    },
    ...(unit.added && { unit: unit.added }),
  });
}

/** A kind read from a select. */
export function partnerKind(value: string): PartnerKind {
  return PARTNER_KINDS.find((kind) => kind === value) ?? 'other';
}
