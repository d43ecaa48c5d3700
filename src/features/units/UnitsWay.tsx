import { PersonGroupIcon } from '@navikt/aksel-icons';
import { Link, useLocation } from '@tanstack/react-router';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { destinationOf } from '#/parts/place/destination.ts';
import { useOwnUnit } from '#/store/device/prefs.ts';
import { useSnapshot } from '#/store/source/queries.ts';

interface UnitsWayProps {
  planId: Id;
  className: string | undefined;
}

/** The user's own unit where one has been chosen on this device and the plan has it; otherwise the list of them. */
export function UnitsWay({ planId, className }: UnitsWayProps) {
  const { t } = useText();
  const own = useOwnUnit(planId);
  const { snapshot } = useSnapshot(planId, false);
  const isThere = own !== undefined && (!snapshot || snapshot.rows.units.some(({ id }) => id === own));
  // On the list, and on another's page, one is among the units too.
  const isHere = useLocation({ select: ({ pathname }) => /\/plan\/[^/]+\/units(\/|$)/.test(pathname) });
  const shown = {
    ...(className !== undefined && { className }),
    ...(isHere && ({ 'aria-current': 'page' } as const)),
  };
  const ownPage = isThere ? destinationOf({ table: 'units', id: own }) : undefined;
  return (
    <Link to={ownPage?.to ?? '/plan/$planId/units'} params={{ planId, ...ownPage?.params }} {...shown}>
      <PersonGroupIcon aria-hidden fontSize="1.375rem" />
      {t(isThere ? 'shell.nav.ownUnit' : 'shell.nav.units')}
    </Link>
  );
}
