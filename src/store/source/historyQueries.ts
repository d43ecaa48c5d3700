/** Reading the history: the latest of a long log at once, all of it as soon as it has been read. */
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { catchUp, type History, loadHistory, loadRecent } from '../read/history.ts';
import { sourceKey } from '../read/planSource.ts';
import { keys, lasting, useSnapshot } from './queries.ts';
import { usePlanSource } from './usePlanSource.ts';

/** Commits shown before the rest has been read: more than a window holds. */
const RECENT = 30;
/** A log of fewer commits is read whole in less time than it takes to look up what came before the latest. */
const SHORT = 1_500;
/** How long (ms) a history that no page shows is kept. */
const KEPT_FOR = 60_000;

/**
 * A plan's history, as far as the source of the pages has it. Undefined while nothing has been read; of a
 * long log the latest commits come first (`isWhole` false) and then all. With `isWanted` false nothing is read.
 */
export function useHistory(plan: Id, isWanted = true): { history: History | undefined; error: unknown } {
  const client = useQueryClient();
  const source = usePlanSource();
  const isLive = source.kind === 'live';
  const { snapshot } = useSnapshot(plan);
  const isLong = isLive && (snapshot?.commits ?? 0) > SHORT;
  const wholeKey = [...keys.log(plan), 'history', sourceKey(source)];
  const isRead = client.getQueryData(wholeKey) !== undefined;
  const recent = useQuery({
    queryKey: [...keys.log(plan), 'recent'],
    queryFn:
      isWanted && isLong && !isRead && snapshot
        ? async () => (await loadRecent(database(), plan, snapshot.rows, RECENT)) ?? null
        : skipToken,
    gcTime: KEPT_FOR,
    ...lasting,
  });
  const whole = useQuery({
    queryKey: wholeKey,
    queryFn:
      isWanted && snapshot && (!isLong || isRead || recent.isFetched)
        ? async () => {
            const before = client.getQueryData<History>(wholeKey);
            if (before && isLive) return catchUp(database(), plan, before);
            if (isLong) await afterDrawing();
            return loadHistory(database(), plan, source);
          }
        : skipToken,
    gcTime: KEPT_FOR,
    ...lasting,
  });
  return { history: whole.data ?? recent.data ?? undefined, error: whole.error ?? recent.error };
}

/** Waits until what was last given to React is on the screen. */
function afterDrawing(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
