/** The plans one can start from on the first page. Small on purpose: each plan is loaded only when it is chosen. */
import type { PlanDocument } from '#/domain/tables/tables.ts';

export interface Starter {
  id: 'trondheim-2019-2022' | 'kristiansand';
  /** What the plan is called for short: the place it is from. */
  place: string;
  name: string;
  municipality: string;
  /** How many rows the plan has of each kind, said before it is loaded; a test holds them against the plan. */
  counts: { areas: number; subGoals: number; actions: number; indicators: number };
  /** Fetches the plan. `plan.id` in it is a placeholder; rejects when the module cannot be loaded. */
  load: () => Promise<PlanDocument>;
}

export const STARTERS: readonly Starter[] = [
  {
    id: 'trondheim-2019-2022',
    place: 'Trondheim',
    name: 'Internasjonal strategi 2019–2022',
    municipality: 'Trondheim kommune',
    counts: { areas: 5, subGoals: 14, actions: 31, indicators: 34 },
    load: async () => (await import('./trondheim/plan.ts')).trondheimPlan(),
  },
  {
    id: 'kristiansand',
    place: 'Kristiansand',
    name: 'Internasjonal strategi',
    municipality: 'Kristiansand kommune',
    counts: { areas: 3, subGoals: 17, actions: 0, indicators: 1 },
    load: async () => (await import('./kristiansand/plan.ts')).kristiansandPlan(),
  },
];
