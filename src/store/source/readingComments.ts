/** What was remarked on readings: it stands in the series, which are not in memory, so only those that are asked for are read. */
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Reading } from '#/domain/tables/readings.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { loadManyReadings } from '../read/load.ts';
import { keys, lasting, useSnapshot } from './queries.ts';
import { useIsDrawn } from './useIsDrawn.ts';

type Comments = ReadonlyMap<Id, string>;

const NONE: Comments = new Map();
/** How long (ms) they are kept when no page shows them. */
const KEPT_FOR = 60_000;

/** The comments of readings by indicator, one reading of each; empty until the page has been drawn and they have been read. */
export function useReadingComments(
  plan: Id,
  readings: readonly { indicator: Id; date: IsoDate }[],
): Comments {
  const isDrawn = useIsDrawn();
  const { snapshot } = useSnapshot(plan, false);
  const wanted = useMemo(() => readings.map(({ indicator, date }) => [indicator, date] as const), [readings]);
  const isWanted = snapshot?.series === undefined && isDrawn && wanted.length > 0;
  const { data } = useQuery({
    queryKey: [...keys.log(plan), 'reading-comments', wanted],
    queryFn: isWanted
      ? async () => {
          const ids = wanted.map(([indicator]) => indicator);
          return commentsOf(await loadManyReadings(database(), plan, ids), wanted);
        }
      : skipToken,
    gcTime: KEPT_FOR,
    ...lasting,
  });
  return useMemo(() => {
    return snapshot?.series ? commentsOf(snapshot.series, wanted) : (data ?? NONE);
  }, [data, snapshot, wanted]);
}

function commentsOf(
  series: ReadonlyMap<Id, readonly Reading[]>,
  wanted: readonly (readonly [Id, IsoDate])[],
): Comments {
  return new Map(
    wanted.flatMap(([indicator, date]) => {
      const comment = series.get(indicator)?.find((reading) => reading.date === date)?.comment;
      return comment === undefined ? [] : [[indicator, comment] as const];
    }),
  );
}
