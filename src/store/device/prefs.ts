/** What the user prefers on this device: neither data of a plan nor part of an address. Kept in localStorage. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Id } from '#/domain/values/ids.ts';
import { deviceStorage, followOtherTabs } from './deviceStorage.ts';

export type ThemeChoice = 'auto' | 'light' | 'dark';

interface Kept {
  /** Who is writing: a name or role that is stored on each change. Empty until given. */
  author: string;
  /** Whether the user has answered who is writing, with a name or without; then Varde does not ask again. */
  authorAsked: boolean;
  /** A language code, or empty to follow the browser. */
  language: string;
  theme: ThemeChoice;
  /** The plan that was open last. */
  lastPlan: Id;
  /** Plans that have been open, the latest first, at most {@link RECENT}. Some may be gone from this browser since. */
  recentPlans: Id[];
  /** In each plan the unit that the user belongs to, the latest chosen first; at most {@link RECENT}. Some may be gone since. */
  ownUnits: { plan: Id; unit: Id }[];
  /** Plans whose notice of practice figures has been put away, the latest first; at most {@link RECENT}. */
  practiceKnown: Id[];
}

interface Prefs extends Kept {
  set(prefs: Partial<Kept>): void;
  /** Remembers that a plan has been opened. */
  opened(plan: Id): void;
  /** Remembers which of a plan's units the user belongs to; none where it is left out. */
  chooseUnit(plan: Id, unit?: Id): void;
  /** Remembers that the user knows of a plan's practice figures and need not be told on every page. */
  knowPractice(plan: Id): void;
}

/** More plans than anyone switches between. */
const RECENT = 20;

/** The plans with one of them first, at most {@link RECENT}. */
function withFirst(plan: Id, plans: readonly Id[]): Id[] {
  return [plan, ...plans.filter((id) => id !== plan)].slice(0, RECENT);
}

const NAME = 'varde-prefs';

const FIRST: Kept = {
  author: '',
  authorAsked: false,
  language: '',
  theme: 'auto',
  lastPlan: '',
  recentPlans: [],
  ownUnits: [],
  practiceKnown: [],
};

export const usePrefs = create<Prefs>()(
  persist(
    (set) => ({
      ...FIRST,
      set: (prefs) => set(prefs),
      opened: (plan) =>
        set(({ recentPlans }) => ({
          lastPlan: plan,
          recentPlans: withFirst(plan, recentPlans),
        })),
      knowPractice: (plan) => set(({ practiceKnown }) => ({ practiceKnown: withFirst(plan, practiceKnown) })),
      chooseUnit: (plan, unit) =>
        set(({ ownUnits }) => {
          const others = ownUnits.filter((own) => own.plan !== plan);
          return { ownUnits: unit === undefined ? others : [{ plan, unit }, ...others].slice(0, RECENT) };
        }),
    }),
    {
      name: NAME,
      version: 1,
      storage: deviceStorage<Kept>(),
      partialize: ({
        author,
        authorAsked,
        language,
        theme,
        lastPlan,
        recentPlans,
        ownUnits,
        practiceKnown,
      }): Kept => ({
        author,
        authorAsked,
        language,
        theme,
        lastPlan,
        recentPlans,
        ownUnits,
        practiceKnown,
      }),
    },
  ),
);

/** The unit of a plan that the user belongs to, as chosen on this device; undefined where none has been. */
export function useOwnUnit(plan: Id): Id | undefined {
  return usePrefs(({ ownUnits }) => ownUnits.find((own) => own.plan === plan)?.unit);
}

followOtherTabs(NAME, usePrefs);
