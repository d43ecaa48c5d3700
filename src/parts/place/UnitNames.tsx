import { Fragment } from 'react';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** Names of units one after the other, each leading to what it answers for. */
export function UnitNames({ planId, units }: { planId: Id; units: readonly Unit[] }) {
  return units.map(({ id, name }, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      <PlaceLink planId={planId} row={{ table: 'units', id }}>
        {name}
      </PlaceLink>
    </Fragment>
  ));
}
