/** The three pages on which a plan is written. They are links, not tabs in the sense of ARIA: each is a page of its own. */
import { Link } from '@tanstack/react-router';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './BuildTabs.module.css';

const TABS = [
  { to: '/plan/$planId/build', label: 'outline' },
  { to: '/plan/$planId/build/periods', label: 'periods' },
  { to: '/plan/$planId/build/responsibilities', label: 'responsibilities' },
] as const;

export type BuildTab = (typeof TABS)[number]['label'];

export function BuildTabs({ planId }: { planId: Id }) {
  const { t } = useText();
  return (
    <nav className={css.tabs} aria-label={t('build.tabs.label')} data-print="hide">
      <ul>
        {TABS.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ planId }}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(`build.tabs.${label}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
