import type { AreaView } from '#/domain/view/planView.ts';
import type { Text } from '../i18n.ts';

/** How many actions a goal area has, as they add up to the plan's, and how many of other areas serve it too. */
export function areaActions(
  { actionCount, sharedActionCount }: Pick<AreaView, 'actionCount' | 'sharedActionCount'>,
  { t }: Pick<Text, 't'>,
): string {
  const actions = t('common.actions', { count: actionCount });
  return sharedActionCount > 0 ? t('common.sharedActions', { actions, count: sharedActionCount }) : actions;
}
