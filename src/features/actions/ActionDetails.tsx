/** What an action is about: description, milestones to tick off, sub-goals with their status, links and source. */
import { Button, Checkbox } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Action, Id, IsoDate, Milestone } from '#/domain/model.ts';
import type { PlanRows } from '#/domain/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { editRow, linksFrom } from '#/store/write.ts';
import { OverdueTag } from '#/ui/ActionStatusBadge.tsx';
import { LinkGroups } from '#/ui/LinkGroups.tsx';
import { usePanel } from '#/ui/panel.ts';
import { StatusBadge } from '#/ui/StatusBadge.tsx';
import { today } from '#/ui/today.ts';
import { useChosen } from '#/ui/useChosen.ts';
import { useWrite } from '#/ui/useWrite.ts';
import css from './ActionDetails.module.css';
import { type ActionItem, inDateOrder, isOverdueMilestone, withMilestone } from './actionList.ts';

interface ActionDetailsProps {
  planId: Id;
  rows: PlanRows;
  item: ActionItem;
  asOf: IsoDate;
}

export function ActionDetails({ planId, rows, item, asOf }: ActionDetailsProps) {
  const { t, f } = useText();
  const openPanel = usePanel((panel) => panel.open);
  const { action, number, subGoals } = item;
  const links = linksFrom(rows.links, 'actions', action.id);
  return (
    <div className={css.details}>
      {(action.description || action.completedOn) && (
        <div className={css.wide}>
          {action.description && <p className={css.description}>{action.description}</p>}
          {action.completedOn && (
            <p>{t('actions.details.completedOn', { date: f.date(action.completedOn) })}</p>
          )}
        </div>
      )}
      {action.milestones.length > 0 && <Milestones planId={planId} action={action} asOf={asOf} />}
      <section>
        <h3>{t('actions.details.subGoals')}</h3>
        <ul className={css.subGoals}>
          {subGoals.map(({ subGoal, number: of, rollup }) => (
            <li key={subGoal.id}>
              <Link to="/plan/$planId/sub-goals/$id" params={{ planId, id: subGoal.id }}>
                {of} {subGoal.name}
              </Link>
              <StatusBadge status={rollup.status} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('actions.details.links')}</h3>
        {links.length > 0 ? (
          <LinkGroups planId={planId} links={links} rows={rows} level={4} />
        ) : (
          <p className="muted">{t('actions.details.noLinks')}</p>
        )}
      </section>
      <div className={css.wide}>
        {action.source && (
          <p className="muted">
            {t('common.source')}: {action.source}
          </p>
        )}
        <div className={css.buttons} data-print="hide">
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => openPanel({ kind: 'action', id: action.id })}
          >
            {t('actions.editOne', { number })}
          </Button>
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => openPanel({ kind: 'links', table: 'actions', from: action.id })}
          >
            {t('actions.details.editLinks')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Milestones({ planId, action, asOf }: { planId: Id; action: Action; asOf: IsoDate }) {
  const { t, f } = useText();
  const headingId = useId();
  const write = useWrite(planId);
  // Two ticks in a row: the second starts from what the first is about to save.
  const [chosen, show] = useChosen<Action, Milestone[]>(action);
  const milestones = chosen ?? action.milestones;
  const mark = ({ id, name }: Milestone, isDone: boolean) => {
    const next = withMilestone(milestones, id, isDone ? today() : undefined);
    const message = t(isDone ? 'actions.milestones.reached' : 'actions.milestones.reopened', { name });
    show(
      next,
      write(() => editRow(planId, 'actions', action, { ...action, milestones: next }), message),
    );
  };
  return (
    <section>
      <h3 id={headingId}>{t('actions.details.milestones')}</h3>
      <ul className={css.milestones} aria-labelledby={headingId}>
        {inDateOrder(milestones).map((milestone) => (
          <li key={milestone.id}>
            <Checkbox
              data-size="sm"
              label={milestone.name}
              description={
                milestone.doneOn
                  ? t('actions.milestones.doneOn', { date: f.date(milestone.doneOn) })
                  : t('actions.milestones.due', { due: f.date(milestone.due) })
              }
              checked={milestone.doneOn !== undefined}
              onChange={({ target }) => mark(milestone, target.checked)}
            />
            {isOverdueMilestone(action, milestone, asOf) && <OverdueTag />}
          </li>
        ))}
      </ul>
    </section>
  );
}
