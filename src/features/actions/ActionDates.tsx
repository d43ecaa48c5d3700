/** When an action runs, changed where it stands: Enter saves, Esc leaves it as it was. */
import { Button } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Id } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { moveAction } from '#/store/write.ts';
import { OverdueTag } from '#/ui/ActionStatusBadge.tsx';
import { useWrite } from '#/ui/useWrite.ts';
import css from './ActionDates.module.css';
import type { ActionItem } from './actionList.ts';
import { checkDates, type DateProblem, UNFINISHED } from './dates.ts';

interface ActionDatesProps {
  planId: Id;
  item: ActionItem;
}

export function ActionDates({ planId, item }: ActionDatesProps) {
  const { t, f } = useText();
  const { action, number, overdue } = item;
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Whoever leaves the fields is back where the editing began.
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  if (isEditing) return <DatesForm planId={planId} item={item} onDone={() => setEditing(false)} />;
  const { start, due } = action;
  const text =
    start && due
      ? t('actions.dates.both', { start: f.date(start), due: f.date(due) })
      : start
        ? t('actions.dates.start', { start: f.date(start) })
        : due
          ? t('actions.dates.due', { due: f.date(due) })
          : t('actions.dates.none');
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css.dates}
        title={t('actions.dates.change', { number })}
        onClick={() => setEditing(true)}
      >
        <span>{text}</span>
        <PencilIcon className={css.pencil} aria-hidden data-print="hide" />
        <span className="sr-only">. {t('actions.dates.change', { number })}</span>
      </button>
      {overdue && (
        <p>
          <OverdueTag />
        </p>
      )}
    </>
  );
}

function DatesForm({ planId, item, onDone }: ActionDatesProps & { onDone: () => void }) {
  const { t } = useText();
  const write = useWrite(planId);
  const { action, number } = item;
  const [problem, setProblem] = useState<DateProblem>();
  const start = useRef<HTMLInputElement>(null);
  const due = useRef<HTMLInputElement>(null);
  const problemId = useId();
  useEffect(() => start.current?.focus(), []);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const checked = checkDates(typedIn(start), typedIn(due));
    if (!checked.ok) {
      setProblem(checked.problem);
      (checked.problem === 'bad-start' ? start : due).current?.focus();
      return;
    }
    setProblem(undefined);
    const { dates } = checked;
    const isSame = dates.start === action.start && dates.due === action.due;
    const message = t('actions.dates.saved', { number });
    if (isSame || (await write(() => moveAction(planId, action.id, dates), message))) onDone();
  };
  const wrong = (field: DateProblem[]) => {
    const isWrong = problem !== undefined && field.includes(problem);
    return { 'aria-invalid': isWrong, ...(isWrong && { 'aria-describedby': problemId }) };
  };
  return (
    <form
      className={css.form}
      aria-label={t('actions.dates.change', { number })}
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <label>
        <span>{t('actions.dates.startLabel')}</span>
        <input
          ref={start}
          type="date"
          min="1800-01-01"
          max="2200-12-31"
          defaultValue={action.start}
          {...wrong(['bad-start'])}
        />
      </label>
      <label>
        <span>{t('actions.dates.dueLabel')}</span>
        <input
          ref={due}
          type="date"
          min="1800-01-01"
          max="2200-12-31"
          defaultValue={action.due}
          {...wrong(['bad-due', 'due-before-start'])}
        />
      </label>
      {problem && (
        <p id={problemId} role="alert" className={css.problem}>
          {t(`actions.dates.problem.${problem}`)}
        </p>
      )}
      <div className={css.buttons}>
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
