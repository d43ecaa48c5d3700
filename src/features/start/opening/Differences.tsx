/** How a file differs from the plan here: row by row, field by field, reading by reading, from what to what. */
import { Button } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { Entry } from '#/domain/history/history.ts';
import type { DraftChange } from '#/domain/log/log.ts';
import { useText } from '#/i18n/i18n.ts';
import type { Telling } from '#/i18n/telling/changeFields.ts';
import { everyChange } from '#/i18n/telling/historyEntry.ts';
import { plainText, type Sentence } from '#/i18n/telling/sentence.ts';
import css from './MergeQuestion.module.css';
import type { Difference } from './planFileJob.ts';
import { useTelling } from './useTelling.ts';

/** Lines shown at a time. */
const STEP = 30;

export function Differences({ title, difference }: { title: string; difference: Difference }) {
  const { t } = useText();
  const telling = useTelling(difference.rows);
  const entry = useMemo(() => telling && entryOf(difference, telling), [difference, telling]);
  const [limit, setLimit] = useState(STEP);
  if (!telling || !entry) return null;
  const shown = entry.edits.slice(0, limit);
  const left = entry.edits.length - shown.length;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={css.differences}>
        {everyChange(entry, telling, shown).map(({ key, line, details }) => (
          <li key={key}>
            {plainText(line)}
            <Details details={details} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button variant="tertiary" data-size="sm" onClick={() => setLimit(limit + STEP)}>
          {t('merge.values.more', { count: Math.min(left, STEP) })}
        </Button>
      )}
    </section>
  );
}

/** What more there is to say of a change, told when it is asked for. */
function Details({ details }: { details: () => Sentence[] }) {
  const { t } = useText();
  const [lines] = useState(details);
  const [isOpen, setOpen] = useState(false);
  const [limit, setLimit] = useState(STEP);
  if (lines.length === 0) return null;
  const left = lines.length - limit;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('merge.values.all')}</summary>
      {isOpen && (
        <ul>
          {lines.slice(0, limit).map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never change places
            <li key={i}>{plainText(line)}</li>
          ))}
        </ul>
      )}
      {isOpen && left > 0 && (
        <Button variant="tertiary" data-size="sm" onClick={() => setLimit(limit + STEP)}>
          {t('merge.values.more', { count: Math.min(left, STEP) })}
        </Button>
      )}
    </details>
  );
}

/** The difference as one commit would have made it. */
function entryOf({ changes, before }: Difference, { state }: Telling): Entry | undefined {
  const commit = (id: string, made: readonly DraftChange[]) => ({
    id,
    intent: 'merge' as const,
    author: '',
    at: '',
    changes: made.map((change) => ({ id, ...change })),
  });
  return state.extend([commit('0', before), commit('1', changes)])[1];
}
