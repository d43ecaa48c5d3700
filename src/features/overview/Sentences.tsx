import { Fragment } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { LinkedNumbers } from '#/parts/place/LinkedNumbers.tsx';
import css from './OverviewPage.module.css';

/**
 * Sentences whose numbers are links, and whose lines break between them where there is room for it, rather than in the midst
 * of one.
 */
export function Sentences({ planId, text }: { planId: Id; text: string }) {
  return text.split(/(?<=\.) /).map((sentence) => (
    <Fragment key={sentence}>
      <span className={css.sentence}>
        <LinkedNumbers planId={planId} text={sentence} />
      </span>{' '}
    </Fragment>
  ));
}
