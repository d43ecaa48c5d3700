import type { Action } from '#/domain/model.ts';
import { moveBy, spanOf } from '#/domain/periodSpan.ts';
import { useText } from '#/i18n/i18n.ts';
import { SelectField } from '#/ui/form/SelectField.tsx';
import css from './RollOver.module.css';
import { useRollOver } from './rollOverContext.ts';
import { ACTION_CHOICES, actionOf, type GoalKind } from './rollOverDraft.ts';

/** What happens to an unfinished action. */
export function ActionField({ action, parent }: { action: Action; parent: GoalKind }) {
  const { t, f } = useText();
  const { ground, draft, set } = useRollOver();
  const { from } = ground;
  const { id, name, due } = action;
  const options = [
    {
      value: 'keep',
      label: due ? t('periods.roll.actionKeep', { date: f.date(due) }) : t('periods.roll.actionKeepNoDue'),
    },
    ...(due
      ? [{ value: 'move', label: t('periods.roll.actionMove', { date: f.date(moveBy(due, spanOf(from))) }) }]
      : []),
    { value: 'completed', label: t('periods.roll.actionCompleted') },
    { value: 'cancelled', label: t('periods.roll.actionCancelled') },
  ];
  return (
    <li className={css.line}>
      <SelectField
        name={`action:${id}`}
        label={t('periods.roll.action', { name })}
        value={actionOf(draft, action, parent, from)}
        onChange={(value) => {
          const pick = ACTION_CHOICES.find((each) => each === value);
          if (pick) set((before) => ({ ...before, actions: { ...before.actions, [id]: pick } }));
        }}
        options={options}
      />
    </li>
  );
}
