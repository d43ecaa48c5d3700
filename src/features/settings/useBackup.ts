import { useState } from 'react';
import type { Id } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { downloadPlanFile } from '#/ui/planFile.ts';
import { useToasts } from '#/ui/toast.ts';

/** Downloads plan files and tells how it went. `busy` is the plan whose file is being made. */
export function useBackup(): { busy: Id | undefined; backUp: (planId: Id) => void } {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const [busy, setBusy] = useState<Id>();
  const run = async (planId: Id) => {
    if (busy !== undefined) return;
    setBusy(planId);
    try {
      await downloadPlanFile(planId);
      show({ tone: 'done', text: t('settings.backup.done') });
    } catch (error) {
      console.error(error);
      show({ tone: 'failed', text: t('settings.backup.failed') });
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, backUp: (planId) => void run(planId) };
}
