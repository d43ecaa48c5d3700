/** What a status is called: the same word on screen, in reports and in files. */
import type { Status } from '#/domain/progress/rule.ts';
import type { Text } from '../i18n.ts';

/** Something with a status; `isPast` where nothing more can be expected of it. */
export interface Standing {
  status: Status;
  isPast?: boolean;
}

/** The status in a word or two. After the target's own date it is the final figure that is missing. */
export function statusWord({ status, isPast = false }: Standing, { t }: Pick<Text, 't'>): string {
  return status === 'outdated' && isPast ? t('common.outdatedFinal') : t(`common.status.${status}`);
}
