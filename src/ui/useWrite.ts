/** Runs a write and tells the user what came of it: saved, with undo, or refused, with the reason and what to do. */
import { useCallback } from 'react';
import type { Commit } from '#/domain/log.ts';
import type { Id } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { undo } from '#/store/write.ts';
import { useTellFailure } from './failureText.ts';
import { useToasts } from './toast.ts';
import { settleWriter } from './writer/writerPrompt.ts';

/**
 * Returns a function that runs a write to the plan. It resolves to whether the write succeeded; `undefined` from the write
 * means that there was nothing to change, which counts as success and is not announced. The first write of all waits until
 * the user has been asked who is writing.
 */
export function useWrite(
  plan: Id,
): (work: () => Promise<Commit | undefined>, message?: string) => Promise<boolean> {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const tellFailure = useTellFailure(plan);
  return useCallback(
    async (work, message) => {
      await settleWriter();
      try {
        const commit = await work();
        if (commit) {
          show({
            tone: 'done',
            text: message ?? t('common.saved'),
            action: {
              label: t('common.undo'),
              run: () => {
                undo(plan, commit.id).then(
                  (result) =>
                    show(
                      result.done
                        ? { tone: 'done', text: t('shell.undone') }
                        : { tone: 'failed', text: t(`shell.undoRefused.${result.reason}`) },
                    ),
                  (error: unknown) => tellFailure(error),
                );
              },
            },
          });
        }
        return true;
      } catch (error) {
        await tellFailure(error, true);
        return false;
      }
    },
    [plan, show, t, tellFailure],
  );
}
