/** The search of a plan: hears its keys, remembers what is visited, and asks what it needs to ask. */
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { loadFind } from '#/features/find/feature.ts';
import { useOpenFile } from '#/parts/planFile/openFile.ts';
import { PastDialog, useShowKnown } from '../shell/Past.tsx';
import { useUndo } from '../shell/useUndoKeys.ts';
import { useFindKeys, useFindOpen } from './findDialog.ts';
import { useRememberVisits, useVisitedRow } from './useVisited.ts';

const OpenFind = lazy(async () => ({ default: await loadFind() }));

export function Find({ planId }: { planId: Id }) {
  const isOpen = useFindOpen((find) => find.isOpen);
  const fileInput = useRef<HTMLInputElement>(null);
  const openFile = useOpenFile((state) => state.open);
  const [isDayAsked, setDayAsked] = useState(false);
  useFindKeys();
  useRememberVisits(planId);
  const hide = useFindOpen((find) => find.hide);
  const current = useVisitedRow();
  const showKnown = useShowKnown();
  const { runUndo, runRedo } = useUndo(planId);
  const frame = useMemo(
    () => ({
      askDay: () => setDayAsked(true),
      askFile: () => fileInput.current?.click(),
      showKnown,
      runUndo,
      runRedo,
    }),
    [showKnown, runUndo, runRedo],
  );
  return (
    <>
      {isOpen && (
        <Suspense fallback={null}>
          <OpenFind planId={planId} frame={frame} current={current} onClose={hide} />
        </Suspense>
      )}
      {isDayAsked && <PastDialog onClose={() => setDayAsked(false)} />}
      <input
        ref={fileInput}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) openFile({ file, into: planId });
        }}
      />
    </>
  );
}
