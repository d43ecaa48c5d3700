/** What the browser refused, in words: what was not done, what has become of the rest, and what to do now. */
import { useCallback, useEffect, useState } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { type Failure, failureOf } from '#/store/device/failure.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { isStorageKept } from '#/ui/file/keepStorage.ts';
import { refusalText } from './refusalText.ts';
import { useBackup } from './useBackup.ts';

/** Where what is stored may be lost too, and a plan file is the way out. */
const IN_DANGER: ReadonlySet<Failure> = new Set(['full', 'unreadable']);

/** Says why a write was refused; `isTyped` where what was to be written still stands where it was typed. */
export type TellFailure = (error: unknown, isTyped?: boolean, plan?: Id) => Promise<void>;

/**
 * Returns a function that tells the user that a write was refused, and resolves when the message is there. Where the plan
 * itself is in danger the message offers its file, which is made without writing anything.
 * @param plan the plan that was written to; left out where there is none
 */
export function useTellFailure(plan?: Id): TellFailure {
  const { t, f, language } = useText();
  const show = useToasts((state) => state.show);
  const { backUp } = useBackup();
  return useCallback(
    async (error, isTyped = false, of = plan) => {
      console.error(error);
      const failure = failureOf(error);
      const isWayOut = of !== undefined && IN_DANGER.has(failure);
      show({
        tone: 'failed',
        text: refusalText(error, { t, f, language }) ?? (await failureText(failure, t, isTyped)),
        ...(isWayOut && { action: { label: t('shell.backupNow'), run: () => backUp(of) } }),
      });
    },
    [plan, t, f, language, show, backUp],
  );
}

/** A failure in words, for where it stands on the page. */
export function useFailureText(failure: Failure): string {
  const { t } = useText();
  const [text, setText] = useState(() => t(`shell.failure.${failure}`));
  useEffect(() => {
    let isHere = true;
    void failureText(failure, t).then((whole) => {
      if (isHere) setText(whole);
    });
    return () => {
      isHere = false;
    };
  }, [failure, t]);
  return text;
}

/** On a full disk it depends on the browser's promise whether what was stored before is safe. */
async function failureText(failure: Failure, t: Text['t'], isTyped = false): Promise<string> {
  const said = t(`shell.failure.${failure}`);
  if (failure !== 'full') return said;
  const rest = t((await isStorageKept()) ? 'shell.failure.fullKept' : 'shell.failure.fullAtRisk');
  return [said, ...(isTyped ? [t('shell.failure.typed')] : []), rest].join(' ');
}
