import type { Text } from '../i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.2425 * DAY;

/** A span of time (ms, 0 or more) in the one unit that says enough: `12 minutter`, `3 timer`, `2 dager`, `74 år`. */
export function spanText(ms: number, { t }: Pick<Text, 't'>): string {
  if (ms < 1.5 * HOUR) return t('clock.span.minutes', { count: Math.max(1, Math.round(ms / MINUTE)) });
  if (ms < 1.5 * DAY) return t('clock.span.hours', { count: Math.round(ms / HOUR) });
  if (ms < 1.5 * YEAR) return t('clock.span.days', { count: Math.round(ms / DAY) });
  return t('clock.span.years', { count: Math.round(ms / YEAR) });
}
