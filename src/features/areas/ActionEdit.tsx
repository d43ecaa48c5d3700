/** Changes an action where it stands: status and due date are saved at once; the rest opens in the panel. */
import { Button, Select } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import { ACTION_STATUSES, type Action, type ActionStatus } from '#/domain/tables/actions.ts';
import { isIsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type DatesFault, datesOf, faultInDates } from '#/domain/view/actionDates.ts';
import type { ActionView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { today } from '#/parts/frame/today.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { rescheduleAction, setActionStatus } from '#/store/intents/actions.ts';
import { DateInput } from '#/ui/form/fields/DateInput.tsx';
import { draftKey } from '#/ui/form/typing/drafts.ts';
import { KeptNote } from '#/ui/form/typing/KeptNote.tsx';
import { useKeptTyping } from '#/ui/form/typing/useKeptTyping.ts';
import { useChosen } from '#/ui/page/useChosen.ts';
import css from './lines.module.css';

export function ActionEdit({ planId, view: { action, number } }: { planId: Id; view: ActionView }) {
  const { t } = useText();
  const write = useWrite(planId);
  const open = usePanel((panel) => panel.open);
  const [chosen, setChosen] = useChosen<typeof action, ActionStatus>(action);
  return (
    <div className={css.edit} data-print="hide">
      <Select
        data-size="sm"
        aria-label={t('areas.statusOf', { number })}
        value={chosen ?? action.status}
        onChange={(event) => {
          const status = ACTION_STATUSES.find((each) => each === event.target.value);
          if (status)
            setChosen(
              status,
              write(() => setActionStatus(planId, action.id, status, today())),
            );
        }}
      >
        {ACTION_STATUSES.map((status) => (
          <Select.Option key={status} value={status}>
            {t(`common.actionStatus.${status}`)}
          </Select.Option>
        ))}
      </Select>
      <DueDate
        planId={planId}
        label={t('areas.dueOf', { number })}
        action={action}
        save={(due) => write(() => rescheduleAction(planId, action, datesOf({ start: action.start, due })))}
      />
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={t('areas.editAction', { number })}
        onClick={() => open({ kind: 'action', id: action.id })}
      >
        <PencilIcon aria-hidden />
      </Button>
    </div>
  );
}

interface DueDateProps {
  planId: Id;
  label: string;
  action: Action;
  save: (due: string | undefined) => Promise<unknown>;
}

/**
 * Saves when the field is left, Enter is pressed or a date is picked; Escape brings the old date back. What is no date, or
 * one before the start or before a milestone, is refused and stays in the field.
 */
function DueDate({ planId, label, action, save }: DueDateProps) {
  const { t, f } = useText();
  const { start, due = '' } = action;
  const { shown, type, ...kept } = useKeptTyping(draftKey(planId, 'due', action.id), due);
  const [fault, setFault] = useState<DatesFault>();
  const id = useId();
  const commit = async (next: string) => {
    if (next !== '' && !isIsoDate(next)) return;
    const found = faultInDates(action, { ...datesOf({ start }), ...(next !== '' && { due: next }) });
    setFault(found);
    if (found || next === due) return;
    // What could not be saved stays in the field; a new date takes its place.
    await save(next === '' ? undefined : next);
  };
  return (
    <div className={css.dueField} data-kept={kept.keptFrom !== undefined || undefined}>
      <DateInput
        size="sm"
        label={label}
        value={shown}
        onChange={(text) => {
          setFault(undefined);
          type(text);
        }}
        onCommit={(next) => void commit(next)}
        onEscape={() => {
          setFault(undefined);
          type(undefined);
        }}
        isWrong={fault !== undefined}
        describedBy={fault && id}
      />
      <KeptNote
        form={kept}
        onDrop={() => {
          setFault(undefined);
          type(undefined);
        }}
      />
      {fault && (
        <p id={id} role="alert" className={css.wrong}>
          {fault.problem === 'milestones-outside'
            ? t('actions.dates.problem.milestones-outside', {
                milestones: fault.outside
                  .map(({ name, due: on }) => t('actions.dates.milestone', { name, due: f.date(on) }))
                  .join(', '),
              })
            : t('areas.dueBeforeStart', { start: start === undefined ? '' : f.date(start) })}
        </p>
      )}
    </div>
  );
}
