import type { PlanPeriod } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './find.module.css';
import { KindIcon } from './KindIcon.tsx';
import { marksIn, type Piece, piecesOf } from './marks.ts';
import type { Option } from './useOptions.ts';
import { queryWords } from './words.ts';

interface OptionRowProps {
  id: string;
  option: Option;
  isActive: boolean;
  /** What is marked in it. */
  sought: string;
  period: PlanPeriod | undefined;
  /** Whether the heading above says already what it is. */
  isGrouped: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

/** One thing that can be chosen: what it is, its number and name with what was looked for marked, and where it belongs. */
export function OptionRow(props: OptionRowProps) {
  const { id, option, isActive, sought, period, isGrouped, onPoint, onChoose } = props;
  const { t } = useText();
  const { kind, number, name, place, keys, isOutside } = option;
  // What number or name has need not be looked for in what stands below them.
  const elsewhere = wordsNotIn(`${number ?? ''} ${name}`, sought);
  const inText = textPieces(option, sought);
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
          {number && (
            <>
              <span className={css.number}>
                <Pieces pieces={piecesOf(number, marksIn(number, sought))} />
              </span>{' '}
            </>
          )}
          {name === '' ? <Pieces pieces={inText} /> : <Pieces pieces={namePieces(name, sought)} />}
        </span>
        {name !== '' && inText.length > 0 && (
          <span className={css.text}>
            <Pieces pieces={inText} />
          </span>
        )}
        {(!isGrouped || place) && (
          <span className={css.about}>
            {!isGrouped && t(`find.kind.${kind}`)}
            {!isGrouped && place && ' · '}
            {place && <Pieces pieces={piecesOf(place, marksIn(place, elsewhere))} />}
            {isOutside && period && <> · {t('find.outside', { period: period.name })}</>}
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

function namePieces(name: string, sought: string): Piece[] {
  return piecesOf(name, marksIn(name, sought));
}

/** What is written about it, where a word stands there that neither number nor name nor place has. */
function textPieces({ number = '', name, place = '', text }: Option, sought: string): Piece[] {
  if (!text) return [];
  if (name === '') return piecesOf(text, marksIn(text, sought));
  const marks = marksIn(text, wordsNotIn(`${number} ${name} ${place}`, sought));
  return marks.length > 0 ? piecesOf(text, marks) : [];
}

/** The words of what was sought that a text does not have. */
function wordsNotIn(text: string, sought: string): string {
  return queryWords(sought)
    .filter((word) => marksIn(text, word).length === 0)
    .join(' ');
}
