import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

/** What a page shows when it has nothing to show: what is missing, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={css.empty}>
      <h2>{title}</h2>
      {children && <p className="muted">{children}</p>}
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}
