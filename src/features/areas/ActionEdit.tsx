/** Changes an action where it stands: status and due date are saved at once; the rest opens in the panel. */
import { Button, Input, Select } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { type DatesFault, datesOf, faultInDates } from '#/domain/actionDates.ts';
import { isIsoDate } from '#/domain/dates.ts';
import { ACTION_STATUSES, type Action, type ActionStatus, type Id } from '#/domain/model.ts';
import type { ActionView } from '#/domain/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { rescheduleAction, setActionStatus } from '#/store/actions.ts';
import { usePanel } from '#/ui/panel.ts';
import { today } from '#/ui/today.ts';
import { useChosen } from '#/ui/useChosen.ts';
import { useWrite } from '#/ui/useWrite.ts';
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
  label: string;
  action: Action;
  save: (due: string | undefined) => Promise<boolean>;
}

/**
 * Saves when the field is left or Enter is pressed; Escape brings the old date back. A date before the start, or before a
 * milestone, is refused.
 */
function DueDate({ label, action, save }: DueDateProps) {
  const { t, f } = useText();
  const { start, due = '' } = action;
  const [fault, setFault] = useState<DatesFault>();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Another date from elsewhere (undo, another tab) takes the place of what the field holds; focus stays.
  useEffect(() => {
    if (input.current && input.current.value !== due) input.current.value = due;
  }, [due]);
  const commit = async (field: HTMLInputElement) => {
    const { value, validity } = field;
    // A half-typed date is empty to the browser too; it must not take the date away.
    if (validity.badInput || (value !== '' && !isIsoDate(value))) {
      field.value = due;
      return;
    }
    const found = faultInDates(action, { ...datesOf({ start }), ...(value !== '' && { due: value }) });
    setFault(found);
    if (found || value === due) return;
    if (!(await save(value === '' ? undefined : value))) field.value = due;
  };
  return (
    <div className={css.dueField}>
      <Input
        ref={input}
        type="date"
        data-size="sm"
        aria-label={label}
        defaultValue={due}
        min="1800-01-01"
        max="2200-12-31"
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? id : undefined}
        onBlur={(event) => void commit(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit(event.currentTarget);
          else if (event.key === 'Escape') {
            event.currentTarget.value = due;
            setFault(undefined);
          }
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
