import { useMemo } from 'react';
import css from './find.module.css';
import { KindIcon } from './KindIcon.tsx';
import { marksIn, type Piece, piecesOf, type Sought } from './matching/marks.ts';
import type { Option } from './useOptions.ts';

interface OptionRowProps {
  id: string;
  option: Option;
  isActive: boolean;
  /** What is marked in it. */
  sought: readonly Sought[];
  /** What it is, unless a heading above says so already. */
  kindName: string | undefined;
  /** Said of it where the pages do not show it in the plan period. */
  outside: string | undefined;
  onPoint: () => void;
  onChoose: () => void;
}

/** One thing that can be chosen: what it is, its number and name with what was looked for marked, and where it belongs. */
export function OptionRow(props: OptionRowProps) {
  const { id, option, isActive, sought, kindName, outside, onPoint, onChoose } = props;
  const { kind, keys } = option;
  const marked = useMemo(() => markedIn(option, sought), [option, sought]);
  return (
    // Chosen with the keys of the field, which keeps focus; a click is for those who point.
    <button
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={css.option}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <KindIcon kind={kind} />
      <span className={css.what}>
        <span className={css.name}>
          {marked.number.length > 0 && (
            <>
              <span className={css.number}>
                <Pieces pieces={marked.number} />
              </span>{' '}
            </>
          )}
          <Pieces pieces={marked.name} />
        </span>
        {marked.text.length > 0 && (
          <span className={css.text}>
            <Pieces pieces={marked.text} />
          </span>
        )}
        {(kindName || marked.place.length > 0) && (
          <span className={css.about}>
            {kindName}
            {kindName && marked.place.length > 0 && ' · '}
            <Pieces pieces={marked.place} />
            {outside && ` · ${outside}`}
          </span>
        )}
      </span>
      {keys && <kbd className={css.keys}>{keys}</kbd>}
    </button>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  // Pieces have no identity of their own; they only follow each other.
  return pieces.map(({ text, isMarked }, i) => {
    const key = `${i}${text}`;
    return isMarked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

interface Marked {
  number: Piece[];
  name: Piece[];
  place: Piece[];
  /** What is written about it, where a word stands there that is nowhere else. */
  text: Piece[];
}

function markedIn({ number = '', name, place = '', text = '' }: Option, sought: readonly Sought[]): Marked {
  const pieces = (of: string, words = sought) => piecesOf(of, marksIn(of, words));
  // What has no name, as a comment, is shown by its text.
  const title = name === '' ? text : name;
  const elsewhere = notIn(`${number} ${title}`, sought);
  const nowhere = notIn(place, elsewhere);
  const isInText = name !== '' && marksIn(text, nowhere).length > 0;
  return {
    number: pieces(number),
    name: pieces(title),
    place: pieces(place, elsewhere),
    text: isInText ? pieces(text, nowhere) : [],
  };
}

/** What is looked for and not found in a text. */
function notIn(text: string, sought: readonly Sought[]): readonly Sought[] {
  return sought.filter((each) => marksIn(text, [each]).length === 0);
}
