import type { Action } from '#/domain/tables/actions.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import { isOverdueMilestone } from '#/domain/view/delays.ts';
import { useText } from '#/i18n/i18n.ts';
import { dayText } from '../../words.ts';
import type { Mark } from '../geometry.ts';
import css from './Marks.module.css';

/** An action's milestones as diamonds with their dates. The bar says how many are reached, so these are only drawn. */
export function Marks({ action, marks, asOf }: { action: Action; marks: readonly Mark[]; asOf: IsoDate }) {
  const { language } = useText();
  return (
    <div className={css.marks} aria-hidden>
      {marks.map(({ milestone, at, label }) => {
        const state = milestone.doneOn
          ? 'done'
          : isOverdueMilestone(action, milestone, asOf)
            ? 'late'
            : 'open';
        return (
          <span key={milestone.id}>
            <span className={css.place} style={{ insetInlineStart: `${at * 100}%` }}>
              <Diamond state={state} />
            </span>
            {label !== undefined && (
              <span className={css.date} data-state={state} style={{ insetInlineStart: `${label * 100}%` }}>
                {dayText(milestone.due, language)}
              </span>
            )}
          </span>
        );
      })}
    </div>
  );
}

/** Filled when reached, hollow when not, with an exclamation mark when it is late. */
export function Diamond({ state }: { state: 'done' | 'open' | 'late' }) {
  return (
    <svg className={css.diamond} data-state={state} viewBox="0 0 18 18" aria-hidden>
      <path d="M9 1.5 16.5 9 9 16.5 1.5 9Z" />
      {state === 'late' && <path className={css.bang} d="M9 5.2v4.4M9 12v1" />}
    </svg>
  );
}
