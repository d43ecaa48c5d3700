/**
 * The colours a chart is drawn with. On screen they are the theme's custom properties, so charts follow light and dark
 * by themselves; images for print and download get fixed light colours, and a font that other programs have.
 */

import type { Tone } from '../model/chartModel.ts';
import { hueVar } from './hue.ts';

export interface Palette {
  ink: string;
  muted: string;
  line: string;
  /** Behind the chart; fills hollow dots and haloes labels. */
  paper: string;
  /** The goal area's hue. */
  series: string;
  /** The plan period's band and the range of `hold`. */
  soft: string;
  tones: Readonly<Record<Tone, string>>;
  fontFamily: string;
}

/** Colours for the page; `hue` is the goal area's 0-based place. */
export function screenPalette(hue: number): Palette {
  return {
    ink: 'var(--chart-ink, var(--ink, #14211f))',
    muted: 'var(--chart-muted, var(--muted, #52625f))',
    line: 'var(--chart-line, var(--line, #dcdfd8))',
    paper: 'var(--chart-paper, var(--paper, #fff))',
    series: hueVar(hue),
    soft: 'var(--chart-soft, var(--accent-soft, #e3efec))',
    tones: {
      good: 'var(--ok, #17693f)',
      warning: 'var(--warn, #8a5200)',
      bad: 'var(--bad, #a3231b)',
      neutral: 'var(--none, #66736f)',
    },
    fontFamily: 'Inter Variable, Inter, system-ui, sans-serif',
  };
}

const PRINT_HUES = ['#1f7a74', '#4355a5', '#93641a', '#a24460', '#58782b'] as const;

/** Fixed light colours for paper and files; `hue` is the goal area's 0-based place. */
export function printPalette(hue: number): Palette {
  return {
    ink: '#14211f',
    muted: '#52625f',
    line: '#dcdfd8',
    paper: '#ffffff',
    series: PRINT_HUES[hue % PRINT_HUES.length] ?? PRINT_HUES[0],
    soft: '#e9f2f0',
    tones: { good: '#17693f', warning: '#8a5200', bad: '#a3231b', neutral: '#66736f' },
    // A picture cannot bring a web font along; this one, or one of the same widths, is on nearly every machine.
    fontFamily: 'Arial, Helvetica, Liberation Sans, sans-serif',
  };
}
