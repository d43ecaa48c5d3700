/** Opens plan files for the page: starts the worker, follows it, and tells the user what came of it. */
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Clock } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { settleClock } from '#/parts/clock/clockPrompt.ts';
import { removeFromBrowser } from '#/parts/planFile/removeFromBrowser.ts';
import { settleWriter } from '#/parts/writer/writerPrompt.ts';
import { useTellFailure } from '#/parts/writing/failureText.ts';
import { useTakeBack } from '#/parts/writing/useTakeBack.ts';
import { failureOf } from '#/store/device/failure.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { undo } from '#/store/intents/write.ts';
import { Incoming } from '#/store/plans/incoming.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { askToKeepStorage } from '#/ui/file/keepStorage.ts';
import { OTHER_PLAN } from '#/ui/page/otherPlan.ts';
import { savedAnyway } from './openPlanFileContent.ts';
import type {
  FromWorker,
  Mended,
  Outcome,
  Phase,
  Question,
  Refusal,
  Saving,
  ToWorker,
  Wish,
} from './planFileJob.ts';

export type Opening =
  | { kind: 'working'; file: string; phase: Phase }
  /** `asked` rises with each question, so that one asked anew is another. */
  | { kind: 'question'; file: string; question: Question; asked: number }
  | { kind: 'refused'; file: string; refusal: Refusal }
  /** Done, and to be told of before the plan is gone to. */
  | { kind: 'mended'; file: string; done: Done };

/** An outcome that brought something, from a file whose text had to be mended. */
type Done = Extract<Outcome, { mended?: Mended }> & { mended: Mended };

interface Job {
  worker: Worker;
  before: ReadonlySet<Id>;
  /** Set from the moment it may have written something. */
  saving?: Saving;
  /** The plan here that the question is about. */
  asked?: Id;
}

export interface OpenPlanFile {
  /** What is going on; undefined when nothing is. */
  opening: Opening | undefined;
  open(file: File): void;
  /** Answers the question; where something is to be written, who writes and by which clock is settled first. */
  answer(wish: Wish): void;
  /** Ends what is going on, whatever it is. Nothing half remains. What is done is gone on to. */
  cancel(): void;
}

