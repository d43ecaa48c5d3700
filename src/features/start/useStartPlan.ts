import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { useText } from '#/i18n/i18n.ts';
import { settleClock } from '#/parts/clock/clockPrompt.ts';
import { useTellFailure } from '#/parts/writing/failureText.ts';
import { startPlan } from '#/store/plans/inBrowser.ts';
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
        const planId = await startPlan(document);
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
