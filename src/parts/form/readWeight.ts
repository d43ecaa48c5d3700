import { leavesNoWeight } from '#/domain/model/outline.ts';
import { RANGES } from '#/domain/tables/ranges.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { FieldReader } from './fieldReader.ts';

interface Weighed {
  id: Id;
  weight: number;
}

/**
 * A weight as typed: at least 0, and not 0 where all siblings have 0, for then they would count equally and not at all as
 * written. A weight that is 0 already may stay so. Undefined when refused.
 * @param row The row with the weight it has now; a new row with the weight it starts from.
 * @param siblings The rows it is weighed against, with or without itself.
 */
export function readWeight(
  read: FieldReader,
  typed: string,
  row: Weighed,
  siblings: readonly Weighed[],
): number | undefined {
  const weight = read.number('weight', typed, RANGES.weight);
  if (weight === undefined || weight === row.weight) return weight;
  return leavesNoWeight(siblings, row.id, weight) ? read.fail('weight', 'allWeightsZero') : weight;
}
