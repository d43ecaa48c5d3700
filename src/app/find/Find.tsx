/** The search of a plan: hears its keys, remembers what is visited, and gives it the pages and commands there are. */
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { useOpenFile } from '#/parts/planFile/openFile.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { usePlanAddress } from '../address.ts';
import { PastDialog } from '../shell/Past.tsx';
import { useFindKeys, useFindOpen } from './findDialog.ts';
import { loadFind } from './loadFind.ts';
import { useCommands, usePrompts } from './useCommands.ts';
import { usePages } from './usePages.ts';
import { useRememberVisits, useVisitedRow } from './useVisited.ts';

const FindDialog = lazy(async () => ({ default: (await loadFind()).FindDialog }));

export function Find({ planId }: { planId: Id }) {
  const isOpen = useFindOpen((find) => find.isOpen);
  const fileInput = useRef<HTMLInputElement>(null);
  const openFile = useOpenFile((state) => state.open);
  const [isDayAsked, setDayAsked] = useState(false);
  useFindKeys();
  useRememberVisits(planId);
  const askDay = useCallback(() => setDayAsked(true), []);
  const askFile = useCallback(() => fileInput.current?.click(), []);
  return (
    <>
      {isOpen && (
        <Suspense fallback={null}>
          <OpenFind planId={planId} askDay={askDay} askFile={askFile} />
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

interface OpenFindProps {
  planId: Id;
  askDay: () => void;
  askFile: () => void;
}

function OpenFind({ planId, askDay, askFile }: OpenFindProps) {
  const { lens } = usePlanAddress();
  const hide = useFindOpen((find) => find.hide);
  const rows = useSnapshot(planId).snapshot?.rows;
  const pages = usePages(planId);
  const commands = useCommands(planId, rows, { askDay, askFile });
  const prompts = usePrompts(rows);
  const current = useVisitedRow();
  const choices = useMemo(() => [...pages, ...commands], [pages, commands]);
  return (
    <FindDialog
      planId={planId}
      lens={lens}
      choices={choices}
      prompts={prompts}
      current={current}
      onClose={hide}
    />
  );
}
