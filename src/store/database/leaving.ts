/**
 * A page that is left may be put to sleep for the way back instead of being closed. Dexie closes the database then and reads
 * anew when the page is woken; but what the page was reading WebKit leaves open, and until the page is woken or forgotten
 * nothing can be written to the same stores, in any tab. So what is under way is ended, as it would have been had the page
 * been closed.
 */
import type { DBCore } from 'dexie';

const underWay = new Set<IDBTransaction>();

/** Dexie middleware that knows which transactions are under way. */
export const endedWhenLeft = {
  stack: 'dbcore' as const,
  name: 'ended when left',
  create: (core: DBCore): Partial<DBCore> => ({
    ...core,
    transaction: (...args) => {
      const transaction = core.transaction(...args);
      if (transaction instanceof IDBTransaction) follow(transaction);
      return transaction;
    },
  }),
};

function follow(transaction: IDBTransaction): void {
  const forget = () => underWay.delete(transaction);
  transaction.addEventListener('complete', forget);
  transaction.addEventListener('abort', forget);
  underWay.add(transaction);
}

// Workers have no pages.
if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) return;
    for (const transaction of underWay) end(transaction);
  });
}

function end(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended, and its event is still to come.
  }
}
