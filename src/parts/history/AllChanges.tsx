/** Everything that a commit did, edit by edit. */
import { Button } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { HistoryState } from '#/domain/history/history.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { Telling } from '#/i18n/telling/changeFields.ts';
import { everyChange } from '#/i18n/telling/historyEntry.ts';
import { plainText, type Sentence } from '#/i18n/telling/sentence.ts';
import css from './history.module.css';
import { SentenceView } from './SentenceView.tsx';
import type { Shown } from './shown.ts';

/** Changes shown at a time; an import has thousands. */
const STEP = 50;

interface AllChangesProps {
  planId: Id;
  shown: Shown;
  telling: Telling;
  state: HistoryState;
}

export function AllChanges({ planId, shown: { entry, edits }, telling, state }: AllChangesProps) {
  const { t } = useText();
  const [limit, setLimit] = useState(STEP);
  const first = useMemo(() => edits.slice(0, limit), [edits, limit]);
  const changes = everyChange(entry, telling, first);
  const left = edits.length - first.length;
  const line = (words: Sentence) => <SentenceView planId={planId} sentence={words} state={state} />;
  return (
    <>
      <ul className={css.all}>
        {changes.map((change) => {
          const details = change.details();
          return (
            <li key={change.key}>
              {line(change.line)}
              {details.length > 0 && (
                <ul>
                  {details.map((detail) => (
                    <li key={plainText(detail)}>{line(detail)}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button variant="tertiary" data-size="sm" data-print="hide" onClick={() => setLimit(limit + STEP)}>
          {t('history.showMore', { count: Math.min(left, STEP) })}
        </Button>
      )}
    </>
  );
}
