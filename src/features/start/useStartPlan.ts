import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { PlanDocument } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { database } from '#/store/db.ts';
import { failureOf } from '#/store/failure.ts';
import { createPlan } from '#/store/planIO.ts';
import { signature } from '#/store/write.ts';
import { askToKeepStorage } from '#/ui/keepStorage.ts';
import { useToasts } from '#/ui/toast.ts';

/** Where a new plan is shown first. */
type FirstPage = '/plan/$planId' | '/plan/$planId/build';

/** Puts a new plan in the browser and goes to a page of it, or says why not. Resolves to whether it is there. */
export function useStartPlan(): (
  document: PlanDocument,
  message: string,
  page?: FirstPage,
) => Promise<boolean> {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const navigate = useNavigate();
  return useCallback(
    async (document, message, page = '/plan/$planId') => {
      try {
        const planId = await createPlan(database(), document, signature());
        void askToKeepStorage();
        show({ tone: 'done', text: message });
        void navigate({ to: page, params: { planId } });
        return true;
      } catch (error) {
        console.error(error);
        show({ tone: 'failed', text: t(`shell.failure.${failureOf(error)}`) });
        return false;
      }
    },
    [t, show, navigate],
  );
}
