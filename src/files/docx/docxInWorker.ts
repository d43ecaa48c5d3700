/** Makes Word files in a worker, so that a long one neither freezes the page nor has to be waited for. */
import type { WordDocument } from './document.ts';
import type { DocxAnswer } from './docxWorker.ts';

/**
 * Writes the document as a Word file. Rejects with the signal's reason when aborted, and with an error where the worker
 * cannot be loaded or runs out of memory.
 */
export function writeDocxInWorker(document: WordDocument, signal?: AbortSignal): Promise<Blob> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL('./docxWorker.ts', import.meta.url), { type: 'module' });
    const stop = (end: () => void) => {
      worker.terminate();
      signal?.removeEventListener('abort', aborted);
      end();
    };
    const aborted = () => stop(() => reject(signal?.reason));
    signal?.addEventListener('abort', aborted);
    worker.onerror = (event) => stop(() => reject(new Error(event.message || 'The worker did not load.')));
    worker.onmessage = ({ data }: MessageEvent<DocxAnswer>) =>
      stop(() => ('blob' in data ? resolve(data.blob) : reject(new Error(data.failed))));
    worker.postMessage(document);
  });
}