/** With `into`, only a copy of that plan is taken, to be merged into it. */
export function useOpenPlanFile(into?: Id): OpenPlanFile {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const navigate = useNavigate();
  const [opening, setOpening] = useState<Opening>();
  const job = useRef<Job>(undefined);

  const stop = useCallback(() => {
    job.current?.worker.terminate();
    job.current = undefined;
    setOpening(undefined);
  }, []);
  useEffect(() => () => job.current?.worker.terminate(), []);
  // A page that is put to sleep for the way back keeps its workers, and what they were writing with them.
  useEffect(() => {
    window.addEventListener('pagehide', stop);
    return () => window.removeEventListener('pagehide', stop);
  }, [stop]);

  const goTo = useCallback(
    (planId: Id) => navigate({ to: '/plan/$planId', params: { planId }, search: OTHER_PLAN }),
    [navigate],
  );
  const failed = useTellFailure();
  const takeBack = useCallback(
    (plan: Id, head: Clock) => {
      removeFromBrowser(plan, head).then(() => {
        show({ tone: 'done', text: t('start.opening.takenBack') });
        return navigate({ to: '/', search: { choose: true } });
      }, failed);
    },
    [show, t, navigate, failed],
  );

  const undoIn = useTakeBack();

  const finish = (file: string, outcome: Outcome) => {
    stop();
    if ((outcome.kind === 'opened' || outcome.kind === 'merged') && outcome.mended) {
      setOpening({ kind: 'mended', file, done: { ...outcome, mended: outcome.mended } });
    } else tell(file, outcome);
  };

  const tell = (file: string, outcome: Outcome) => {
    switch (outcome.kind) {
      case 'opened':
        void askToKeepStorage();
        show({
          tone: 'done',
          text: t('start.opening.opened', { name: outcome.name }),
          action: { label: t('common.undo'), run: () => takeBack(outcome.plan, outcome.head) },
        });
        void goTo(outcome.plan);
        return;
      case 'merged':
        show({
          tone: 'done',
          text: t('merge.done', {
            name: outcome.name,
            changes: t('merge.changes', { count: outcome.joined }),
          }),
          action: {
            label: t('common.undo'),
            run: () => void undoIn(outcome.plan, () => undo(outcome.plan, outcome.merge), t('merge.undone')),
          },
        });
        void goTo(outcome.plan);
        return;
      case 'taken':
        show({
          tone: 'done',
          text: t('merge.values.done', { name: outcome.name }),
          action: {
            label: t('common.undo'),
            run: () => void undoIn(outcome.plan, () => undo(outcome.plan, outcome.commit), t('shell.undone')),
          },
        });
        void goTo(outcome.plan);
        return;
      case 'same':
        show({ tone: 'done', text: t('start.opening.same', { name: outcome.name }) });
        void goTo(outcome.plan);
        return;
      case 'cancelled':
        show({ tone: 'done', text: t('start.opening.cancelled') });
        return;
      default:
        setOpening({ kind: 'refused', file, refusal: outcome });
    }
  };

  const start = async (file: File) => {
    stop();
    setOpening({ kind: 'working', file: file.name, phase: 'reading' });
    let before: Set<Id>;
    try {
      before = new Set((await new Incoming().heads()).keys());
    } catch (error) {
      finish(file.name, { kind: 'failed', failure: failureOf(error) });
      return;
    }
    const worker = new Worker(new URL('./planFile.worker.ts', import.meta.url), { type: 'module' });
    let asked = 0;
    const own: Job = { worker, before };
    job.current = own;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (job.current !== own) return;
      if (data.type === 'phase') {
        if (data.saving) own.saving = data.saving;
        setOpening({ kind: 'working', file: file.name, phase: data.phase });
      } else if (data.type === 'settle') {
        void settleClock().then((isRight) => send(worker, { type: 'settled', isRight }));
      } else if (data.type === 'question') {
        delete own.saving;
        own.asked = data.plan;
        asked += 1;
        setOpening({ kind: 'question', file: file.name, question: data.question, asked });
      } else finish(file.name, data.outcome);
    });
    // The worker could not be loaded, or ran out of memory: what it was writing is rolled back.
    worker.addEventListener('error', () => {
      if (job.current === own) finish(file.name, { kind: 'failed', failure: 'unknown' });
    });
    const { author } = usePrefs.getState();
    const opener = {
      author,
      copySuffix: t('start.opening.copySuffix'),
      correctedSuffix: t('clock.plan.suffix'),
      ...(into !== undefined && { into }),
    };
    send(worker, { type: 'open', file, opener });
  };

  const cancel = () => {
    const current = job.current;
    stop();
    if (opening?.kind === 'mended') return tell(opening.file, opening.done);
    if (!current) return;
    const { saving, before } = current;
    if (!saving) {
      show({ tone: 'done', text: t('start.opening.cancelled') });
      return;
    }
    savedAnyway(new Incoming(), saving, before).then((plan) => {
      show({ tone: 'done', text: t(plan ? 'start.opening.finishedAnyway' : 'start.opening.cancelled') });
      if (plan) void goTo(plan);
    }, failed);
  };

  const answer = async (wish: Wish) => {
    const current = job.current;
    if (wish.kind === 'cancel') return cancel();
    if (!current) return;
    const isCopy = wish.kind === 'copy' || wish.kind === 'corrected';
    if (wish.kind !== 'open') {
      if (!isCopy) await settleWriter();
      if (!(await settleClock(isCopy ? undefined : current.asked))) {
        show({ tone: 'failed', text: t('clock.notWritten') });
        return;
      }
    }
    // Put away, or another file opened, in the meantime.
    if (job.current !== current) return;
    const { author } = usePrefs.getState();
    const isSigned = wish.kind === 'merge' || wish.kind === 'values';
    send(current.worker, { type: 'answer', answer: isSigned ? { ...wish, author } : wish });
  };

  return { opening, open: (file) => void start(file), answer: (wish) => void answer(wish), cancel };
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
