import type { Link, LinkSource } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import type { Validated } from '#/ui/form/message.ts';
import { targetKey } from './linkTargets.ts';

/** A chosen target. The id is the link's own, or the one that it will get. */
export interface LinkDraft extends Pick<Link, 'id' | 'toKind' | 'to' | 'strength'> {
  reason: string;
}

export function linkDraft({ id, toKind, to, strength, reason = '' }: Link): LinkDraft {
  return { id, toKind, to, strength, reason };
}

export function reasonField(link: Pick<Link, 'toKind' | 'to'>): string {
  return `reason.${targetKey(link)}`;
}

export function validateLinks(
  drafts: readonly LinkDraft[],
  { table, from, language }: { table: LinkSource; from: Id; language: Language },
): Validated<Link[]> {
  const read = new FieldReader(language);
  const links = drafts.map(({ id, toKind, to, strength, ...draft }): Link => {
    const reason = read.text(reasonField({ toKind, to }), draft.reason);
    return { id, fromTable: table, from, toKind, to, strength, ...(reason !== '' && { reason }) };
  });
  return read.done(links);
}
