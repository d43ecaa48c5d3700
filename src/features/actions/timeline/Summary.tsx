import type { IsoDate } from '#/domain/values/dates.ts';
import { isOver } from '#/domain/view/delays.ts';
import { useText } from '#/i18n/i18n.ts';
import { type ActionItem, countActions } from '../actionList.ts';
import type { Scale } from './scale.ts';
import css from './Timeline.module.css';

interface SummaryProps {
  scale: Scale;
  dated: readonly ActionItem[];
  /** How many actions have no dates. */
  undated: number;
  asOf: IsoDate;
}

/** The timeline in words. */
export function Summary({ scale, dated, undated, asOf }: SummaryProps) {
  const { t, f } = useText();
  const next = nextDue(dated, asOf);
  return (
    <p className={css.summary}>
      {t('actions.timeline.summary', {
        start: f.date(scale.start),
        end: f.date(scale.end),
        actions: t('common.actions', { count: dated.length }),
        overdue: t('actions.overdue', { count: countActions(dated).overdue }),
        undated: t('actions.timeline.undated', { count: undated }),
      })}{' '}
      {next?.action.due &&
        t('actions.timeline.next', {
          due: f.date(next.action.due),
          number: next.number,
          name: next.action.name,
        })}
    </p>
  );
}

/** The action that is due first from `asOf` on, of those that are not over. */
function nextDue(items: readonly ActionItem[], asOf: IsoDate): ActionItem | undefined {
  let first: ActionItem | undefined;
  for (const item of items) {
    const { due } = item.action;
    if (due === undefined || due < asOf || isOver(item.action)) continue;
    if (first?.action.due === undefined || due < first.action.due) first = item;
  }
  return first;
}
