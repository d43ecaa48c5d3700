import { Link } from '@tanstack/react-router';
import type { Clock } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { describeEntry } from '#/i18n/telling/historyEntry.ts';
import { plainText } from '#/i18n/telling/sentence.ts';
import type { History } from '#/store/read/history.ts';
import { entryOf } from './shown.ts';
import type { Teller } from './useTelling.ts';

interface CommitLinkProps {
  planId: Id;
  history: History;
  teller: Teller;
  commit: Clock;
}

/** A commit in one sentence, as a link to its place in the history. Nothing where the history does not have it. */
export function CommitLink({ planId, history, teller, commit }: CommitLinkProps) {
  const { f } = useText();
  const entry = entryOf(history, commit);
  if (!entry) return null;
  const { head } = describeEntry(entry, teller(commit), () => f.instant(entry.commit.at));
  return (
    <Link to="/plan/$planId/history" params={{ planId }} search={{ commit }}>
      {f.instant(entry.commit.at)}: {plainText(head)}
    </Link>
  );
}
