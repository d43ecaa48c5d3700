/** A status that opens into its explanation: the sentences with the numbers it rests on, and what it is made of. */
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { type ReactNode, useId, useState } from 'react';
import type { Status } from '#/domain/progress/rule.ts';
import { Rich } from '#/i18n/format/rich.tsx';
import { useText } from '#/i18n/i18n.ts';
import { usePrinting } from '#/ui/page/usePrinting.ts';
import css from './Explanation.module.css';
import { StatusBadge } from './StatusBadge.tsx';

interface ExplanationProps {
  status: Status;
  /** Whether nothing more can be expected of what has it. */
  isPast?: boolean;
  /** What has the status, e.g. `Delmål 2.1`; tells several such buttons on a page apart when they are read aloud. */
  about: string;
  /** With `**` around what is emphasised. */
  sentences: readonly string[];
  /** Whether it is open on paper: where it explains a whole page, not a row in a list of many. */
  isOnPaper?: boolean;
  /** Under the sentences, e.g. a table of the parts. */
  children?: ReactNode;
}

/**
 * Takes no box of its own: in a grid the button is one cell and the explanation, when open, a row across all columns
 * below the rest. Elsewhere they stand one under the other.
 */
export function Explanation(props: ExplanationProps) {
  const { status, isPast = false, about, sentences, isOnPaper = true, children } = props;
  const { t } = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isPrinting = usePrinting();
  const isShown = isOpen || (isPrinting && isOnPaper);
  return (
    <div className={css.explanation}>
      <button
        type="button"
        className={css.button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <StatusBadge status={status} isPast={isPast} />
        <span className="sr-only">{t('areas.explain', { about })}</span>
        <ChevronDownIcon className={css.chevron} aria-hidden data-print="hide" />
      </button>
      <div id={id} className={css.body} hidden={!isShown}>
        {isShown && (
          <>
            <p className={css.sentences}>
              {sentences.map((sentence, i) => (
                <span key={sentence}>
                  {i > 0 && ' '}
                  <Rich text={sentence} />
                </span>
              ))}
            </p>
            {children}
          </>
        )}
      </div>
    </div>
  );
}
