/**
 * The lines of the outline as one list. It is flat, each row saying what it is and its number, and the goals being headings
 * of two levels, for two reasons. The items of a tree (`role="tree"`) may not hold the fields and buttons that writing in
 * place needs. And of a long plan only the lines near the screen are there, which lists within lists do not allow. The
 * arrow keys are a tree's all the same; see `outlineKeys.ts`.
 */
import { useDroppable } from '@dnd-kit/core';
import { type CSSProperties, type Ref, useCallback, useImperativeHandle } from 'react';
import { useIsLong, useNearWindow } from '#/ui/list/useNearWindow.ts';
import css from '../outline.module.css';
import type { Line } from '../state/lines.ts';
import { AddLine, NewLine } from './AddLines.tsx';
import { OutlineRow } from './OutlineRow.tsx';

/** Up to this many lines are simply there: found by the browser's own search, and no sums while scrolling. */
const ALL_AT_ONCE = 160;
/** A usual line's height in pixels; the real heights are measured. */
const USUAL_HEIGHT = 49;

interface LinesProps {
  lines: readonly Line[];
  /** Keys of lines that must stay though they are scrolled away: what is typed in them, or dragged, would be lost. */
  kept: ReadonlySet<string>;
  /** The line that marks where a dragged row would fall. */
  dropKey: string | undefined;
}

/** Brings the line at an index near enough to the screen to be there. */
export interface LinesHandle {
  reveal: (index: number) => void;
}

export function OutlineLines({ ref, ...props }: LinesProps & { ref: Ref<LinesHandle> }) {
  const isLong = useIsLong(props.lines.length, ALL_AT_ONCE);
  if (isLong) return <NearLines ref={ref} {...props} />;
  return (
    <ul className={css.lines}>
      {props.lines.map((line) => (
        <LineItem key={line.key} line={line} isDrop={line.key === props.dropKey} />
      ))}
    </ul>
  );
}

function NearLines({ lines, kept, dropKey, ref }: LinesProps & { ref: Ref<LinesHandle> }) {
  const { top, near, after, measure, scrollTo } = useNearWindow({
    lines,
    keyOf,
    height: USUAL_HEIGHT,
    overscan: 12,
    kept,
  });
  useImperativeHandle(ref, () => ({ reveal: (index) => scrollTo(index, 'center') }), [scrollTo]);
  return (
    <ul ref={top} className={css.lines} style={{ paddingBlockEnd: after }}>
      {near.map(({ line, key, index, gap }) => (
        <LineItem
          key={key}
          line={line}
          isDrop={line.key === dropKey}
          measure={measure}
          index={index}
          count={lines.length}
          // The room of the lines that are not there.
          style={{ marginBlockStart: gap }}
        />
      ))}
    </ul>
  );
}

const keyOf = ({ key }: Line) => key;

interface LineItemProps {
  line: Line;
  isDrop: boolean;
  measure?: (element: HTMLElement | null) => void;
  index?: number;
  /** How many lines there are, where not all of them are on the page. */
  count?: number;
  style?: CSSProperties;
}

function LineItem({ line, isDrop, measure, index, count, style }: LineItemProps) {
  const { setNodeRef } = useDroppable({ id: line.key, data: { line }, disabled: line.kind === 'new' });
  const place = useCallback(
    (element: HTMLElement | null) => {
      setNodeRef(element);
      measure?.(element);
    },
    [setNodeRef, measure],
  );
  const isInto = line.kind === 'row' && line.isOpen === false;
  return (
    <li
      ref={place}
      data-index={index}
      data-key={line.key}
      data-drop={isDrop ? (isInto ? 'into' : 'before') : undefined}
      data-print={line.kind === 'row' ? undefined : 'hide'}
      {...(count !== undefined &&
        index !== undefined && { 'aria-posinset': index + 1, 'aria-setsize': count })}
      style={style}
    >
      {line.kind === 'row' && <OutlineRow line={line} />}
      {line.kind === 'add' && <AddLine line={line} />}
      {line.kind === 'new' && <NewLine line={line} />}
    </li>
  );
}
