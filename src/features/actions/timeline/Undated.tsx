import { useId } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { ActionStatusBadge } from '#/parts/status/ActionStatusBadge.tsx';
import { ProposalTag } from '#/parts/status/FlagTag.tsx';
import type { ActionItem } from '../actionList.ts';
import { ActionDates } from '../list/ActionDates.tsx';
import { NearLines } from '../NearLines.tsx';
import css from './Undated.module.css';

/** The actions that have no place in time yet, where they can be given one. */
export function Undated({ planId, items }: { planId: Id; items: readonly ActionItem[] }) {
  const { t } = useText();
  const headingId = useId();
  return (
    <section className={css.undated} aria-labelledby={headingId}>
      <h2 id={headingId}>{t('actions.timeline.undatedHeading')}</h2>
      <p className="muted">{t('actions.timeline.undatedHelp')}</p>
      <div className={css.rows}>
        <NearLines lines={items} keyOf={({ action }) => action.id} height={64}>
          {(item, place) => (
            <div key={item.action.id} id={anchorOf('actions', item.action.id)} className={css.row} {...place}>
              <h3 className={css.name}>
                <span className={css.number}>{item.number}</span> {item.action.name}
              </h3>
              <span className={css.status}>
                <ActionStatusBadge status={item.action.status} /> {item.action.proposal && <ProposalTag />}
              </span>
              <ActionDates planId={planId} item={item} />
            </div>
          )}
        </NearLines>
      </div>
    </section>
  );
}
