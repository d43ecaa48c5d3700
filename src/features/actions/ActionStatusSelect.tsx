import { ACTION_STATUSES, type Action, type ActionStatus } from '#/domain/tables/actions.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { today } from '#/parts/frame/today.ts';
import { ActionStatusBadge, ActionStatusIcon } from '#/parts/status/ActionStatusBadge.tsx';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { setActionStatus } from '#/store/intents/actions.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { StatusSelect } from '#/ui/form/fields/StatusSelect.tsx';
import { useChosen } from '#/ui/page/useChosen.ts';

interface ActionStatusSelectProps {
  planId: Id;
  action: Action;
  number: string;
}

/** An action's status. One that is set to completed is completed today. */
export function ActionStatusSelect({ planId, action, number }: ActionStatusSelectProps) {
  const { t } = useText();
  const write = useWrite(planId);
  const [chosen, show] = useChosen<Action, ActionStatus>(action);
  const status = chosen ?? action.status;
  if (useIsReadOnly()) return <ActionStatusBadge status={action.status} />;
  const options = ACTION_STATUSES.map((value) => ({ value, label: t(`common.actionStatus.${value}`) }));
  return (
    <StatusSelect
      label={t('actions.statusOf', { number })}
      value={status}
      options={options}
      icon={<ActionStatusIcon status={status} />}
      onChange={(next) => {
        const message = t('actions.statusSaved', { number, status: t(`common.actionStatus.${next}`) });
        show(
          next,
          write(() => setActionStatus(planId, action.id, next, today()), message),
        );
      }}
    />
  );
}
