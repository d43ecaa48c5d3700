/**
 * The browser's own calendar, for a field in which dates are typed. It belongs to a native date field, which stands unseen
 * over the button that opens it for as long as the calendar may be open.
 */
import type { IsoDate } from '#/domain/values/dates.ts';
import css from './DateInput.module.css';

/** Whether the browser can be asked to show its calendar. */
export const hasPicker =
  typeof HTMLInputElement !== 'undefined' && 'showPicker' in HTMLInputElement.prototype;

/** Opens the calendar at `anchor`, on a date. Call it from a click. Returns a function that takes it away. */
export function openPicker(
  anchor: HTMLElement,
  date: IsoDate | undefined,
  onPick: (date: IsoDate) => void,
): () => void {
  const field = document.createElement('input');
  field.type = 'date';
  field.className = css.native ?? '';
  field.tabIndex = -1;
  field.setAttribute('aria-hidden', 'true');
  field.min = '1800-01-01';
  field.max = '2200-12-31';
  if (date !== undefined) field.value = date;
  // Where it is open as long as one turns its wheels, it tells of each date they pass.
  field.addEventListener('change', () => {
    if (field.value !== '') onPick(field.value);
  });
  const { left, top, width, height } = anchor.getBoundingClientRect();
  Object.assign(field.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  // Within a modal dialog, for what is outside it cannot be used.
  (anchor.closest('dialog') ?? document.body).append(field);
  try {
    field.showPicker();
  } catch (error) {
    // The date can be typed all the same.
    console.warn(error);
    field.remove();
  }
  return () => field.remove();
}
