/** When an action runs, changed where it stands: Enter saves, Esc leaves it as it was. */
import { Button } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { ActionDates as Dates } from '#/domain/actionDates.ts';
import type { Id, Milestone } from '#/domain/model.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { rescheduleAction } from '#/store/actions.ts';
import { useIsReadOnly } from '#/store/knownOn.ts';
import { DelayTag } from '#/ui/ActionStatusBadge.tsx';
import { DateInput } from '#/ui/form/DateInput.tsx';
import { dateMessage } from '#/ui/form/dateMessage.ts';
import { messageText } from '#/ui/form/message.ts';
import { useWrite } from '#/ui/useWrite.ts';
import css from './ActionDates.module.css';
import type { ActionItem } from './actionList.ts';
import { checkDates, type DateFault, fieldsOf } from './dates.ts';
import { datesText, milestonesText, moveAlongText } from './words.ts';

interface ActionDatesProps {
  planId: Id;
  item: ActionItem;
}

export function ActionDates({ planId, item }: ActionDatesProps) {
  const text = useText();
  const { t } = text;
  const isReadOnly = useIsReadOnly();
  const { action, number, overdue, lateToStart } = item;
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
      {(overdue || lateToStart) && (
        <p>
          <DelayTag {...item} />
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
  const [typed, setTyped] = useState({ start: action.start ?? '', due: action.due ?? '' });
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
    const checked = checkDates(typed.start, typed.due, action);
    if (checked.ok) return close(checked.dates);
    setFault(checked.fault);
    (fieldsOf(checked.fault).includes('start') ? start : due).current?.focus();
  };
  const field = (name: 'start' | 'due') => {
    const isWrong = fault !== undefined && fieldsOf(fault).includes(name);
    return {
      id: `${problemId}${name}`,
      value: typed[name],
      onChange: (value: string) => {
        // What was wrong is no longer what is typed.
        setFault(undefined);
        setTyped({ ...typed, [name]: value });
      },
      isWrong,
      ...(isWrong && { describedBy: problemId }),
    };
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
      <div>
        <label htmlFor={`${problemId}start`}>{t('actions.dates.startLabel')}</label>
        <DateInput ref={start} size="sm" {...field('start')} />
      </div>
      <div>
        <label htmlFor={`${problemId}due`}>{t('actions.dates.dueLabel')}</label>
        <DateInput ref={due} size="sm" {...field('due')} />
      </div>
      {fault && (
        <p id={problemId} role="alert" className={css.problem}>
          {fault.problem === 'milestones-outside'
            ? t('actions.dates.problem.milestones-outside', {
                milestones: milestonesText(fault.outside, text),
              })
            : fault.problem === 'due-before-start'
              ? t('actions.dates.problem.due-before-start')
              : badDate(typed[fault.problem === 'bad-start' ? 'start' : 'due'], text)}
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

function badDate(typed: string, text: Text): string {
  const message = dateMessage(typed);
  return message ? messageText(message, text) : '';
}
