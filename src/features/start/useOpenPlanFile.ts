/** Opens plan files for the page: starts the worker, follows it, and tells the user what came of it. */
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Clock } from '#/domain/log.ts';
import type { Id } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { database } from '#/store/db.ts';
import { failureOf } from '#/store/failure.ts';
import { removePlan } from '#/store/planIO.ts';
import { usePrefs } from '#/store/prefs.ts';
import { undo } from '#/store/write.ts';
import { askToKeepStorage } from '#/ui/keepStorage.ts';
import { OTHER_PLAN } from '#/ui/otherPlan.ts';
import { useToasts } from '#/ui/toast.ts';
import { settleWriter } from '#/ui/writer/writerPrompt.ts';
import { savedAnyway } from './openPlanFileContent.ts';
import type {
  Answer,
  FromWorker,
  Outcome,
  Phase,
  Question,
  Refusal,
  Saving,
  ToWorker,
} from './planFileJob.ts';

export type Opening =
  | { kind: 'working'; file: string; phase: Phase }
  /** `asked` rises with each question, so that one asked anew is another. */
  | { kind: 'question'; file: string; question: Question; asked: number }
  | { kind: 'refused'; file: string; refusal: Refusal };

interface Job {
  worker: Worker;
  before: ReadonlySet<Id>;
  /** Set from the moment it may have written something. */
  saving?: Saving;
}

export interface OpenPlanFile {
  /** What is going on; undefined when nothing is. */
  opening: Opening | undefined;
  open(file: File): void;
  answer(answer: Answer): void;
  /** Answers that the two are to be joined, with these conflicts settled the other way; asks first who is writing. */
  merge(chosen: string[]): void;
  /** Ends what is going on, whatever it is. Nothing half remains. */
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
  const failed = useCallback(
    (error: unknown) => {
      console.error(error);
      show({ tone: 'failed', text: t(`shell.failure.${failureOf(error)}`) });
    },
    [show, t],
  );
  const takeBack = useCallback(
    (plan: Id) => {
      removePlan(database(), plan).then(() => {
        show({ tone: 'done', text: t('start.opening.takenBack') });
        return navigate({ to: '/', search: { choose: true } });
      }, failed);
    },
    [show, t, navigate, failed],
  );

  const takeBackMerge = useCallback(
    (plan: Id, merge: Clock) => {
      undo(plan, merge).then(
        (result) =>
          show(
            result.done
              ? { tone: 'done', text: t('merge.undone') }
              : { tone: 'failed', text: t(`shell.undoRefused.${result.reason}`) },
          ),
        failed,
      );
    },
    [show, t, failed],
  );

  const finish = (file: string, outcome: Outcome) => {
    stop();
    switch (outcome.kind) {
      case 'opened':
        void askToKeepStorage();
        show({
          tone: 'done',
          text: t('start.opening.opened', { name: outcome.name }),
          action: { label: t('common.undo'), run: () => takeBack(outcome.plan) },
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
          action: { label: t('common.undo'), run: () => takeBackMerge(outcome.plan, outcome.merge) },
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
    let heads: { plan: Id }[];
    try {
      heads = await database().heads.toArray();
    } catch (error) {
      finish(file.name, { kind: 'failed', failure: failureOf(error) });
      return;
    }
    const worker = new Worker(new URL('./planFile.worker.ts', import.meta.url), { type: 'module' });
    let asked = 0;
    const own: Job = { worker, before: new Set(heads.map(({ plan }) => plan)) };
    job.current = own;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (job.current !== own) return;
      if (data.type === 'phase') {
        if (data.saving) own.saving = data.saving;
        setOpening({ kind: 'working', file: file.name, phase: data.phase });
      } else if (data.type === 'question') {
        delete own.saving;
        asked += 1;
        setOpening({ kind: 'question', file: file.name, question: data.question, asked });
      } else finish(file.name, data.outcome);
    });
    // The worker could not be loaded, or ran out of memory: what it was writing is rolled back.
    worker.addEventListener('error', () => {
      if (job.current === own) finish(file.name, { kind: 'failed', failure: 'unknown' });
    });
    const { author } = usePrefs.getState();
    const opener = { author, copySuffix: t('start.opening.copySuffix'), ...(into !== undefined && { into }) };
    send(worker, { type: 'open', file, opener });
  };

  const cancel = () => {
    const current = job.current;
    stop();
    if (!current) return;
    const { saving, before } = current;
    if (!saving) {
      show({ tone: 'done', text: t('start.opening.cancelled') });
      return;
    }
    savedAnyway(database(), saving, before).then((plan) => {
      show({ tone: 'done', text: t(plan ? 'start.opening.finishedAnyway' : 'start.opening.cancelled') });
      if (plan) void goTo(plan);
    }, failed);
  };

  return {
    opening,
    open: (file) => void start(file),
    answer: (answer) => {
      if (answer.kind === 'cancel') cancel();
      else if (job.current) send(job.current.worker, { type: 'answer', answer });
    },
    merge: (chosen) => {
      const current = job.current;
      void settleWriter().then(() => {
        const { author } = usePrefs.getState();
        if (current && job.current === current) {
          send(current.worker, { type: 'answer', answer: { kind: 'merge', chosen, author } });
        }
      });
    },
    cancel,
  };
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
