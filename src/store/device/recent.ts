/** What was opened last in each plan, from search or by visiting it. Only on this device, beside the preferences. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Id } from '#/domain/values/ids.ts';
import { deviceStorage, followOtherTabs } from './deviceStorage.ts';

/** As many as can be looked over. */
const RECENT_THINGS = 20;
/** More plans than anyone goes back and forth between. */
const RECENT_PLANS = 20;

interface Kept {
  /** By plan, the plan used last first: the keys of things (`table:id` and the like), the latest first. Some may be gone. */
  plans: readonly { plan: Id; things: readonly string[] }[];
}

interface Recent extends Kept {
  /** Remembers that a thing has been opened. */
  opened(plan: Id, thing: string): void;
}

const NAME = 'varde-recent';

export const useRecent = create<Recent>()(
  persist(
    (set) => ({
      plans: [],
      opened: (plan, thing) =>
        set(({ plans }) => {
          const others = plans.filter((each) => each.plan !== plan);
          const before = recentIn(plans, plan).filter((each) => each !== thing);
          const own = { plan, things: [thing, ...before].slice(0, RECENT_THINGS) };
          return { plans: [own, ...others].slice(0, RECENT_PLANS) };
        }),
    }),
    {
      name: NAME,
      version: 1,
      storage: deviceStorage<Kept>(),
      partialize: ({ plans }): Kept => ({ plans }),
    },
  ),
);

const NONE: readonly string[] = [];

/** The things opened in a plan, the latest first. */
export function recentIn(plans: Kept['plans'], plan: Id): readonly string[] {
  return plans.find((each) => each.plan === plan)?.things ?? NONE;
}

followOtherTabs(NAME, useRecent);
