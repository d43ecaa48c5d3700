import { useEffect, useRef } from 'react';
import { OpeningDialog } from './OpeningDialog.tsx';
import { useOpenPlanFile } from './useOpenPlanFile.ts';

/** Opens a plan file from within a plan, as the first page does. `onDone` is called when there is nothing left to show. */
export function OpenHere({ file, onDone }: { file: File; onDone: () => void }) {
  const job = useOpenPlanFile();
  const begun = useRef<File>(undefined);
  const { open } = job;
  useEffect(() => {
    if (begun.current === file) {
      if (!job.opening) onDone();
      return;
    }
    begun.current = file;
    open(file);
  }, [file, open, job.opening, onDone]);
  return job.opening ? <OpeningDialog opening={job.opening} file={job} /> : null;
}
