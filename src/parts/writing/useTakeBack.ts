import { useCallback } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { UndoResult } from '#/store/log/undo.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { settleClock } from '../clock/clockPrompt.ts';
import { useTellFailure } from './failureText.ts';

/** Returns a function that takes something in a plan back, or does it anew, and says what came of it: `done`, or why not. */
export function useTakeBack(): (plan: Id, work: () => Promise<UndoResult>, done: string) => Promise<void> {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const tellFailure = useTellFailure();
  return useCallback(
    async (plan, work, done) => {
      const fail = (text: string) => show({ tone: 'failed', text });
      if (!(await settleClock(plan))) return fail(t('clock.notWritten'));
      try {
        const result = await work();
        if (result.done) show({ tone: 'done', text: done });
        else fail(t(`shell.undoRefused.${result.reason}`));
      } catch (error) {
        await tellFailure(error, false, plan);
      }
    },
    [show, t, tellFailure],
  );
}
