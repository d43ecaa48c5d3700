/** Which partners the list shows and in what order: pure, so that it can be told from tests rather than from screens. */

import { hasTag } from '#/domain/model/tags.ts';
import { PARTNER_KINDS, type Partner, type PartnerKind } from '#/domain/tables/partners.ts';
import type { Link, PlanRows } from '#/domain/tables/tables.ts';
import type { Unit } from '#/domain/tables/units.ts';
import { groupBy } from '#/domain/values/groupBy.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import { finderOf, searchable } from '#/domain/values/words.ts';

/** A partner with what the list says about it. */
export interface PartnerItem {
  partner: Partner;
  unit?: Unit;
  links: readonly Link[];
  comments: number;
  /** What a search looks in, in lower case. */
  text: string;
}

/** What is asked of the list; absent means all. */
export interface PartnerFilter {
  kind?: PartnerKind;
  country?: string;
  unit?: Id;
  tag?: string;
  /** Words that must all occur. */
  q?: string;
}

/** The partners of one kind in their own order. */
export interface PartnerGroup {
  kind: PartnerKind;
  items: PartnerItem[];
}

type ListedRows = Pick<PlanRows, 'partners' | 'units' | 'links' | 'comments'>;

/** Every partner, kind by kind, each kind in its own order. */
export function listPartners({ partners, units, links, comments }: ListedRows): PartnerItem[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const linksOf = groupBy(
    links.filter(({ fromTable }) => fromTable === 'partners'),
    ({ from }) => from,
  );
  const commentsOf = groupBy(
    comments.filter(({ onTable }) => onTable === 'partners'),
    ({ on }) => on,
  );
  const rank = (kind: PartnerKind) => PARTNER_KINDS.indexOf(kind);
  return [...partners]
    .sort((a, b) => rank(a.kind) - rank(b.kind) || byOrder(a, b))
    .map((partner): PartnerItem => {
      const unit = partner.unit === undefined ? undefined : unitOf.get(partner.unit);
      const { name, country, since, state, description, source, tags = [] } = partner;
      return {
        partner,
        ...(unit && { unit }),
        links: linksOf.get(partner.id) ?? [],
        comments: commentsOf.get(partner.id)?.length ?? 0,
        text: searchable(
          [name, country, since, state, description, source, unit?.name, ...tags]
            .filter((part) => part !== undefined)
            .join(' '),
        ),
      };
    });
}

export function filterPartners(items: readonly PartnerItem[], filter: PartnerFilter): PartnerItem[] {
  const isFound = finderOf(filter.q ?? '');
  return items.filter(
    ({ partner, text }) =>
      (filter.kind === undefined || partner.kind === filter.kind) &&
      (filter.country === undefined || partner.country === filter.country) &&
      (filter.unit === undefined || partner.unit === filter.unit) &&
      (filter.tag === undefined || hasTag(partner, filter.tag)) &&
      isFound(text),
  );
}

/** Items in their order, parted by kind; kinds without any are left out. */
export function groupPartners(items: readonly PartnerItem[]): PartnerGroup[] {
  const groups = groupBy(items, ({ partner }) => partner.kind);
  return PARTNER_KINDS.flatMap((kind) => {
    const own = groups.get(kind);
    return own ? [{ kind, items: own }] : [];
  });
}

/**
 * Where among all of its kind (counted without itself) a partner goes that has been put at `index` among the shown ones:
 * right after the shown one before it, or right before the first.
 */
export function placeAmongAll(all: readonly Id[], shown: readonly Id[], id: Id, index: number): number {
  const others = all.filter((each) => each !== id);
  const shownOthers = shown.filter((each) => each !== id);
  const before = shownOthers[index - 1];
  if (before !== undefined) return others.indexOf(before) + 1;
  const first = shownOthers[0];
  return first === undefined ? 0 : others.indexOf(first);
}
