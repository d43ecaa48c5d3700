/** What an action is about: description, milestones to tick off, sub-goals with their status, links and source. */

import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { Action, Milestone } from '#/domain/tables/actions.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { inDateOrder, isOverdueMilestone } from '#/domain/view/delays.ts';
import { linked } from '#/i18n/format/linked.ts';
import { useText } from '#/i18n/i18n.ts';
import { whySubGoal } from '#/i18n/saying/because.ts';
import { CommentSection } from '#/parts/comments/CommentSection.tsx';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { today } from '#/parts/frame/today.ts';
import { ItemHistory } from '#/parts/history/ItemHistory.tsx';
import { LinkGroups } from '#/parts/links/LinkGroups.tsx';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { OverdueTag } from '#/parts/status/ActionStatusBadge.tsx';
import { Reason } from '#/parts/status/Reason.tsx';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { linksFrom } from '#/store/intents/links.ts';
import { editRow } from '#/store/intents/rows.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { SourceText } from '#/ui/page/SourceText.tsx';
import { useChosen } from '#/ui/page/useChosen.ts';
import { type ActionItem, withMilestone } from '../actionList.ts';
import css from './ActionDetails.module.css';

interface ActionDetailsProps {
  planId: Id;
  rows: PlanRows;
  item: ActionItem;
  asOf: IsoDate;
}

export function ActionDetails({ planId, rows, item, asOf }: ActionDetailsProps) {
  const text = useText();
  const { t, f } = text;
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
      {action.milestones.length > 0 && <Milestones planId={planId} rows={rows} action={action} asOf={asOf} />}
      <section>
        <h3>{t('actions.details.subGoals')}</h3>
        <ul className={css.subGoals}>
          {subGoals.map(({ subGoal, number: of, rollup, indicators }) => (
            <li key={subGoal.id}>
              <PlaceLink planId={planId} row={{ table: 'subGoals', id: subGoal.id }}>
                {of} {subGoal.name}
              </PlaceLink>
              <StatusBadge status={rollup.status} isPast={rollup.isPast} />
              <Reason planId={planId}>{whySubGoal({ rollup, indicators }, text, linked)}</Reason>
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
        <CommentSection planId={planId} comments={rows.comments} table="actions" id={action.id} level={3} />
        <ItemHistory planId={planId} row={{ table: 'actions', id: action.id }} asOf={asOf} level={3} />
        {action.source && (
          <p className="muted">
            <SourceText source={action.source} isLabelled />
          </p>
        )}
        <EditOnly>
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
        </EditOnly>
      </div>
    </div>
  );
}

interface MilestonesProps {
  planId: Id;
  rows: PlanRows;
  action: Action;
  asOf: IsoDate;
}

function Milestones({ planId, rows, action, asOf }: MilestonesProps) {
  const { t, f } = useText();
  const headingId = useId();
  const write = useWrite(planId);
  const isReadOnly = useIsReadOnly();
  // Two ticks in a row: the second starts from what the first is about to save.
  const [chosen, show] = useChosen<Action, Milestone[]>(action);
  const milestones = chosen ?? action.milestones;
  const mark = ({ id, name }: Milestone, isDone: boolean) => {
    const next = withMilestone(milestones, id, isDone ? today() : undefined);
    const message = t(isDone ? 'actions.milestones.reached' : 'actions.milestones.reopened', { name });
    show(
      next,
      write(
        () => editRow(planId, { table: 'actions', before: action, next: { ...action, milestones: next } }),
        message,
      ),
    );
  };
  const about = ({ due, doneOn, responsible }: Milestone) => {
    const when = doneOn
      ? t('actions.milestones.doneOn', { date: f.date(doneOn) })
      : t('actions.milestones.due', { due: f.date(due) });
    const who = rows.units.find(({ id }) => id === responsible)?.name;
    return who === undefined ? when : `${when}, ${who}`;
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
              description={about(milestone)}
              checked={milestone.doneOn !== undefined}
              readOnly={isReadOnly}
              onChange={({ target }) => mark(milestone, target.checked)}
            />
            {isOverdueMilestone(action, milestone, asOf) && <OverdueTag />}
          </li>
        ))}
      </ul>
    </section>
  );
}
