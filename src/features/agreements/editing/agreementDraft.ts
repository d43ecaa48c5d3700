import {
  AGREEMENT_KINDS,
  AGREEMENT_STATES,
  type Agreement,
  type AgreementKind,
  type Basis,
  type DateClaim,
} from '#/domain/tables/agreements.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { PartialDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { nextOrder } from '#/domain/values/order.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { partialDateToType, readPartialDate } from '#/i18n/format/partialDate.ts';
import type { UnitContext } from '#/parts/editing/rows.ts';
import { readUnit, type UnitChoice, unitChoiceOf } from '#/parts/editing/unitChoice.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { askPlan, type Typed } from '#/parts/form/rowFaults.ts';
import { readTags, type TagsDraft, tagsDraft } from '#/parts/form/tagsDraft.ts';
import type { Validated } from '#/ui/form/message.ts';

/** A date as one source has it, as typed. */
export interface ClaimDraft {
  id: string;
  when: string;
  source: string;
}

export interface AgreementDraft extends UnitChoice, TagsDraft {
  partners: readonly Id[];
  name: string;
  kind: AgreementKind;
  /** Empty where it is not known. */
  state: string;
  document: string;
  caseNumber: string;
  basisDate: string;
  from: readonly ClaimDraft[];
  to: readonly ClaimDraft[];
  content: string;
  source: string;
}

/** A new agreement, last of all. */
export function blankAgreement(rows: PlanRows, id: Id, partner?: Id): Agreement {
  return {
    id,
    partners: partner === undefined ? [] : [partner],
    name: '',
    order: nextOrder(rows.agreements),
    kind: 'cooperation',
  };
}

export function blankClaim(): ClaimDraft {
  return { id: crypto.randomUUID(), when: '', source: '' };
}

export function agreementDraft(row: Agreement): AgreementDraft {
  const claims = (all: readonly DateClaim[] = []) =>
    all.map(({ when, source = '' }, i) => ({ id: String(i), when: partialDateToType(when), source }));
  return {
    partners: row.partners,
    name: row.name,
    kind: row.kind,
    state: row.state ?? '',
    document: row.basis?.document ?? '',
    caseNumber: row.basis?.caseNumber ?? '',
    basisDate: row.basis?.date === undefined ? '' : partialDateToType(row.basis.date),
    from: claims(row.from),
    to: claims(row.to),
    content: row.content ?? '',
    source: row.source ?? '',
    ...unitChoiceOf(row.unit),
    ...tagsDraft(row.tags),
  };
}

export interface AgreementContext {
  base: Agreement;
  language: Language;
  rows: PlanRows;
  units: UnitContext;
  knownTags: readonly string[];
}

/** A name, a kind and one partner are all that an agreement must have; what else must hold is the table's to say. */
export function validateAgreement(
  draft: AgreementDraft,
  { base, language, rows, units, knownTags }: AgreementContext,
): Validated<RowToSave<Agreement>> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const state = AGREEMENT_STATES.find((each) => each === draft.state);
  const basis = readBasis(read, draft);
  const from = readClaims(read, 'from', draft.from);
  const to = readClaims(read, 'to', draft.to);
  const unit = readUnit(read, draft, units);
  const row: Agreement = {
    id: base.id,
    partners: [...draft.partners],
    name,
    order: base.order,
    kind: draft.kind,
    ...(state && { state }),
    ...(basis && { basis }),
    ...(from.length > 0 && { from: from.map(({ value }) => value) }),
    ...(to.length > 0 && { to: to.map(({ value }) => value) }),
    ...(unit.id !== undefined && { unit: unit.id }),
    ...read.optional('content', draft.content),
    ...read.optional('source', draft.source),
    ...readTags(read, draft, knownTags),
  };
  const lines = { from: from.map(({ line }) => line), to: to.map(({ line }) => line) };
  askPlan(read, { rows, table: 'agreements', row, lines });
  return read.done({ row, ...(unit.added && { unit: unit.added }) });
}

function readBasis(read: FieldReader, draft: AgreementDraft): Basis | undefined {
  const document = read.label('document', draft.document);
  const caseNumber = read.label('caseNumber', draft.caseNumber);
  const date = readDay(read, 'basisDate', draft.basisDate);
  if (document === '' && caseNumber === '' && date === undefined) return undefined;
  // A case number or a date is a document's.
  if (document === '') return read.fail('document', 'missingText');
  return { document, ...(caseNumber !== '' && { caseNumber }), ...(date !== undefined && { date }) };
}

/** The claims, each with the line of the form it was typed in; lines that are left empty are none. */
function readClaims(
  read: FieldReader,
  field: 'from' | 'to',
  claims: readonly ClaimDraft[],
): Typed<DateClaim>[] {
  return claims.flatMap(({ when: typed, source: said }, i): Typed<DateClaim>[] => {
    const source = read.text(`${field}.${i}.source`, said);
    const when = readDay(read, `${field}.${i}.when`, typed);
    if (when !== undefined) return [{ value: { when, ...(source !== '' && { source }) }, line: i }];
    if (typed.trim() === '' && source !== '') read.fail(`${field}.${i}.when`, 'missingDate');
    return [];
  });
}

/** A day, a month or a year; undefined where nothing is typed, or where it is refused. */
function readDay(read: FieldReader, field: string, typed: string): PartialDate | undefined {
  if (typed.trim() === '') return undefined;
  return readPartialDate(typed) ?? read.fail(field, 'notAPartialDate', { typed: typed.trim() });
}

/** A kind read from a select. */
export function agreementKind(value: string): AgreementKind {
  return AGREEMENT_KINDS.find((kind) => kind === value) ?? 'other';
}
