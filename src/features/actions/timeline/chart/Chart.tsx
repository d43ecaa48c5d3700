/** The drawing itself: the axis, a line for each goal area and each action, and which of the bars the keyboard is at. */
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { hueVar } from '#/charts/layout/hue.ts';
import { useSize } from '#/charts/layout/useSize.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { today } from '#/parts/frame/today.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { usePrinting } from '#/ui/page/usePrinting.ts';
import type { ActionLine } from '../../actionList.ts';
import { NearLines } from '../../NearLines.tsx';
import { lineOf } from '../geometry.ts';
import { axisOf, type Scale } from '../scale.ts';
import { AreaLine } from './AreaLine.tsx';
import { Axis } from './Axis.tsx';
import css from './Chart.module.css';
import { TimelineRow } from './TimelineRow.tsx';

/** Width (px) of the timeline on A4: lying, as the style sheet asks for, or standing where the browser cannot be asked. */
const ON_PAPER = CSS.supports('page', 'auto') ? 690 : 430;
/** Width (px) taken for granted until it has been measured, before anything is shown. */
const USUAL_WIDTH = 600;
/** About how tall (px) a line is before it has been measured. */
const USUAL_HEIGHT = 84;

interface ChartProps {
  planId: Id;
  view: PlanView;
  rows: PlanRows;
  lines: readonly ActionLine[];
  scale: Scale;
  target: string;
}

export function Chart({ planId, view, rows, lines, scale, target }: ChartProps) {
  const { t, f } = useText();
  const isReadOnly = useIsReadOnly();
  const isPrinting = usePrinting();
  const { asOf } = view.lens;
  const track = useRef<HTMLDivElement>(null);
  const onScreen = useSize(track)?.width ?? USUAL_WIDTH;
  const width = isPrinting ? ON_PAPER : onScreen;
  const axis = useMemo(() => axisOf(scale, width), [scale, width]);
  const grid = useMemo(() => gridOf(axis.lines), [axis]);
  const now = lineOf(asOf, scale);
  const hintId = useId();

  const [open, setOpen] = useState<ReadonlySet<Id>>(() => new Set([target]));
  const toggle = useCallback((id: Id) => {
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const [said, say] = useState('');
  const { stop, goTo, focused, setStop, step } = useStops(lines, target);
  const indexOf = useMemo(() => new Map(view.areas.map(({ area, index }) => [area.id, index])), [view.areas]);
  return (
    <>
      <p id={hintId} className="sr-only">
        {t(isReadOnly ? 'actions.timeline.hintReadOnly' : 'actions.timeline.hint')}
      </p>
      <div className={css.chart}>
        <div className={css.sheet}>
          <Axis
            track={track}
            axis={axis}
            now={now}
            nowText={t(asOf === today() ? 'actions.timeline.today' : 'actions.timeline.asOf', {
              date: f.date(asOf),
            })}
          />
          <div className={css.lines}>
            <NearLines lines={lines} keyOf={keyOf} height={USUAL_HEIGHT} keep={stop} goTo={goTo}>
              {(line, place) =>
                line.kind === 'area' ? (
                  <AreaLine
                    key={keyOf(line)}
                    area={line.area}
                    count={line.count}
                    now={now}
                    grid={grid}
                    place={place}
                  />
                ) : (
                  <div
                    key={keyOf(line)}
                    id={anchorOf('actions', line.item.action.id)}
                    className={css.line}
                    {...place}
                  >
                    <TimelineRow
                      planId={planId}
                      rows={rows}
                      item={line.item}
                      hue={hueVar(indexOf.get(line.item.area) ?? 0)}
                      scale={scale}
                      width={width}
                      grid={grid}
                      now={now}
                      asOf={asOf}
                      hintId={hintId}
                      isOpen={open.has(line.item.action.id)}
                      isStop={line.item.action.id === stop}
                      takesFocus={line.item.action.id === focused}
                      onToggle={toggle}
                      onFocus={setStop}
                      onStep={step}
                      say={say}
                    />
                  </div>
                )
              }
            </NearLines>
          </div>
        </div>
      </div>
      {!isReadOnly && (
        <p className={css.help} data-print="hide">
          {t('actions.timeline.help')}
        </p>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

function keyOf(line: ActionLine): string {
  return line.kind === 'area' ? `area ${line.area.area.id}` : line.item.action.id;
}

/**
 * Which bar is the one stop for the Tab key; arrow keys go from it to the others. `goTo` is the line to bring into the
 * window, `focused` the one whose bar is to take focus once it is there.
 */
function useStops(lines: readonly ActionLine[], target: string) {
  const order = useMemo(
    () => lines.flatMap((line) => (line.kind === 'action' ? [line.item.action.id] : [])),
    [lines],
  );
  const [chosen, setChosen] = useState<Id>();
  const [goTo, setGoTo] = useState<Id | undefined>(target || undefined);
  const stop = chosen !== undefined && order.includes(chosen) ? chosen : order[0];
  const step = useCallback(
    (from: Id, by: number) => {
      const next = order[order.indexOf(from) + by];
      if (next === undefined) return;
      setChosen(next);
      setGoTo(next);
    },
    [order],
  );
  return { stop, goTo, focused: goTo === chosen ? chosen : undefined, setStop: setChosen, step };
}

/**
 * Thin upright lines where the axis's stretches begin, as a background: every line of the chart draws its own part. A layer
 * for each, for printers draw a gradient with many stops as they please.
 */
function gridOf(lines: readonly { at: number; strong: boolean }[]): string {
  const layers = lines.map(({ at, strong }) => {
    const colour = strong ? 'var(--line-strong)' : 'var(--line)';
    return `linear-gradient(${colour}, ${colour}) ${(at * 100).toFixed(3)}% 0 / 1px 100% no-repeat`;
  });
  return layers.length > 0 ? layers.join(', ') : 'none';
}
