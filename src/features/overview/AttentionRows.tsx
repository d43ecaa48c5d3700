/** What needs attention as a list: each with its reason, since when, and who answers for it. */
import { ClockDashedIcon } from '@navikt/aksel-icons';
import { useMemo } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import type { Attention } from '#/domain/view/attention.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { decidingReadings, describeAttention } from '#/i18n/saying/attention.ts';
import { LinkedNumbers } from '#/parts/place/LinkedNumbers.tsx';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { StatusIcon, toneOf } from '#/parts/status/StatusIcon.tsx';
import { useReadingComments } from '#/store/source/readingComments.ts';
import css from './OverviewPage.module.css';

interface AttentionRowsProps {
  planId: Id;
  lens: Lens;
  items: readonly Attention[];
  /** How many of the indicators that decided a sub-goal's status are told with their figures. */
  toldAtMost: number;
}

export function AttentionRows({ planId, lens, items, toldAtMost }: AttentionRowsProps) {
  const text = useText();
  const deciding = useMemo(() => decidingReadings(items, toldAtMost), [items, toldAtMost]);
  const comments = useReadingComments(planId, deciding);
  return (
    <ul className={css.list}>
      {items.map((item) => {
        const { key, row, name, sign, kind, why } = describeAttention(item, {
          lens,
          text,
          comments,
          toldAtMost,
        });
        return (
          <li key={key}>
            {/* Its word stands in the reason. */}
            <span className={css.tone} data-tone={sign === 'late' ? 'warn' : toneOf(sign)}>
              {sign === 'late' ? (
                <ClockDashedIcon aria-hidden fontSize="1.25rem" />
              ) : (
                <StatusIcon status={sign} />
              )}
            </span>
            <span>
              <PlaceLink planId={planId} row={row} className={css.what}>
                {name}
              </PlaceLink>
              <span className={css.why}>
                <LinkedNumbers planId={planId} text={why} />
              </span>
            </span>
            <span className={css.where}>{kind}</span>
          </li>
        );
      })}
    </ul>
  );
}
