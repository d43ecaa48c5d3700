/** Runs a write and tells the user what came of it: saved, with undo, or refused, with the reason and what to do. */
import { useCallback } from 'react';
import type { Commit } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { undo } from '#/store/intents/write.ts';
import { type Toast, useToasts } from '#/ui/dialog/toast.ts';
import { settleClock } from '../clock/clockPrompt.ts';
import { settleWriter } from '../writer/writerPrompt.ts';
import { useTellFailure } from './failureText.ts';
import { useTakeBack } from './useTakeBack.ts';

/**
 * Returns a function that runs a write to the plan. It resolves to whether the write succeeded; `undefined` from the write
 * means that there was nothing to change, which counts as success and is not announced. The first write of all waits until
 * the user has been asked who is writing, and one that a doubtful clock would stamp until that is settled.
 */
export function useWrite(
  plan: Id,
): (work: () => Promise<Commit | undefined>, message?: string, more?: Toast['more']) => Promise<boolean> {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const tellFailure = useTellFailure(plan);
  const takeBack = useTakeBack();
  return useCallback(
    async (work, message, more) => {
      await settleWriter();
      if (!(await settleClock(plan))) {
        show({ tone: 'failed', text: t('clock.notWritten') });
        return false;
      }
      try {
        const commit = await work();
        if (commit) {
          show({
            tone: 'done',
            text: message ?? t('common.saved'),
            ...(more && { more }),
            action: {
              label: t('common.undo'),
              run: () => void takeBack(plan, () => undo(plan, commit.id), t('shell.undone')),
            },
          });
        }
        return true;
      } catch (error) {
        await tellFailure(error, true);
        return false;
      }
    },
    [plan, show, t, takeBack, tellFailure],
  );
}
