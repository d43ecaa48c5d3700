/**
 * How far one has come, with a tick where one should have been when it was measured, and a thin mark where one should be
 * today. What lies between the two is hatched: nobody has measured it. Part of the start-up bundle: no library.
 */
import { useText } from '#/i18n/i18n.ts';
import { hueVar } from './hue.ts';
import classes from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** Share of the planned change that is reached; may be negative or above 1. Undefined where nothing is measured. */
  progress: number | undefined;
  /** Share that should have been reached when it was measured. */
  expected?: number | undefined;
  /** Share that should be reached today. */
  expectedNow?: number | undefined;
  /** 0-based place of the goal area. */
  hue: number;
  /** What the share is of, e.g. `av målet for 2019–2020`; read aloud after the percentage. */
  ofTarget: string;
  /** Words over the tick, e.g. `forventet ved målingen`; none when left out. */
  expectedLabel?: string;
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
  showValue = true,
}: ProgressBarProps) {
  const { t, f } = useText();
  const value = progress === undefined ? undefined : f.percent(progress);
  const tick = progress === undefined ? undefined : expected;
  // Places that read the same are the same.
  const now =
    tick === undefined || expectedNow === undefined || percent(tick) === percent(expectedNow)
      ? undefined
      : expectedNow;
  const label =
    value === undefined
      ? t('charts.progressNone')
      : tick === undefined
        ? t('charts.progressOnly', { progress: value, ofTarget })
        : t(now === undefined ? 'charts.progress' : 'charts.progressNow', {
            progress: value,
            ofTarget,
            expected: f.percent(tick),
            now: f.percent(now ?? tick),
          });
  return (
    <div className={classes.bar} role="img" aria-label={label}>
      <div className={classes.track}>
        {progress !== undefined && (
          <div className={classes.fill} style={{ inlineSize: percent(progress), background: hueVar(hue) }} />
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
      {tick !== undefined && expectedLabel !== undefined && (
        <span className={classes.expected} style={{ insetInlineStart: labelPlace(tick, expectedLabel) }}>
          {expectedLabel}
        </span>
      )}
      {progress !== undefined && value !== undefined && showValue && (
        <span className={classes.value} style={{ insetInlineStart: labelPlace(progress, value) }}>
          {value}
        </span>
      )}
    </div>
  );
}

/** A share as a place on the bar, kept on it. */
export function percent(share: number): string {
  return `${Math.round(clamped(share) * 1000) / 10}%`;
}

/**
 * Where a label's middle goes: at its share, but so far from both ends that the label stays within the bar. Letters
 * are on average no wider than the digit 0 (`ch`), so half as many `ch` as letters is enough, and a little for the wide %.
 */
export function labelPlace(share: number, label: string): string {
  const half = `${label.length / 2 + 0.4}ch`;
  return `clamp(${half}, ${percent(share)}, calc(100% - ${half}))`;
}

function clamped(share: number): number {
  return Math.max(0, Math.min(1, share));
}
