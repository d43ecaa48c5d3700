/** A rail on wide screens, a bar at the bottom with a menu on narrow ones. The same links, once. */
import { BulletListIcon, MenuGridIcon } from '@navikt/aksel-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useText } from '#/i18n/i18n.ts';
import type { RailPart } from '#/parts/registry/feature.ts';
import { Cairn } from '#/ui/page/Cairn.tsx';
import { features } from '../features.ts';
import css from './Navigation.module.css';

type RailOf<F> = F extends { rail: infer R } ? R : never;
type Entry = RailOf<(typeof features)[number]>;

const entries = features.flatMap((each): readonly Entry[] => ('rail' in each ? [each.rail] : []));

export function Navigation({ planId }: { planId: string }) {
  const { t } = useText();
  return (
    <nav className={css.nav} aria-label={t('shell.mainNavigation')} data-print="hide">
      <Link to="/plan/$planId" params={{ planId }} className={css.brand}>
        <Cairn />
        {t('common.appName')}
      </Link>
      <ul className={css.main}>
        <Ways part="main" planId={planId} />
      </ul>
      <More>
        <ul className={css.more}>
          <Ways part="more" planId={planId} />
          <li>
            <Link to="/" search={{ choose: true }} className={css.item}>
              <BulletListIcon aria-hidden fontSize="1.375rem" />
              {t('shell.nav.plans')}
            </Link>
          </li>
        </ul>
      </More>
    </nav>
  );
}

/** The ways to the features that stand in one part of the rail. */
function Ways({ part, planId }: { part: RailPart; planId: string }) {
  return entries
    .filter((entry) => entry.part === part)
    .map((entry) => (
      <li key={'to' in entry ? entry.to : entry.Way.name}>
        {'to' in entry ? (
          <Way planId={planId} entry={entry} />
        ) : (
          <entry.Way planId={planId} className={css.item} />
        )}
      </li>
    ));
}

function Way({ planId, entry }: { planId: string; entry: Extract<Entry, { to: string }> }) {
  const { t } = useText();
  const { to, label, Icon } = entry;
  return (
    <Link
      to={to}
      params={{ planId }}
      className={css.item}
      activeOptions={{ exact: 'isExact' in entry && entry.isExact, includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon aria-hidden fontSize="1.375rem" />
      {t(label)}
    </Link>
  );
}

/** On narrow screens what does not fit the bar opens from it; on wide ones it is simply there. */
function More({ children }: { children: React.ReactNode }) {
  const { t } = useText();
  const { href } = useLocation();
  return (
    <>
      <div className={css.wide}>{children}</div>
      {/* Another address, another menu: it is closed again wherever one has gone. */}
      <details key={href} className={css.narrow}>
        <summary className={css.item}>
          <MenuGridIcon aria-hidden fontSize="1.375rem" />
          {t('shell.nav.more')}
        </summary>
        <div className={css.sheet}>{children}</div>
      </details>
    </>
  );
}
