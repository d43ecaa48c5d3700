/** The search of a plan, with the pages and commands that the features have. */
import { useMemo } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { usePlanAddress } from '#/parts/address/address.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { FindDialog } from './FindDialog.tsx';
import { type Frame, useCommands, usePrompts } from './useCommands.ts';
import { usePages } from './usePages.ts';

interface OpenFindProps {
  planId: Id;
  frame: Frame;
  /** What the page shows already, as it is remembered. */
  current: string | undefined;
  onClose: () => void;
}

export function OpenFind({ planId, frame, current, onClose }: OpenFindProps) {
  const { lens } = usePlanAddress();
  const rows = useSnapshot(planId).snapshot?.rows;
  const pages = usePages(planId);
  const commands = useCommands(planId, rows, frame);
  const prompts = usePrompts(rows);
  const choices = useMemo(() => [...pages, ...commands], [pages, commands]);
  return (
    <FindDialog
      planId={planId}
      lens={lens}
      choices={choices}
      prompts={prompts}
      current={current}
      onClose={onClose}
    />
  );
}
