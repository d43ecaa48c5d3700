import type { lineOf } from '../geometry.ts';
import css from './Chart.module.css';

/** A line's part of the as-of line; nothing where that date is not shown. */
export function NowLine({ now }: { now: ReturnType<typeof lineOf> }) {
  if (typeof now !== 'number') return null;
  return <span className={css.now} style={{ insetInlineStart: `${now * 100}%` }} />;
}
