/** What deleting a row takes along, in words. */
import { deletionOf } from '#/domain/integrity/dependents.ts';
import type { TableName } from '#/domain/tables/names.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { Snapshot } from '#/store/read/load.ts';

/** Tables whose rows can go along with another, in the order in which they are named. */
const COUNTED = [
  'subGoals',
  'indicators',
  'actions',
  'responsibilities',
  'links',
  'comments',
] as const satisfies readonly TableName[];

/**
 * One sentence for each kind of row that goes along, comes to mean something else or loses its reference; none where the
 * row stands alone.
 */
export function consequencesOf(
  { rows, summaries }: Pick<Snapshot, 'rows' | 'summaries'>,
  ref: RowRef,
  { t }: Text,
): string[] {
  const { deleted, released, widened } = deletionOf(rows, ref);
  const sentences = COUNTED.flatMap((table) => {
    const count = deleted.filter((gone) => gone.table === table && gone.id !== ref.id).length;
    return count > 0 ? [t(`editing.goesAlong.${table}`, { count })] : [];
  });
  const readings = deleted
    .filter(({ table }) => table === 'indicators')
    .reduce((sum, { id }) => sum + (summaries.get(id)?.count ?? 0), 0);
  if (readings > 0) sentences.push(t('editing.goesAlong.readings', { count: readings }));
  const outcomes = released.filter(({ patch }) => 'outcomes' in patch).length;
  if (outcomes > 0) sentences.push(t('editing.goesAlong.outcomes', { count: outcomes }));
  if (widened.length > 0) sentences.push(t('editing.goesAlong.widened', { count: widened.length }));
  if (released.length > 0) sentences.push(t('editing.goesAlong.released', { count: released.length }));
  return sentences;
}
