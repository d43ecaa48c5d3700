/**
 * As it stood: the day as whose end a plan is known. The app puts it around a plan's pages from the address, and every
 * reading hook in `queries.ts` answers from the log as it was known then. Independent of the as-of date, which says up to
 * when readings count.
 */
import { createContext, useContext } from 'react';
import type { IsoDate } from '#/domain/values/dates.ts';

const KnownOn = createContext<IsoDate | undefined>(undefined);

/** Puts a day around the pages that are to show what was known at its end; undefined for now. */
export const KnownOnProvider = KnownOn.Provider;

/** The day as whose end the plan is shown, by this browser's calendar; undefined when it is shown as it is now. */
export function useKnownOn(): IsoDate | undefined {
  return useContext(KnownOn);
}

/** Whether the plan can only be looked at: the past cannot be changed. */
export function useIsReadOnly(): boolean {
  return useKnownOn() !== undefined;
}
