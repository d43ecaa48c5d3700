/** Undo and redo for the whole app: by button and by the keys everyone knows. */
import { useCallback, useEffect } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { useTakeBack } from '#/parts/writing/useTakeBack.ts';
import { redo, undo } from '#/store/intents/write.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';

/** What undoes and redoes this device's last commit in a plan, and says what came of it. */
export function useUndo(plan: string): { runUndo: () => void; runRedo: () => void } {
  const { t } = useText();
  const run = useTakeBack();
  const runUndo = useCallback(() => void run(plan, () => undo(plan), t('shell.undone')), [run, plan, t]);
  const runRedo = useCallback(() => void run(plan, () => redo(plan), t('shell.redone')), [run, plan, t]);
  return { runUndo, runRedo };
}

/** Ctrl/⌘ Z, Ctrl Y and Ctrl/⌘ Shift Z, except while typing, where they belong to the field, and while the past is shown. */
export function useUndoKeys(plan: string): void {
  const { runUndo, runRedo } = useUndo(plan);
  const isReadOnly = useIsReadOnly();
  useEffect(() => {
    if (isReadOnly) return;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const { target } = event;
      if (
        target instanceof Element &&
        target.closest('input, textarea, select, dialog[open], [contenteditable]')
      )
        return;
      const key = event.key.toLowerCase();
      const run =
        key === 'y' || (key === 'z' && event.shiftKey) ? runRedo : key === 'z' ? runUndo : undefined;
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isReadOnly, runUndo, runRedo]);
}
