import { useRef } from 'react';
import { ChangedMeanwhileError } from '#/store/log/refusals.ts';

/** Remembers what the user has been told that others have made of what is being edited: told once, it may be written over. */
export function useTold(): {
  edit: <R>(work: (told: object | null | undefined) => Promise<R>) => Promise<R>;
} {
  const told = useRef<object | null>(undefined);
  return {
    edit: async (work) => {
      try {
        return await work(told.current);
      } catch (error) {
        if (error instanceof ChangedMeanwhileError) told.current = error.now ?? null;
        throw error;
      }
    },
  };
}
