/**
 * The actions as a table, which narrow screens show as cards. Each line is a row group of its own, so that a long list can
 * keep only the lines near the window in the page; on paper all of them are there.
 */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { hueVar } from '#/charts/layout/hue.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { AreaView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { useIsLong, useNearWindow } from '#/ui/list/useNearWindow.ts';
import { usePrinting } from '#/ui/page/usePrinting.ts';
import type { ActionLine } from '../actionList.ts';
import { ActionRow, useColumnCount } from './ActionRow.tsx';
import css from './ActionTable.module.css';

/** Lines above which only those near the window are in the page. */
const MANY = 200;
/** About how tall (px) a line is before it has been measured. */
const USUAL_HEIGHT = 96;

interface ActionTableProps {
  planId: Id;
  rows: PlanRows;
  lines: readonly ActionLine[];
  /** Id of the action a link points at; opened and scrolled to. */
  target: string;
  asOf: IsoDate;
}

type RenderLine = (
  line: ActionLine,
  place?: { index: number; measure: (element: Element | null) => void },
) => ReactNode;

export function ActionTable({ planId, rows, lines, target, asOf }: ActionTableProps) {
  const { t } = useText();
  const isPrinting = usePrinting();
  const [open, setOpen] = useState<ReadonlySet<Id>>(() => new Set([target]));
  const toggle = useCallback((id: Id) => {
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const renderLine: RenderLine = (line, place) => {
    const placed = place && { 'data-index': place.index, ref: place.measure };
    return line.kind === 'area' ? (
      <tbody key={keyOf(line)} {...placed}>
        <AreaHeading area={line.area} count={line.count} />
      </tbody>
    ) : (
      <tbody key={keyOf(line)} id={anchorOf('actions', line.item.action.id)} className={css.line} {...placed}>
        <ActionRow
          planId={planId}
          rows={rows}
          item={line.item}
          asOf={asOf}
          isOpen={open.has(line.item.action.id)}
          onToggle={toggle}
        />
      </tbody>
    );
  };
  const targetIndex = lines.findIndex((line) => line.kind === 'action' && line.item.action.id === target);
  const Lines = useIsLong(lines.length, MANY) ? NearLines : AllLines;
  return (
    <div className={css.container}>
      <table className={css.table}>
        <caption className="sr-only">{t('actions.tableCaption')}</caption>
        <colgroup>
          <col className={css.actionColumn} />
          <col className={css.unitColumn} />
          <col className={css.dateColumn} />
          <col className={css.milestoneColumn} />
          <col className={css.statusColumn} />
          {!isPrinting && <col className={css.editColumn} />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('actions.column.action')}</th>
            <th scope="col">{t('actions.column.units')}</th>
            <th scope="col">{t('actions.column.dates')}</th>
            <th scope="col">{t('actions.column.milestones')}</th>
            <th scope="col">{t('actions.column.status')}</th>
            {!isPrinting && (
              <th scope="col">
                <span className="sr-only">{t('actions.column.edit')}</span>
              </th>
            )}
          </tr>
        </thead>
        <Lines lines={lines} targetIndex={targetIndex} renderLine={renderLine} />
      </table>
    </div>
  );
}

function keyOf(line: ActionLine): string {
  return line.kind === 'area' ? `area ${line.area.area.id}` : line.item.action.id;
}

function AreaHeading({ area, count }: { area: AreaView; count: number }) {
  const { t } = useText();
  return (
    <tr className={css.area}>
      <th colSpan={useColumnCount()} scope="colgroup">
        <span className={css.areaEdge} style={{ background: hueVar(area.index) }} aria-hidden />
        <h2>
          {area.number} {area.area.name}
        </h2>{' '}
        <span className={css.areaCount}>{t('common.actions', { count })}</span>
      </th>
    </tr>
  );
}

interface LinesProps {
  lines: readonly ActionLine[];
  /** Where the line to scroll to is; −1 for none. */
  targetIndex: number;
  renderLine: RenderLine;
}

function AllLines({ lines, targetIndex, renderLine }: LinesProps) {
  const target = lines[targetIndex];
  const id = target?.kind === 'action' ? target.item.action.id : undefined;
  useEffect(() => {
    if (id !== undefined)
      document.getElementById(anchorOf('actions', id))?.scrollIntoView({ block: 'start' });
  }, [id]);
  return lines.map((line) => renderLine(line));
}

function NearLines({ lines, targetIndex, renderLine }: LinesProps) {
  const { top, near, after, measure, scrollTo } = useNearWindow({
    lines,
    keyOf,
    height: USUAL_HEIGHT,
    padding: { start: 16 },
  });
  useEffect(() => {
    if (targetIndex >= 0) scrollTo(targetIndex, 'start');
  }, [targetIndex, scrollTo]);
  return (
    <>
      <tbody ref={top} aria-hidden>
        <Space height={near[0]?.gap ?? 0} />
      </tbody>
      {near.map(({ line, index }) => renderLine(line, { index, measure }))}
      <tbody aria-hidden>
        <Space height={after} />
      </tbody>
    </>
  );
}

/** Stands in for the lines that are not in the page. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr className={css.space}>
      <td colSpan={6} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
