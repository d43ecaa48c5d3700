/** A long column of lines of which only those near the window are in the page; on paper, and where they are few, all are. */
import { Fragment, type ReactNode, useEffect, useMemo } from 'react';
import { anchorOf } from '#/parts/place/anchor.ts';
import { useIsLong, useNearWindow } from '#/ui/list/useNearWindow.ts';

/** What a line must put on its outermost element. */
export interface LinePlace {
  'data-index'?: number;
  ref?: (element: Element | null) => void;
}

interface NearLinesProps<T> {
  lines: readonly T[];
  keyOf: (line: T) => string;
  /** About how tall (px) a line is before it has been measured. */
  height: number;
  /** Key of a line that stays in the page wherever the window is: what has focus, or is being dragged, must not go. */
  keep?: string | undefined;
  /** Key of a line to bring into the window, each time it becomes another: the id of the action whose line it is. */
  goTo?: string | undefined;
  /**
   * Whether the window scrolls on by as much as a line above it turns out taller than thought, so that what is read stays
   * where it is. Not where several columns share the window: each would move the others.
   */
  holdsStill?: boolean;
  children: (line: T, place: LinePlace) => ReactNode;
}

export function NearLines<T>(props: NearLinesProps<T>) {
  return useIsLong(props.lines.length) ? <Near {...props} /> : <All {...props} />;
}

function All<T>({ lines, goTo, children }: NearLinesProps<T>) {
  useEffect(() => {
    if (goTo !== undefined)
      document.getElementById(anchorOf('actions', goTo))?.scrollIntoView({ block: 'nearest' });
  }, [goTo]);
  return lines.map((line) => children(line, {}));
}

function Near<T>({ lines, keyOf, height, keep, goTo, holdsStill = true, children }: NearLinesProps<T>) {
  const kept = useMemo(() => new Set(keep === undefined ? [] : [keep]), [keep]);
  const { top, near, after, measure, scrollTo } = useNearWindow({
    lines,
    keyOf,
    height,
    overscan: 6,
    padding: { start: 120, end: 96 },
    kept,
    holdsStill,
  });
  const wanted = goTo === undefined ? -1 : lines.findIndex((line) => keyOf(line) === goTo);
  useEffect(() => {
    if (wanted >= 0) scrollTo(wanted, 'auto');
  }, [wanted, scrollTo]);
  return (
    <>
      <div ref={top} />
      {near.map(({ line, key, index, gap }) => (
        <Fragment key={key}>
          <Gap height={gap} />
          {children(line, { 'data-index': index, ref: measure })}
        </Fragment>
      ))}
      <Gap height={after} />
    </>
  );
}

/** The room of the lines that are not there. */
function Gap({ height }: { height: number }) {
  return height > 0 && <div aria-hidden style={{ blockSize: height }} />;
}
