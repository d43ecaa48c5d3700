/** The plans one can start from on the first page. Small on purpose: each plan is loaded only when it is chosen. */
import type { PlanDocument } from '../domain/model.ts';

export interface Starter {
  id: string;
  name: string;
  municipality: string;
  /** Fetches the plan. `plan.id` in it is a placeholder; rejects when the module cannot be loaded. */
  load: () => Promise<PlanDocument>;
}

export const STARTERS: readonly Starter[] = [
  {
    id: 'trondheim-2019-2022',
    name: 'Internasjonal strategi 2019–2022',
    municipality: 'Trondheim kommune',
    load: async () => (await import('./trondheim/plan.ts')).trondheimPlan(),
  },
];
