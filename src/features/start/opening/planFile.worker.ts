/** Opens a plan file away from the page, which stays usable whatever the file's size. Terminated, it leaves nothing. */
import { Incoming } from '#/store/plans/incoming.ts';
import { openPlanFileContent } from './openPlanFileContent.ts';
import type { Answer, FromWorker, ToWorker } from './planFileJob.ts';

let answered: ((answer: Answer) => void) | undefined;
let settled: ((isRight: boolean) => void) | undefined;

const tell = (message: FromWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'answer') {
    answered?.(data.answer);
    return;
  }
  if (data.type === 'settled') {
    settled?.(data.isRight);
    return;
  }
  const opening = openPlanFileContent(new Incoming(), data.file, data.opener, {
    onPhase: (phase, saving) => tell({ type: 'phase', phase, ...(saving && { saving }) }),
    ask: (question, plan) =>
      new Promise((resolve) => {
        answered = resolve;
        tell({ type: 'question', question, plan });
      }),
    settle: () =>
      new Promise((resolve) => {
        settled = resolve;
        tell({ type: 'settle' });
      }),
  });
  void opening.then((outcome) => tell({ type: 'done', outcome }));
});
