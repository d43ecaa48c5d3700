import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { UndoResult } from '#/store/log/undo.ts';
import type { History } from '#/store/read/history.ts';
import { CommitLink } from './CommitLink.tsx';
import css from './history.module.css';
import { entryOf } from './shown.ts';
import type { Teller } from './useTelling.ts';

export type Refusal = Extract<UndoResult, { done: false }>;

/** Commits named at most; undoing these shows the next. */
const SHOWN = 10;

interface RefusedUndoProps {
  planId: Id;
  history: History;
  teller: Teller;
  refusal: Refusal;
}

/** Why a commit cannot be taken back: what later builds on it, each with a link to it, the latest first. */
export function RefusedUndo({ planId, history, teller, refusal }: RefusedUndoProps) {
  const { t } = useText();
  const by = refusal.reason === 'built-upon' ? refusal.by.filter((id) => entryOf(history, id)) : [];
  const reason =
    by.length > 0
      ? t('history.refused.by', { count: by.length })
      : t(refusal.reason === 'nothing' ? 'history.refused.nothing' : 'history.refused.unknown');
  return (
    <div className={css.refused} role="alert">
      <p>{reason}</p>
      {by.length > 0 && (
        <ol>
          {by
            .toReversed()
            .slice(0, SHOWN)
            .map((commit) => (
              <li key={commit}>
                <CommitLink planId={planId} history={history} teller={teller} commit={commit} />
              </li>
            ))}
        </ol>
      )}
    </div>
  );
}
