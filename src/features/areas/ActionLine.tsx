/** An action as one line under its goal: name, who, how it stands, when it is due. */
import type { ReactNode } from 'react';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { ActionView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { UnitNames } from '#/parts/place/UnitNames.tsx';
import { ActionStatusBadge, DelayTag } from '#/parts/status/ActionStatusBadge.tsx';
import { ProposalTag } from '#/parts/status/FlagTag.tsx';
import { TagChips } from '#/ui/list/TagChips.tsx';
import css from './lines.module.css';

interface ActionLineProps {
  planId: Id;
  view: ActionView;
  units: readonly Unit[];
  /** Fields that change due date and status; on screen they take the place of both. */
  edit?: ReactNode;
}

export function ActionLine({ planId, view, units, edit }: ActionLineProps) {
  const { t, f } = useText();
  const { action, number, overdue, lateToStart } = view;
  const responsible = units.filter(({ id }) => action.units.includes(id));
  const done = action.milestones.filter(({ doneOn }) => doneOn !== undefined).length;
  return (
    <li className={css.line} data-action={edit ? 'editable' : 'shown'}>
      <div className={css.what}>
        <span className={css.number}>{number}</span>
        <div>
          <span className={css.title}>{action.name}</span>
          {(responsible.length > 0 || action.milestones.length > 0) && (
            <p className={css.small}>
              <UnitNames planId={planId} units={responsible} />
              {responsible.length > 0 && action.milestones.length > 0 && ' · '}
              {action.milestones.length > 0 &&
                t('areas.milestones', { count: action.milestones.length, done })}
            </p>
          )}
          {(overdue || lateToStart || action.proposal) && (
            <div className={css.tags}>
              {action.proposal && <ProposalTag />}
              <DelayTag {...view} />
            </div>
          )}
          <TagChips tags={action.tags} />
        </div>
      </div>
      {edit}
      <div className={css.due}>
        {action.status === 'completed' && action.completedOn
          ? t('areas.completedOn', { date: f.date(action.completedOn) })
          : action.due && t('areas.dueOn', { date: f.date(action.due) })}
      </div>
      <div className={css.status}>
        <ActionStatusBadge status={action.status} />
      </div>
    </li>
  );
}
