import { hueVar } from '#/charts/layout/hue.ts';
import type { Id } from '#/domain/values/ids.ts';
import { linked } from '#/i18n/format/linked.ts';
import { useText } from '#/i18n/i18n.ts';
import { whySubGoal } from '#/i18n/saying/because.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { ActionStatusBadge, DelayTag } from '#/parts/status/ActionStatusBadge.tsx';
import { Reason } from '#/parts/status/Reason.tsx';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import type { LinkedRow, RowState } from './connections.ts';
import css from './LinkedRows.module.css';

/** What is linked to something: each row with its status, how strongly it is linked, and why. */
export function LinkedRows({ planId, rows }: { planId: Id; rows: readonly LinkedRow[] }) {
  const { t } = useText();
  return (
    <ul className={css.rows}>
      {rows.map((row) => (
        <li key={row.link.id} className={css.row} data-elsewhere={!row.inPeriod}>
          <span
            className={css.edge}
            style={row.areaIndex === undefined ? {} : { background: hueVar(row.areaIndex) }}
            aria-hidden
          />
          <div className={css.what}>
            <PlaceLink planId={planId} row={row} className={css.link}>
              <span className={css.kind}>
                {t(`tables.${row.table}.one`)} {row.number}
              </span>{' '}
              {row.name}
            </PlaceLink>
            <p className={css.why}>
              <span className={css.strength}>{t(`common.strength.${row.link.strength}`)}</span>
              {!row.inPeriod && ` · ${t('connections.row.elsewhere')}`}
              {row.link.reason && ` · ${row.link.reason}`}
            </p>
          </div>
          <div className={css.state}>
            <State planId={planId} state={row.state} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function State({ planId, state }: { planId: Id; state: RowState }) {
  const text = useText();
  switch (state.kind) {
    case 'judged':
      return (
        <>
          <StatusBadge status={state.status} isPast={state.isPast} />
          <Reason planId={planId}>{state.goal && whySubGoal(state.goal, text, linked)}</Reason>
        </>
      );
    case 'action':
      return (
        <>
          <ActionStatusBadge status={state.status} />
          <DelayTag {...state} />
        </>
      );
    case 'unknown':
      return null;
  }
}
