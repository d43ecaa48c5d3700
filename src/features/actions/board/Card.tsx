import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { hueVar } from '#/charts/layout/hue.ts';
import { useText } from '#/i18n/i18n.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { DelayTag } from '#/parts/status/ActionStatusBadge.tsx';
import { ProposalTag } from '#/parts/status/FlagTag.tsx';
import { TagChips } from '#/ui/list/TagChips.tsx';
import type { ActionItem } from '../actionList.ts';
import css from './Card.module.css';

interface CardProps {
  item: ActionItem;
  /** 0-based place of its goal area, for the colour of its edge. */
  hueIndex: number;
  handle?: ReactNode;
  foot?: ReactNode;
  /** It is on its way somewhere else; here is only where it was. */
  isAway?: boolean;
  /** It follows the pointer. */
  isLifted?: boolean;
}

/** What an action's card says. */
export function Card({ item, hueIndex, handle, foot, isAway = false, isLifted = false }: CardProps) {
  const { t, f } = useText();
  const { action, number, units, milestones } = item;
  const when =
    action.status === 'completed' && action.completedOn
      ? t('actions.board.completedOn', { date: f.date(action.completedOn) })
      : action.due
        ? t('actions.board.due', { due: f.date(action.due) })
        : t('actions.board.noDue');
  return (
    <article
      className={css.card}
      data-away={isAway || undefined}
      data-lifted={isLifted || undefined}
      style={{ borderInlineStartColor: hueVar(hueIndex) }}
    >
      <div className={css.head}>
        <h3 className={css.name}>
          <span className={css.number}>{number}</span>{' '}
          <Link
            to="."
            search={(search: object) => ({ ...search, view: undefined })}
            hash={anchorOf('actions', action.id)}
            draggable={false}
          >
            {action.name}
          </Link>
        </h3>
        {handle}
      </div>
      {units.length > 0 && <p className={css.units}>{f.list(units.map(({ name }) => name))}</p>}
      <p className={css.facts}>
        <span>{when}</span>
        <DelayTag {...item} />
        {milestones.total > 0 && (
          <span>{t('actions.timeline.milestones', { done: milestones.done, total: milestones.total })}</span>
        )}
        {action.proposal && <ProposalTag />}
      </p>
      <TagChips tags={action.tags} />
      {foot && <div className={css.foot}>{foot}</div>}
    </article>
  );
}
