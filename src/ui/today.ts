import type { IsoDate } from '#/domain/model.ts';

/** Today's date where the reader is, by the device's clock: a reading for 31 December can be entered on 31 December. */
export function today(now: Date = new Date()): IsoDate {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
