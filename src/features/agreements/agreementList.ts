/** Which agreements the list shows and in what order: pure, so that it can be told from tests rather than from screens. */
import { AGREEMENT_KINDS, type Agreement, type AgreementKind } from '#/domain/tables/agreements.ts';
import type { Partner } from '#/domain/tables/partners.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import { finderOf, searchable } from '#/domain/values/words.ts';

/** An agreement with whom it is with and who answers for it. */
export interface AgreementItem {
  agreement: Agreement;
  partners: Partner[];
  unit: Unit | undefined;
}

/** The agreements of one kind in their own order. */
export interface AgreementGroup {
  kind: AgreementKind;
  items: AgreementItem[];
}

/** Every agreement in its own order, or those with one partner. */
export function listAgreements(
  { agreements, partners, units }: Pick<PlanRows, 'agreements' | 'partners' | 'units'>,
  partner?: Id,
): AgreementItem[] {
  const partnerOf = new Map(partners.map((row) => [row.id, row]));
  return agreements
    .filter((agreement) => partner === undefined || agreement.partners.includes(partner))
    .sort(byOrder)
    .map((agreement) => ({
      agreement,
      partners: agreement.partners.flatMap((id) => partnerOf.get(id) ?? []),
      unit: units.find(({ id }) => id === agreement.unit),
    }));
}

/** Items in their order, parted by kind; kinds without any are left out. */
export function groupAgreements(items: readonly AgreementItem[]): AgreementGroup[] {
  return AGREEMENT_KINDS.map((kind) => ({
    kind,
    items: items.filter(({ agreement }) => agreement.kind === kind),
  })).filter(({ items: own }) => own.length > 0);
}

/** What a search looks in. */
function textOf({ agreement, partners, unit }: AgreementItem): string {
  const { name, content, source, basis, tags = [] } = agreement;
  const said = [name, content, source, basis?.document, basis?.caseNumber, unit?.name, ...tags];
  return [...said, ...partners.map((partner) => `${partner.name} ${partner.country ?? ''}`)]
    .filter((part) => part !== undefined)
    .join(' ');
}

export function findAgreements(items: readonly AgreementItem[], typed: string): AgreementItem[] {
  const isFound = finderOf(typed);
  return items.filter((item) => isFound(searchable(textOf(item))));
}
