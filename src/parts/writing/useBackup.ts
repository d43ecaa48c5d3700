import { useCallback, useRef, useState } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { downloadPlanFile } from '#/parts/planFile/planFile.ts';
import { useToasts } from '#/ui/dialog/toast.ts';

/** Downloads plan files, one at a time, and tells how it went. `busy` is the plan whose file is being made. */
export function useBackup(): { busy: Id | undefined; backUp: (planId: Id) => void } {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const [busy, setBusy] = useState<Id>();
  const isMaking = useRef(false);
  const backUp = useCallback(
    (planId: Id) => {
      if (isMaking.current) return;
      isMaking.current = true;
      setBusy(planId);
      downloadPlanFile(planId)
        .then(
          () => show({ tone: 'done', text: t('settings.backup.done') }),
          (error: unknown) => {
            console.error(error);
            show({ tone: 'failed', text: t('settings.backup.failed') });
          },
        )
        .finally(() => {
          isMaking.current = false;
          setBusy(undefined);
        });
    },
    [show, t],
  );
  return { busy, backUp };
}
