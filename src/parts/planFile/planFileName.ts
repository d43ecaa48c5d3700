import type { Plan } from '#/domain/tables/plans.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import { placeName, slug } from '#/ui/file/fileNames.ts';

const MAX_LENGTH = 100;

/**
 * What a plan's file is called, such as `trondheim-internasjonal-strategi-2019-2022.varde.json`: only letters a–z, digits
 * and hyphens before the ending, so that every archive and mail system takes it. `plan` where nothing else is left.
 * A plan as it was known on a past day has the day at the end.
 */
export function planFileName(
  { municipality, name }: Pick<Plan, 'municipality' | 'name'>,
  knownOn?: IsoDate,
): string {
  const day = knownOn === undefined ? '' : `-${knownOn}`;
  return `${slug(`${placeName(municipality)} ${name}`, MAX_LENGTH) || 'plan'}${day}.varde.json`;
}
