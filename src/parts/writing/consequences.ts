/** What deleting a row takes along, in words. */
import { deletionOf } from '#/domain/integrity/dependents.ts';
import { FROM_THE_TOP } from '#/domain/integrity/references.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { Snapshot } from '#/store/read/load.ts';

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
  const sentences = FROM_THE_TOP.flatMap((table) => {
    const count = deleted.filter((gone) => gone.table === table && gone.id !== ref.id).length;
    return count > 0 ? [t('editing.goesAlong.row', { what: t(`tables.${table}.count`, { count }) })] : [];
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
