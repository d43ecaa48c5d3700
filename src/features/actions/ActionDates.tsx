/** When an action runs, changed where it stands: Enter saves, Esc leaves it as it was. */
import { Button } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { ActionDates as Dates } from '#/domain/actionDates.ts';
import type { Id, Milestone } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { rescheduleAction } from '#/store/actions.ts';
import { useIsReadOnly } from '#/store/knownOn.ts';
import { OverdueTag } from '#/ui/ActionStatusBadge.tsx';
import { useWrite } from '#/ui/useWrite.ts';
import css from './ActionDates.module.css';
import type { ActionItem } from './actionList.ts';
import { checkDates, type DateFault, fieldsOf, UNFINISHED } from './dates.ts';
import { datesText, milestonesText, moveAlongText } from './words.ts';

interface ActionDatesProps {
  planId: Id;
  item: ActionItem;
}

export function ActionDates({ planId, item }: ActionDatesProps) {
  const text = useText();
  const { t } = text;
  const isReadOnly = useIsReadOnly();
  const { action, number, overdue } = item;
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Whoever leaves the fields is back where the editing began.
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  if (isEditing && !isReadOnly) {
    return <DatesForm planId={planId} item={item} onDone={() => setEditing(false)} />;
  }
  return (
    <>
      {isReadOnly ? (
        <p>{datesText(action, text)}</p>
      ) : (
        <button
          ref={button}
          type="button"
          className={css.dates}
          title={t('actions.dates.change', { number })}
          onClick={() => setEditing(true)}
        >
          <span>{datesText(action, text)}</span>
          <PencilIcon className={css.pencil} aria-hidden data-print="hide" />
          <span className="sr-only">. {t('actions.dates.change', { number })}</span>
        </button>
      )}
      {overdue && (
        <p>
          <OverdueTag />
        </p>
      )}
    </>
  );
}

function DatesForm({ planId, item, onDone }: ActionDatesProps & { onDone: () => void }) {
  const text = useText();
  const { t } = text;
  const write = useWrite(planId);
  const { action, number } = item;
  const [fault, setFault] = useState<DateFault>();
  const start = useRef<HTMLInputElement>(null);
  const due = useRef<HTMLInputElement>(null);
  const problemId = useId();
  useEffect(() => {
    start.current?.focus();
  }, []);

  const close = (dates: Dates, milestones?: readonly Milestone[]) => {
    const isSame = dates.start === action.start && dates.due === action.due;
    const message = t(milestones ? 'actions.dates.savedMoved' : 'actions.dates.saved', { number });
    void (async () => {
      if (isSame || (await write(() => rescheduleAction(planId, action, dates, milestones), message)))
        onDone();
    })();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkDates(typedIn(start), typedIn(due), action);
    if (checked.ok) return close(checked.dates);
    setFault(checked.fault);
    (fieldsOf(checked.fault).includes('start') ? start : due).current?.focus();
  };
  const wrong = (field: 'start' | 'due') => {
    const isWrong = fault !== undefined && fieldsOf(fault).includes(field);
    return { 'aria-invalid': isWrong, ...(isWrong && { 'aria-describedby': problemId }) };
  };
  const moved = fault?.problem === 'milestones-outside' ? fault.moved : undefined;
  return (
    <form
      className={css.form}
      aria-label={t('actions.dates.change', { number })}
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <label>
        <span>{t('actions.dates.startLabel')}</span>
        <input
          ref={start}
          // What was wrong is no longer what is typed.
          onChange={() => setFault(undefined)}
          type="date"
          min="1800-01-01"
          max="2200-12-31"
          defaultValue={action.start}
          {...wrong('start')}
        />
      </label>
      <label>
        <span>{t('actions.dates.dueLabel')}</span>
        <input
          ref={due}
          onChange={() => setFault(undefined)}
          type="date"
          min="1800-01-01"
          max="2200-12-31"
          defaultValue={action.due}
          {...wrong('due')}
        />
      </label>
      {fault && (
        <p id={problemId} role="alert" className={css.problem}>
          {fault.problem === 'milestones-outside'
            ? t('actions.dates.problem.milestones-outside', {
                milestones: milestonesText(fault.outside, text),
              })
            : t(`actions.dates.problem.${fault.problem}`)}
        </p>
      )}
      <div className={css.buttons}>
        {fault?.problem === 'milestones-outside' && moved && (
          <Button type="button" data-size="sm" onClick={() => close(fault.dates, moved.milestones)}>
            {moveAlongText(moved.days, text)}
          </Button>
        )}
        <Button type="submit" data-size="sm">
          {t('common.save')}
        </Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What a date field holds, where a half-typed date is not the same as none. */
function typedIn({ current }: RefObject<HTMLInputElement | null>): string {
  if (!current) return '';
  return current.validity.badInput ? UNFINISHED : current.value;
}
