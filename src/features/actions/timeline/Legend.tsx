import { ACTION_STATUSES } from '#/domain/tables/actions.ts';
import { useText } from '#/i18n/i18n.ts';
import bar from './chart/Bar.module.css';
import { Diamond } from './chart/Marks.tsx';
import css from './Legend.module.css';

/** What the patterns and shapes mean. */
export function Legend() {
  const { t } = useText();
  return (
    <ul className={css.legend} aria-label={t('actions.timeline.legend')}>
      {ACTION_STATUSES.map((status) => (
        <li key={status}>
          <span className={css.sample}>
            <span className={bar.fill} data-status={status} />
          </span>
          {t(`common.actionStatus.${status}`)}
        </li>
      ))}
      {(['done', 'open', 'late'] as const).map((state) => (
        <li key={state}>
          <Diamond state={state} />
          {t(MILESTONE[state])}
        </li>
      ))}
      <li>
        <span className={css.arrow} aria-hidden />
        {t('actions.timeline.cut')}
      </li>
    </ul>
  );
}

const MILESTONE = {
  done: 'actions.timeline.milestoneDone',
  open: 'actions.timeline.milestoneOpen',
  late: 'actions.timeline.milestoneLate',
} as const;
