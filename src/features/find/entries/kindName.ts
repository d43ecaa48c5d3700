import { TABLES, type TableName } from '#/domain/tables/names.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { ChoiceKind } from '../choices.ts';
import type { RowKind } from './entry.ts';

/** What a kind of thing that can be found is called. */
export function kindName(kind: RowKind | ChoiceKind, t: Text['t']): string {
  return isTable(kind) ? t(`tables.${kind}.one`) : t(`find.kind.${kind}`);
}

function isTable<K extends string>(kind: K): kind is K & TableName {
  return TABLES.some((table) => table === kind);
}
