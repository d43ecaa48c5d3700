import { Suspense } from 'react';
import type { TableName } from '#/domain/tables/names.ts';
import type { AboutRowProps } from './feature.ts';
import { saidAbout } from './registered.ts';

/** What other features have to say of a row, where it is shown. */
export function AboutRow({ table, ...row }: AboutRowProps & { table: TableName }) {
  return (
    <Suspense>
      {saidAbout(table).map(({ feature, Said }) => (
        <Said key={feature} {...row} />
      ))}
    </Suspense>
  );
}
