/** One commit of the history: when, who did what, more of it when asked for, and taking it back. */
import { Button } from '@digdir/designsystemet-react';
import {
  ArrowUndoIcon,
  ChatIcon,
  FileImportIcon,
  LineGraphIcon,
  LinkIcon,
  PencilIcon,
  PersonGroupIcon,
  PlusIcon,
  TrashIcon,
} from '@navikt/aksel-icons';
import { useId, useRef, useState } from 'react';
import type { Clock } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { describeEntry } from '#/i18n/telling/historyEntry.ts';
import { undo } from '#/store/intents/write.ts';
import { PlanFaultError } from '#/store/log/refusals.ts';
import type { UndoResult } from '#/store/log/undo.ts';
import type { History } from '#/store/read/history.ts';
import { EditOnly } from '../frame/EditOnly.tsx';
import { useWrite } from '../writing/useWrite.ts';
import { AllChanges } from './AllChanges.tsx';
import { kindsOf } from './changeKind.ts';
import css from './history.module.css';
import type { ChangeKind } from './historySearch.ts';
import { JoinedCommits } from './JoinedCommits.tsx';
import { type Refusal, RefusedUndo } from './RefusedUndo.tsx';
import { SentenceView } from './SentenceView.tsx';
import { entryOf, fateOf, isUndoable, laterOn, type Shown } from './shown.ts';
import { timeOf } from './times.ts';
import type { Teller } from './useTelling.ts';

interface EntryItemProps {
  planId: Id;
  history: History;
  teller: Teller;
  shown: Shown;
  /** Whether its day stands above it, so that the time is enough. */
  isUnderDay: boolean;
  isTarget?: boolean;
}

export function EntryItem({ planId, history, teller, shown, isUnderDay, isTarget = false }: EntryItemProps) {
  const text = useText();
  const { t, f } = text;
  const { entry, edits } = shown;
  const { commit } = entry;
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const article = useRef<HTMLElement>(null);
  const headId = useId();
  const allId = useId();
  const telling = teller(commit.id);
  const whenOf = (id: Clock) => f.instant(entryOf(history, id)?.commit.at ?? commit.at);
  const { head, lines, hasMore } = describeEntry(entry, telling, whenOf, edits);
  const when = f.instant(commit.at);
  const fate = fateOf(history.state, commit.id);
  const Icon = ICONS[kindsOf(shown)[0] ?? 'changed'];
  const sentence = (words: typeof head) => (
    <SentenceView planId={planId} sentence={words} state={history.state} />
  );
  return (
    <article
      ref={article}
      id={commit.id}
      className={css.entry}
      aria-labelledby={headId}
      tabIndex={-1}
      data-target={isTarget || undefined}
    >
      <Icon className={css.icon} aria-hidden fontSize="1.375rem" />
      <time className={css.time} dateTime={commit.at}>
        {isUnderDay ? timeOf(commit.at, text) : when}
      </time>
      <div className={css.what}>
        <p id={headId} className={css.head}>
          {sentence(head)} {fate !== 'stands' && <span className={css.tag}>{t(`history.${fate}Tag`)}</span>}
        </p>
        {lines.length > 0 && !isOpen && (
          <ul className={css.lines}>
            {lines.map((line) => (
              <li key={line.map((piece) => piece.text).join('')}>{sentence(line)}</li>
            ))}
          </ul>
        )}
        {hasMore && (
          <button
            type="button"
            className={css.textButton}
            aria-expanded={isOpen}
            aria-controls={allId}
            aria-label={t('history.openWhat', {
              action: isOpen ? t('history.close') : openLabel(),
              when,
            })}
            data-print="hide"
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('history.close') : openLabel()}
          </button>
        )}
        <div id={allId} hidden={!isOpen}>
          {isOpen && <AllChanges planId={planId} shown={shown} telling={telling} state={history.state} />}
        </div>
        {commit.joined && commit.joined.length > 0 && (
          <JoinedCommits planId={planId} history={history} teller={teller} joined={commit.joined} />
        )}
        {refusal && <RefusedUndo planId={planId} history={history} teller={teller} refusal={refusal} />}
      </div>
      <div className={css.tools} data-print="hide">
        {fate === 'stands' && isUndoable(commit.intent) && (
          <EditOnly>
            <UndoButton
              planId={planId}
              history={history}
              commit={commit.id}
              when={when}
              onDone={() => article.current?.focus()}
              onRefused={setRefusal}
            />
          </EditOnly>
        )}
      </div>
    </article>
  );

  function openLabel() {
    return edits.length > 1 ? t('history.openAll', { count: edits.length }) : t('history.open');
  }
}

interface UndoButtonProps {
  planId: Id;
  history: History;
  commit: Clock;
  when: string;
  onDone: () => void;
  onRefused: (refusal: Refusal) => void;
}

function UndoButton({ planId, history, commit, when, onDone, onRefused }: UndoButtonProps) {
  const { t } = useText();
  const write = useWrite(planId);
  const takeBack = async () => {
    const result = await undoOrRefusal(planId, history, commit);
    if (!result.done) {
      onRefused(result);
      return undefined;
    }
    // The button goes with what it could do.
    onDone();
    return result.commit;
  };
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      aria-label={t('history.undoWhat', { when })}
      onClick={() => void write(takeBack, t('history.undoneNow'))}
    >
      {t('history.undo')}
    </Button>
  );
}

/** Takes a commit back. Where the plan would not hold together without it, what has been done since to the same rows is why. */
async function undoOrRefusal(planId: Id, history: History, commit: Clock): Promise<UndoResult> {
  try {
    return await undo(planId, commit);
  } catch (error) {
    if (!(error instanceof PlanFaultError)) throw error;
    const rows = error.faults.map(({ table, id }) => ({ table, id }));
    return { done: false, reason: 'built-upon', by: laterOn(history, commit, rows) };
  }
}

const ICONS: Record<ChangeKind, typeof PencilIcon> = {
  readings: LineGraphIcon,
  added: PlusIcon,
  changed: PencilIcon,
  deleted: TrashIcon,
  links: LinkIcon,
  comments: ChatIcon,
  roles: PersonGroupIcon,
  undone: ArrowUndoIcon,
  whole: FileImportIcon,
};
