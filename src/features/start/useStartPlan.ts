import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { useText } from '#/i18n/i18n.ts';
import { settleClock } from '#/parts/clock/clockPrompt.ts';
import { useTellFailure } from '#/parts/writing/failureText.ts';
import { database } from '#/store/database/db.ts';
import { signature } from '#/store/intents/write.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { listPlans } from '#/store/read/load.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { askToKeepStorage } from '#/ui/file/keepStorage.ts';

/** Where a new plan is shown first. */
type FirstPage = '/plan/$planId' | '/plan/$planId/build';

/** Puts a new plan in the browser and goes to a page of it, or says why not. Resolves to whether it is there. */
export function useStartPlan(): (
  document: PlanDocument,
  message: string,
  page?: FirstPage,
) => Promise<boolean> {
  const { t } = useText();
  const tellFailure = useTellFailure();
  const show = useToasts((state) => state.show);
  const navigate = useNavigate();
  return useCallback(
    async (document, message, page = '/plan/$planId') => {
      if (!(await settleClock())) {
        show({ tone: 'failed', text: t('clock.notWritten') });
        return false;
      }
      try {
        const db = database();
        // Two plans of the same name could not be told apart in the list.
        const name = distinctName(document.plan.name, await listPlans(db));
        const planId = await createPlan(db, { ...document, plan: { ...document.plan, name } }, signature());
        void askToKeepStorage();
        show({ tone: 'done', text: message });
        void navigate({ to: page, params: { planId } });
        return true;
      } catch (error) {
        tellFailure(error);
        return false;
      }
    },
    [t, show, navigate, tellFailure],
  );
}

/** The name, with the first number after it that no plan here has where one has the name already. */
function distinctName(name: string, plans: readonly { name: string }[]): string {
  const taken = new Set(plans.map((plan) => plan.name));
  let distinct = name;
  for (let n = 2; taken.has(distinct); n += 1) distinct = `${name} (${n})`;
  return distinct;
}
