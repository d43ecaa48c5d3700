import type { Id } from '#/domain/values/ids.ts';
import { LinkedNumbers } from '../place/LinkedNumbers.tsx';
import css from './Reason.module.css';

interface ReasonProps {
  /** Where the numbers that `linked` has written are to be links. */
  planId?: Id;
  children: string | undefined;
}

/** Why a goal stands as it does, under its status: `fordi 2.1.4 ligger langt etter`. Nothing where all is well. */
export function Reason({ planId, children }: ReasonProps) {
  if (children === undefined) return null;
  return (
    <span className={css.reason}>
      {planId === undefined ? children : <LinkedNumbers planId={planId} text={children} />}
    </span>
  );
}
