/** When an action runs, changed where it stands: Enter saves, Esc leaves it as it was. */
import { Button } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Action, Milestone } from '#/domain/tables/actions.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { ActionDates as Dates } from '#/domain/view/actionDates.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { isRow, useBase } from '#/parts/form/useBase.ts';
import { useTold } from '#/parts/form/useTold.ts';
import { DelayTag } from '#/parts/status/ActionStatusBadge.tsx';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { rescheduleAction } from '#/store/intents/actions.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { DateInput } from '#/ui/form/fields/DateInput.tsx';
import { dateMessage } from '#/ui/form/fields/dateMessage.ts';
import { messageText } from '#/ui/form/message.ts';
import { draftKey } from '#/ui/form/typing/drafts.ts';
import { KeptNote } from '#/ui/form/typing/KeptNote.tsx';
import { openedFor } from '#/ui/form/typing/openedFor.ts';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import type { ActionItem } from '../actionList.ts';
import { checkDates, type DateFault, fieldsOf } from '../dates.ts';
import { datesText, milestonesText, moveAlongText } from '../words.ts';
import css from './ActionDates.module.css';

interface ActionDatesProps {
  planId: Id;
  item: ActionItem;
}

export function ActionDates({ planId, item }: ActionDatesProps) {
  const text = useText();
  const { t } = text;
  const isReadOnly = useIsReadOnly();
  const { action, number, overdue, lateToStart } = item;
  const key = draftKey(planId, 'action-dates', action.id);
  const [editing, setEditing] = useState(() => openedFor(key));
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Whoever leaves the fields is back where the editing began.
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing !== undefined;
  }, [editing]);
  if (editing && !isReadOnly) {
    return (
      <DatesForm
        planId={planId}
        item={item}
        draftKey={key}
        takesFocus={editing === 'asked'}
        onDone={() => setEditing(undefined)}
      />
    );
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
          onClick={() => setEditing('asked')}
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

interface DatesFormProps extends ActionDatesProps {
  /** Under which what is typed is kept until it is saved or given up. */
  draftKey: string;
  /** Whether the user has just asked for the form; one found half-written takes no focus. */
  takesFocus: boolean;
  onDone: () => void;
}

function DatesForm({ planId, item, draftKey: key, takesFocus, onDone }: DatesFormProps) {
  const text = useText();
  const { t } = text;
  const write = useWrite(planId);
  const { action, number } = item;
  const before = useBase(
    key,
    (kept): kept is Action => isRow<Action>(kept, action.id),
    () => action,
  );
  const form = useDraft(key, () => ({ start: before.start ?? '', due: before.due ?? '' }), before);
  const { draft: typed } = form;
  const { edit } = useTold();
  const [fault, setFault] = useState<DateFault>();
  const start = useRef<HTMLInputElement>(null);
  const due = useRef<HTMLInputElement>(null);
  const problemId = useId();
  useEffect(() => {
    if (takesFocus) start.current?.focus();
  }, [takesFocus]);

  const leave = () => {
    form.drop();
    onDone();
  };
  const close = (dates: Dates, milestones?: readonly Milestone[]) => {
    const isSame = dates.start === before.start && dates.due === before.due;
    const message = t(milestones ? 'actions.dates.savedMoved' : 'actions.dates.saved', { number });
    const save = () =>
      edit((told) =>
        rescheduleAction(planId, before, dates, {
          ...(milestones && { milestones }),
          ...(told !== undefined && { told }),
        }),
      );
    void (async () => {
      if (isSame || (await write(save, message))) leave();
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
        form.set({ [name]: value });
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
        if (event.key === 'Escape') leave();
      }}
    >
      <KeptNote form={form} />
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
        <Button type="button" variant="tertiary" data-size="sm" onClick={leave}>
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
