import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

/** What a page shows when it has nothing to show: what is missing, and what to do about it. */
export function EmptyState({
  title,
  heading: Heading = 'h2',
  children,
  action,
}: {
  title: string;
  /** `h1` where it is all there is on the page. */
  heading?: 'h1' | 'h2';
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={css.empty}>
      <Heading>{title}</Heading>
      {children && <p className="muted">{children}</p>}
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}
