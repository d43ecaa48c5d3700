import { moveBy, spanOf } from '#/domain/periods/periodSpan.ts';
import type { NumberedAction } from '#/domain/periods/rollover.ts';
import { useText } from '#/i18n/i18n.ts';
import { today } from '#/parts/frame/today.ts';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import css from './RollOver.module.css';
import { useRollOver } from './rollOverContext.ts';
import { ACTION_CHOICES, actionGoesOn, actionOf, nextOf } from './rollOverDraft.ts';

/** What happens to an unfinished action. */
export function ActionField({ own: { action, number } }: { own: NumberedAction }) {
  const { t, f } = useText();
  const { ground, areas, draft, set } = useRollOver();
  const { from } = ground;
  const { id, name, due } = action;
  const goesOn = actionGoesOn(draft, action, areas, from);
  const keep = () => {
    if (!goesOn) return t('periods.roll.actionLeave');
    return due ? t('periods.roll.actionKeep', { date: f.date(due) }) : t('periods.roll.actionKeepNoDue');
  };
  const move = (date: string) =>
    // The choices are saved as one, today: a new date does not wait for the period to begin.
    nextOf(draft, ground).start > today()
      ? t('periods.roll.actionMoveNow', { date })
      : t('periods.roll.actionMove', { date });
  const options = [
    { value: 'keep', label: keep() },
    ...(goesOn && due ? [{ value: 'move', label: move(f.date(moveBy(due, spanOf(from)))) }] : []),
    { value: 'completed', label: t('periods.roll.actionCompleted') },
    { value: 'cancelled', label: t('periods.roll.actionCancelled') },
  ];
  return (
    <li className={css.line}>
      <SelectField
        name={`action:${id}`}
        label={t('periods.roll.action', { number, name })}
        value={actionOf(draft, action, goesOn)}
        onChange={(value) => {
          const pick = ACTION_CHOICES.find((each) => each === value);
          if (pick) set((before) => ({ ...before, actions: { ...before.actions, [id]: pick } }));
        }}
        options={options}
      />
    </li>
  );
}
