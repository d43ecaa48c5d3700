/** The source that a plan's pages answer from. The app puts it around them, from the address; every reading hook asks it. */
import { createContext, useContext } from 'react';
import type { IsoDate } from '#/domain/values/dates.ts';
import { LIVE, type PlanSource } from '../read/planSource.ts';

const Source = createContext<PlanSource>(LIVE);

/** Puts a source around the pages that are to show a plan from it. */
export const PlanSourceProvider = Source.Provider;

export function usePlanSource(): PlanSource {
  return useContext(Source);
}

/** The day as whose end the plan is shown; undefined where it is shown as it is now. Independent of the as-of date. */
export function useKnownOn(): IsoDate | undefined {
  const source = usePlanSource();
  return source.kind === 'day' ? source.day : undefined;
}

/** Whether the plan can only be looked at: what stands still cannot be changed. */
export function useIsReadOnly(): boolean {
  return usePlanSource().kind !== 'live';
}
