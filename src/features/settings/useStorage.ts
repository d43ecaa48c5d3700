/** What the browser says about the room it gives and what it will keep. */
import { useCallback, useEffect, useState } from 'react';
import { askToKeepStorage, isStorageKept } from '#/ui/file/keepStorage.ts';

export interface StorageFacts {
  /** Bytes used and left, where the browser tells. */
  room?: { used: number; left: number };
  /** Whether plans are kept when the disk runs full. */
  isKept: boolean;
}

/** The facts, undefined until known; and a way to ask the browser to keep the plans, resolving to its answer. */
export function useStorage(): { facts: StorageFacts | undefined; ask: () => Promise<boolean> } {
  const [facts, setFacts] = useState<StorageFacts>();
  useEffect(() => {
    let isHere = true;
    void readFacts().then((read) => {
      if (isHere) setFacts(read);
    });
    return () => {
      isHere = false;
    };
  }, []);
  const ask = useCallback(async () => {
    const isKept = await askToKeepStorage();
    setFacts((known) => ({ ...known, isKept }));
    return isKept;
  }, []);
  return { facts, ask };
}

async function readFacts(): Promise<StorageFacts> {
  const isKept = await isStorageKept();
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return { isKept };
    return { isKept, room: { used: usage, left: Math.max(0, quota - usage) } };
  } catch {
    // No such thing here: plain http, or an older browser.
    return { isKept };
  }
}
