/** A sentence of the history on the page: rows and commits as links, long texts to be opened. */
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { HistoryState } from '#/domain/history/history.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { Piece, Sentence } from '#/i18n/telling/sentence.ts';
import css from './history.module.css';
import { RowLink } from './RowLink.tsx';

interface SentenceViewProps {
  planId: Id;
  sentence: Sentence;
  state: HistoryState;
}

export function SentenceView({ planId, sentence, state }: SentenceViewProps) {
  let at = 0;
  return sentence.map((piece) => {
    const key = at;
    at += piece.text.length;
    return <PieceView key={key} planId={planId} piece={piece} state={state} />;
  });
}

function PieceView({ planId, piece, state }: { planId: Id; piece: Piece; state: HistoryState }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'who':
      return <strong>{piece.text}</strong>;
    case 'row':
      return (
        <RowLink planId={planId} row={piece.ref} state={state}>
          {piece.text}
        </RowLink>
      );
    case 'commit':
      return (
        <Link to="/plan/$planId/history" params={{ planId }} search={{ commit: piece.id }}>
          {piece.text}
        </Link>
      );
    case 'long':
      return <LongText piece={piece} />;
  }
}

/** The first words of a text, and all of it when asked for. */
function LongText({ piece }: { piece: Extract<Piece, { kind: 'long' }> }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      {piece.text}{' '}
      <button
        type="button"
        className={css.textButton}
        aria-expanded={isOpen}
        aria-controls={id}
        data-print="hide"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('history.close') : t('history.value.more')}
      </button>{' '}
      <span id={id} className={css.fullText} hidden={!isOpen}>
        {isOpen && piece.full}
      </span>
    </>
  );
}
