/**
 * How far one has come, with a tick where one should have been when it was measured, and a thin mark where one should be
 * today. What lies between the two is hatched: nobody has measured it. Part of the start-up bundle: no library.
 */

import type { CSSProperties } from 'react';
import { tellsToday, written } from '#/i18n/format/ticks.ts';
import { useText } from '#/i18n/i18n.ts';
import { hueVar } from '../layout/hue.ts';
import classes from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** Share of the planned change that is reached; may be negative or above 1. Undefined where nothing is measured. */
  progress: number | undefined;
  /** Share that should have been reached when it was measured. */
  expected?: number | undefined;
  /** Share that should be reached today. */
  expectedNow?: number | undefined;
  /** 0-based place of the goal area; grey without one. */
  hue: number | undefined;
  /** What the share is of, e.g. `av målet for 2019–2020`; read aloud after the percentage. */
  ofTarget: string;
  /** Words over the tick, e.g. `forventet ved målingen`; none when left out. */
  expectedLabel?: string;
  /** Words over the thin mark, e.g. `i dag`, where there is one; only beside those over the tick. */
  nowLabel?: string;
  /** Whether the percentage is written under the bar's end. */
  showValue?: boolean;
}

export function ProgressBar({
  progress,
  expected,
  expectedNow,
  hue,
  ofTarget,
  expectedLabel,
  nowLabel,
  showValue = true,
}: ProgressBarProps) {
  const { t, f } = useText();
  const tick = progress === undefined ? undefined : expected;
  const now =
    tick !== undefined && expectedNow !== undefined && tellsToday(tick, expectedNow)
      ? expectedNow
      : undefined;
  const words =
    progress === undefined ? undefined : written(progress, tick ?? progress, now ?? tick ?? progress, f);
  const value = words?.progress;
  const kind =
    tick === undefined ? 'charts.progressOnly' : now === undefined ? 'charts.progress' : 'charts.progressNow';
  const label = words ? t(kind, { ...words, ofTarget }) : t('charts.progressNone');
  return (
    <div className={classes.bar} role="img" aria-label={label}>
      <div className={classes.track}>
        {progress !== undefined && (
          <div
            className={classes.fill}
            style={{
              inlineSize: percent(progress),
              background: hue === undefined ? 'var(--none)' : hueVar(hue),
            }}
          />
        )}
      </div>
      {tick !== undefined && now !== undefined && (
        <>
          <div
            className={classes.unmeasured}
            style={{
              insetInlineStart: percent(Math.min(tick, now)),
              inlineSize: `calc(${percent(Math.max(tick, now))} - ${percent(Math.min(tick, now))})`,
            }}
          />
          <div
            className={classes.now}
            style={{ insetInlineStart: `clamp(1px, ${percent(now)}, 100% - 1px)` }}
          />
        </>
      )}
      {tick !== undefined && (
        <div
          className={classes.tick}
          style={{ insetInlineStart: `clamp(1px, ${percent(tick)}, 100% - 1px)` }}
        />
      )}
      {tick !== undefined &&
        expectedLabel !== undefined &&
        (now === undefined || nowLabel === undefined ? (
          <span className={classes.expected} style={labelPlace(tick)}>
            {expectedLabel}
          </span>
        ) : (
          <LabelPair
            labels={[
              { share: tick, text: expectedLabel },
              { share: now, text: nowLabel },
            ]}
          />
        ))}
      {progress !== undefined && value !== undefined && showValue && (
        <span className={classes.value} style={labelPlace(progress)}>
          {value}
        </span>
      )}
    </div>
  );
}

interface Label {
  share: number;
  text: string;
}

/** Two labels side by side: the left one ends at its mark, the other begins at its own, and neither leaves the bar. */
function LabelPair({ labels: [a, b] }: { labels: [Label, Label] }) {
  const [left, right] = a.share <= b.share ? [a, b] : [b, a];
  const between = `calc(${percent(right.share)} - ${percent(left.share)})`;
  return (
    <div
      className={classes.pair}
      style={{
        gridTemplateColumns: `minmax(max-content, ${percent(left.share)}) minmax(1ch, ${between}) minmax(max-content, 1fr)`,
      }}
    >
      <span>{left.text}</span>
      <span>{right.text}</span>
    </div>
  );
}

/** A share as a place on the bar, kept on it. */
export function percent(share: number): string {
  return `${Math.round(clamped(share) * 1000) / 10}%`;
}

/**
 * Where a label stands: the point as far along it as the mark is along the bar lies at the mark. So it begins with the bar at
 * 0, is in the middle at one half and ends with the bar at 1, and stays within it in any typeface.
 */
function labelPlace(share: number): CSSProperties {
  return { insetInlineStart: percent(share), transform: `translateX(-${percent(share)})` };
}

function clamped(share: number): number {
  return Math.max(0, Math.min(1, share));
}
