import type { Plan } from '#/domain/model.ts';
import { placeName, slug } from './fileNames.ts';

const MAX_LENGTH = 100;

/**
 * What a plan's file is called, such as `trondheim-internasjonal-strategi-2019-2022.varde.json`: only letters a–z, digits
 * and hyphens before the ending, so that every archive and mail system takes it. `plan` where nothing else is left.
 */
export function planFileName({ municipality, name }: Pick<Plan, 'municipality' | 'name'>): string {
  return `${slug(`${placeName(municipality)} ${name}`, MAX_LENGTH) || 'plan'}.varde.json`;
}
