/** One shape per status, so that it can be told without colour: also on paper and by a colour-blind reader. */
import type { ReactNode } from 'react';
import type { Status } from '#/domain/progress/rule.ts';

export type Tone = 'ok' | 'warn' | 'bad' | 'none';

const TONES: Record<Status, Tone> = {
  achieved: 'ok',
  'on-track': 'ok',
  'partly-achieved': 'warn',
  'at-risk': 'warn',
  'off-track': 'bad',
  missed: 'bad',
  insufficient: 'none',
  outdated: 'none',
  'no-data': 'none',
  'no-target': 'none',
  'not-measurable': 'none',
};

export function toneOf(status: Status): Tone {
  return TONES[status];
}

const cut = { fill: 'none', stroke: 'var(--paper)', strokeWidth: 2 } as const;

const SHAPES: Record<Status, ReactNode> = {
  achieved: (
    <>
      <path
        d="M9 .8 11 3l2.9-.5.5 2.9L17 7l-1.4 2.5L17 12l-2.6 1.4-.5 2.9-2.9-.5L9 17.9l-2-2.1-2.9.5-.5-2.9L1 12l1.4-2.5L1 7l2.6-1.6.5-2.9L7 3z"
        fill="currentColor"
      />
      <path d="M5.4 9.3l2.5 2.5 4.8-5.1" {...cut} />
    </>
  ),
  'on-track': (
    <>
      <circle cx="9" cy="9" r="8" fill="currentColor" />
      <path d="M5.2 9.3l2.6 2.6 5-5.4" {...cut} />
    </>
  ),
  'partly-achieved': (
    <>
      <circle cx="9" cy="9" r="7.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M9 1.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor" />
    </>
  ),
  'at-risk': (
    <>
      <path d="M9 1.5 17 16H1z" fill="currentColor" />
      <path d="M9 6.5v4.6M9 12.6v1.8" {...cut} />
    </>
  ),
  'off-track': (
    <>
      <rect x="1.5" y="1.5" width="15" height="15" rx="3" fill="currentColor" />
      <path d="M9 4.5v8M5.6 9.4 9 12.8l3.4-3.4" {...cut} />
    </>
  ),
  missed: (
    <>
      <rect x="1.5" y="1.5" width="15" height="15" rx="3" fill="currentColor" />
      <path d="M5.6 5.6l6.8 6.8M12.4 5.6l-6.8 6.8" {...cut} />
    </>
  ),
  // A gauge with too little in it.
  insufficient: (
    <>
      <circle cx="9" cy="9" r="7.3" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M9 9V1.7A7.3 7.3 0 0 1 16.3 9z" fill="currentColor" />
    </>
  ),
  // A clock: it was known once.
  outdated: (
    <>
      <circle cx="9" cy="9" r="7.3" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M9 4.6V9l3.2 2" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  'no-data': (
    <circle
      cx="9"
      cy="9"
      r="7.3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="3 2.4"
    />
  ),
  'no-target': (
    <>
      <circle cx="9" cy="9" r="7.3" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M4 14 14 4" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  'not-measurable': (
    <>
      <circle cx="9" cy="9" r="7.3" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5 9h8" stroke="currentColor" strokeWidth="2" />
    </>
  ),
};

/** Decorative: the word stands beside it. Takes the colour of the text around it. */
export function StatusIcon({ status, size = 18 }: { status: Status; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {SHAPES[status]}
    </svg>
  );
}
