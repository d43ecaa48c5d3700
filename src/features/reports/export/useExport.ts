/** Runs one export at a time, tells how far it has come, and lets it be cancelled. */
import { useCallback, useEffect, useRef, useState } from 'react';

/** Work shorter than this needs no progress. */
const PATIENCE_MS = 100;

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'working'; what: string; progress?: { done: number; total: number } }
  | { kind: 'done'; file: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; what: string };

export interface ExportTools {
  signal: AbortSignal;
  progress: (done: number, total: number) => void;
}

/** Makes something and returns the name of the file that was downloaded, or nothing where there is none to name. */
export type ExportJob = (tools: ExportTools) => Promise<string | undefined>;

export function useExport(): {
  state: ExportState;
  isBusy: boolean;
  run: (what: string, job: ExportJob) => void;
  cancel: () => void;
} {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const [isBusy, setBusy] = useState(false);
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback((what: string, job: ExportJob) => {
    if (running.current) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setBusy(true);
    setState({ kind: 'idle' });
    const working = setTimeout(() => setState({ kind: 'working', what }), PATIENCE_MS);
    const progress = (done: number, total: number) =>
      setState((now) => (now.kind === 'working' ? { ...now, progress: { done, total } } : now));
    const end = (result: ExportState) => {
      clearTimeout(working);
      running.current = undefined;
      setBusy(false);
      setState(result);
    };
    job({ signal, progress }).then(
      (file) => end(file === undefined ? { kind: 'idle' } : { kind: 'done', file }),
      (error: unknown) => {
        if (!signal.aborted) console.error(error);
        end(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', what });
      },
    );
  }, []);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, isBusy, run, cancel };
}
