/** What came with a merge, and from whom. */
import { useId, useState } from 'react';
import type { Clock } from '#/domain/log/log.ts';
import { groupBy } from '#/domain/values/groupBy.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { History } from '#/store/read/history.ts';
import { CommitLink } from './CommitLink.tsx';
import css from './history.module.css';
import { entryOf } from './shown.ts';
import type { Teller } from './useTelling.ts';

/** Commits of one writer shown at a time. */
const STEP = 20;

interface JoinedCommitsProps {
  planId: Id;
  history: History;
  teller: Teller;
  joined: readonly Clock[];
}

export function JoinedCommits({ planId, history, teller, joined }: JoinedCommitsProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={css.textButton}
        aria-expanded={isOpen}
        aria-controls={id}
        data-print="hide"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('history.joinedClose') : t('history.joinedOpen')}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen &&
          [...groupBy(joined, (commit) => entryOf(history, commit)?.commit.author ?? '')].map(
            ([who, commits]) => (
              <Writer
                key={who}
                planId={planId}
                history={history}
                teller={teller}
                joined={commits}
                who={who}
              />
            ),
          )}
      </div>
    </div>
  );
}

function Writer({ planId, history, teller, joined, who }: JoinedCommitsProps & { who: string }) {
  const { t } = useText();
  const [limit, setLimit] = useState(STEP);
  const left = Math.min(joined.length - limit, STEP);
  return (
    <div className={css.all}>
      <p>{t('history.joined', { count: joined.length, who: who === '' ? t('history.noName') : who })}</p>
      <ul>
        {joined
          .toReversed()
          .slice(0, limit)
          .map((commit) => (
            <li key={commit}>
              <CommitLink planId={planId} history={history} teller={teller} commit={commit} />
            </li>
          ))}
      </ul>
      {left > 0 && (
        <button type="button" className={css.textButton} onClick={() => setLimit(limit + STEP)}>
          {t('history.showMore', { count: left })}
        </button>
      )}
    </div>
  );
}
