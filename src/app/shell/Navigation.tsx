/** A rail on wide screens, a bar at the bottom with a menu on narrow ones. The same links, once. */
import {
  BarChartIcon,
  BulletListIcon,
  ClockDashedIcon,
  CogIcon,
  FileTextIcon,
  HandshakeIcon,
  HikingTrailSignIcon,
  HouseIcon,
  LinkIcon,
  MenuGridIcon,
  PencilLineIcon,
  PersonGroupIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useText } from '#/i18n/i18n.ts';
import { useOwnUnit } from '#/store/device/prefs.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { Cairn } from '#/ui/page/Cairn.tsx';
import css from './Navigation.module.css';

const MAIN = [
  { to: '/plan/$planId', label: 'overview', Icon: HouseIcon, exact: true },
  { to: '/plan/$planId/areas', label: 'areas', Icon: HikingTrailSignIcon, exact: false },
  { to: '/plan/$planId/actions', label: 'actions', Icon: TasklistIcon, exact: false },
  { to: '/plan/$planId/indicators', label: 'indicators', Icon: BarChartIcon, exact: false },
] as const;

const MORE = [
  { to: '/plan/$planId/connections', label: 'connections', Icon: LinkIcon, exact: false },
  { to: '/plan/$planId/partners', label: 'partners', Icon: HandshakeIcon, exact: false },
  { to: '/plan/$planId/reports', label: 'reports', Icon: FileTextIcon, exact: false },
  { to: '/plan/$planId/build', label: 'build', Icon: PencilLineIcon, exact: false },
  { to: '/plan/$planId/history', label: 'history', Icon: ClockDashedIcon, exact: false },
  { to: '/plan/$planId/settings', label: 'settings', Icon: CogIcon, exact: false },
] as const;

export function Navigation({ planId }: { planId: string }) {
  const { t } = useText();
  return (
    <nav className={css.nav} aria-label={t('shell.mainNavigation')} data-print="hide">
      <Link to="/plan/$planId" params={{ planId }} className={css.brand}>
        <Cairn />
        {t('common.appName')}
      </Link>
      <ul className={css.main}>
        {MAIN.map((item) => (
          <NavItem key={item.to} planId={planId} {...item} />
        ))}
      </ul>
      <More>
        <ul className={css.more}>
          <Units planId={planId} />
          {MORE.map((item) => (
            <NavItem key={item.to} planId={planId} {...item} />
          ))}
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

/** The user's own unit where one has been chosen on this device and the plan has it; otherwise the list of them. */
function Units({ planId }: { planId: string }) {
  const { t } = useText();
  const own = useOwnUnit(planId);
  const { snapshot } = useSnapshot(planId, false);
  const isThere = own !== undefined && (!snapshot || snapshot.rows.units.some(({ id }) => id === own));
  // On the list, and on another's page, one is among the units too.
  const isHere = useLocation({ select: ({ pathname }) => /\/plan\/[^/]+\/units(\/|$)/.test(pathname) });
  const shown = { className: css.item, ...(isHere && ({ 'aria-current': 'page' } as const)) };
  const content = (
    <>
      <PersonGroupIcon aria-hidden fontSize="1.375rem" />
      {t(isThere ? 'shell.nav.ownUnit' : 'shell.nav.units')}
    </>
  );
  return (
    <li>
      {isThere ? (
        <Link to="/plan/$planId/units/$id" params={{ planId, id: own }} {...shown}>
          {content}
        </Link>
      ) : (
        <Link to="/plan/$planId/units" params={{ planId }} {...shown}>
          {content}
        </Link>
      )}
    </li>
  );
}

type Item = (typeof MAIN)[number] | (typeof MORE)[number];

function NavItem({ planId, to, label, Icon, exact }: Item & { planId: string }) {
  const { t } = useText();
  return (
    <li>
      <Link
        to={to}
        params={{ planId }}
        className={css.item}
        activeOptions={{ exact, includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <Icon aria-hidden fontSize="1.375rem" />
        {t(`shell.nav.${label}`)}
      </Link>
    </li>
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
