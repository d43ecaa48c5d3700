import { Children, type ReactNode } from 'react';
import { useText } from '#/i18n/i18n.ts';
import css from './Breadcrumbs.module.css';

/** The way to this page from the top of the plan; the children are links, the topmost first. */
export function Breadcrumbs({ children }: { children: ReactNode }) {
  const { t } = useText();
  return (
    <nav className={css.crumbs} aria-label={t('areas.breadcrumbs')}>
      <ol>
        {Children.map(children, (child) => (
          <li>{child}</li>
        ))}
      </ol>
    </nav>
  );
}
