/** Writes Word files beside the page, which stays alive meanwhile; see `docxInWorker.ts`. */
import type { WordDocument } from './document.ts';
import { writeDocx } from './writeDocx.ts';

export type DocxAnswer = { blob: Blob } | { failed: string };

self.onmessage = async ({ data }: MessageEvent<WordDocument>) => {
  const answer: DocxAnswer = await writeDocx(data).then(
    (blob) => ({ blob }),
    (error: unknown) => ({ failed: String(error) }),
  );
  self.postMessage(answer);
};
