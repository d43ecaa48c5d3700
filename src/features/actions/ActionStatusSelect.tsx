import { ACTION_STATUSES, type Action, type Id } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { setActionStatus } from '#/store/write.ts';
import { ActionStatusBadge, ActionStatusIcon } from '#/ui/ActionStatusBadge.tsx';
import { today } from '#/ui/today.ts';
import { useChosen } from '#/ui/useChosen.ts';
import { useWrite } from '#/ui/useWrite.ts';
import css from './ActionStatusSelect.module.css';

interface ActionStatusSelectProps {
  planId: Id;
  action: Action;
  number: string;
}

/** An action's status, changed where it stands; on paper only the word. */
export function ActionStatusSelect({ planId, action, number }: ActionStatusSelectProps) {
  const { t } = useText();
  const write = useWrite(planId);
  const [chosen, show] = useChosen<Action, Action['status']>(action);
  const status = chosen ?? action.status;
  return (
    <>
      <span className={css.field} data-print="hide">
        <ActionStatusIcon status={status} />
        <select
          className={css.select}
          aria-label={t('actions.statusOf', { number })}
          value={status}
          onChange={({ target }) => {
            const next = ACTION_STATUSES.find((each) => each === target.value);
            if (!next || next === status) return;
            const message = t('actions.statusSaved', { number, status: t(`common.actionStatus.${next}`) });
            show(next, write(() => setActionStatus(planId, action, next, today()), message));
          }}
        >
          {ACTION_STATUSES.map((each) => (
            <option key={each} value={each}>
              {t(`common.actionStatus.${each}`)}
            </option>
          ))}
        </select>
      </span>
      <span className={css.onPaper}>
        <ActionStatusBadge status={status} />
      </span>
    </>
  );
}
