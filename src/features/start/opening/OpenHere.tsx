import { useEffect, useRef } from 'react';
import type { FileToOpen } from '#/parts/planFile/openFile.ts';
import { OpeningDialog } from './OpeningDialog.tsx';
import { useOpenPlanFile } from './useOpenPlanFile.ts';

/** Opens a plan file from within a plan, as the first page does. `onDone` is called when there is nothing left to show. */
export function OpenHere({ request, onDone }: { request: FileToOpen; onDone: () => void }) {
  const job = useOpenPlanFile(request.into);
  const begun = useRef<FileToOpen>(undefined);
  const { open } = job;
  useEffect(() => {
    if (begun.current === request) {
      if (!job.opening) onDone();
      return;
    }
    begun.current = request;
    open(request.file);
  }, [request, open, job.opening, onDone]);
  return job.opening ? <OpeningDialog opening={job.opening} file={job} /> : null;
}
