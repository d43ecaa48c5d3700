/**
 * Moving an action on the timeline, by pointer or by keyboard. Until it is let go (or the keys have rested a moment) only
 * the drawing moves; then the dates are saved, once.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { isSame } from '#/domain/values/same.ts';
import { type ActionDates, type DatesFault, datesOf, faultInDates } from '#/domain/view/actionDates.ts';
import { useText } from '#/i18n/i18n.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { rescheduleAction } from '#/store/intents/actions.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { useChosen } from '#/ui/page/useChosen.ts';
import type { ActionItem } from '../actionList.ts';
import { milestonesText, spanText } from '../words.ts';
import { type Grip, movedBy, snapped } from './move.ts';
import type { Scale } from './scale.ts';

/** How long (ms) the keys rest before what they did is saved. */
const REST = 1000;
/** How far (px) a pointer goes before it pulls rather than clicks. */
const SLACK = 4;
/** How near (px) a pull comes to the turn of a month to mean it. */
const REACH = 4;

type Outside = Extract<DatesFault, { problem: 'milestones-outside' }>;

/** What is asked when milestones would fall outside the action. */
export interface MoveQuestion {
  dates: ActionDates;
  fault: Outside & { moved: NonNullable<Outside['moved']> };
}

export interface BarMove {
  /** The dates to draw. */
  dates: ActionDates;
  /** What somebody is moving now. */
  isMoving: boolean;
  question: MoveQuestion | undefined;
  /** Answers the question: milestones come along, or nothing is moved. */
  answer: (isYes: boolean) => void;
  /** What an element that can be taken hold of listens to. */
  listeners: (grip: Grip) => {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    onBlur: () => void;
  };
  /** Whether the click that follows was the end of a pull. */
  wasPulled: () => boolean;
}

interface BarMoveOptions {
  planId: Id;
  item: ActionItem;
  scale: Scale;
  /** Width (px) of the timeline, asked when a pull begins. */
  width: () => number;
  canMove: boolean;
  /** Says something to whoever hears the page. */
  say: (text: string) => void;
}

interface Pull {
  grip: Grip;
  x: number;
  from: ActionDates;
  isPulled: boolean;
}

export function useBarMove({ planId, item, scale, width, canMove, say }: BarMoveOptions): BarMove {
  const { action, number } = item;
  const text = useText();
  const write = useWrite(planId);
  const toast = useToasts((state) => state.show);
  const [chosen, show] = useChosen<typeof action, ActionDates>(action);
  const saved = chosen ?? datesOf(action);
  // A move that starts in the moment that another ends goes on from where that one came.
  const start = useRef(saved);
  useEffect(() => {
    start.current = saved;
  });
  const [draft, setDrawn] = useState<ActionDates>();
  // What is drawn may lag behind the pointer; what is saved may not.
  const last = useRef<ActionDates>(undefined);
  const setDraft = (dates: ActionDates | undefined) => {
    last.current = dates;
    setDrawn(dates);
  };
  const [question, setQuestion] = useState<MoveQuestion>();
  const pull = useRef<Pull>(undefined);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pulled = useRef(false);

  const drop = () => {
    clearTimeout(rest.current);
    pull.current = undefined;
    setDraft(undefined);
  };
  const save = (dates: ActionDates, along?: NonNullable<Outside['moved']>) => {
    drop();
    start.current = dates;
    const message = text.t(along ? 'actions.dates.savedMoved' : 'actions.dates.saved', { number });
    show(
      dates,
      write(
        () => rescheduleAction(planId, action, dates, along && { milestones: along.milestones }),
        message,
      ),
    );
  };
  /** Ends what is going on: saves where dates are other than they were, or asks, or says why not. */
  const finish = () => {
    clearTimeout(rest.current);
    const dates = last.current;
    if (!dates || question) return;
    if (chosen) {
      // What was moved before is still being saved; this waits for it, as it is judged against what is saved.
      rest.current = setTimeout(() => finishLast.current(), REST / 4);
      return;
    }
    if (isSame(dates, saved)) return drop();
    const fault = faultInDates(action, dates);
    if (!fault) return save(dates);
    if (fault.problem === 'milestones-outside' && fault.moved) {
      pull.current = undefined;
      setQuestion({ dates, fault: { ...fault, moved: fault.moved } });
      return;
    }
    drop();
    if (fault.problem === 'milestones-outside') {
      const milestones = milestonesText(fault.outside, text);
      toast({ tone: 'failed', text: text.t('actions.dates.refused', { number, milestones }) });
    }
  };
  const finishLast = useRef(finish);
  useEffect(() => {
    finishLast.current = finish;
  });
  // Whoever leaves the page, or scrolls far, while the keys still rest, has moved it all the same.
  useEffect(() => () => finishLast.current(), []);

  const cancel = () => {
    drop();
    say(text.t('actions.timeline.kept', { number, dates: spanText(saved, text) }));
  };
  const nudge = (grip: Grip, days: number) => {
    const dates = movedBy(last.current ?? start.current, grip, days);
    setDraft(dates);
    say(text.t('actions.timeline.moving', { number, dates: spanText(dates, text) }));
    clearTimeout(rest.current);
    rest.current = setTimeout(() => finishLast.current(), REST);
  };
  const listeners: BarMove['listeners'] = (grip) => ({
    onPointerDown: (event) => {
      pulled.current = false;
      if (!canMove || event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus({ preventScroll: true });
      pull.current = { grip, x: event.clientX, from: last.current ?? start.current, isPulled: false };
    },
    onPointerMove: (event) => {
      const held = pull.current;
      if (!held) return;
      const distance = event.clientX - held.x;
      if (!held.isPulled && Math.abs(distance) < SLACK) return;
      held.isPulled = true;
      pulled.current = true;
      const perPixel = scale.days / Math.max(1, width());
      const days = snapped(held.from, held.grip, Math.round(distance * perPixel), REACH * perPixel);
      setDraft(movedBy(held.from, held.grip, days));
    },
    onPointerUp: () => {
      const isPulled = pull.current?.isPulled;
      pull.current = undefined;
      if (isPulled) finish();
    },
    onPointerCancel: () => {
      if (pull.current?.isPulled) cancel();
      pull.current = undefined;
    },
    onKeyDown: (event) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (last.current && (key === 'Escape' || ((ctrlKey || metaKey) && key.toLowerCase() === 'z'))) {
        // Nothing is saved yet, so this is what there is to take back.
        event.preventDefault();
        event.stopPropagation();
        cancel();
      } else if (
        canMove &&
        !ctrlKey &&
        !metaKey &&
        !altKey &&
        (key === 'ArrowLeft' || key === 'ArrowRight')
      ) {
        event.preventDefault();
        nudge(grip, (key === 'ArrowLeft' ? -1 : 1) * (shiftKey ? 7 : 1));
      } else if (key === 'Enter' && last.current) {
        event.preventDefault();
        finish();
      }
    },
    onBlur: () => finish(),
  });
  return {
    dates: draft ?? saved,
    isMoving: draft !== undefined,
    question,
    answer: (isYes) => {
      setQuestion(undefined);
      if (isYes && question) save(question.dates, question.fault.moved);
      else cancel();
    },
    listeners,
    wasPulled: () => pulled.current,
  };
}
