// The roll-ups that the rule's text tells in prose after its table, written out by hand.
import type {
  BecauseKind,
  Child,
  GroupChild,
  IndicatorChild,
  IndicatorStatus,
  RollUpContext,
} from './types.ts';

export interface RollUpExample {
  readonly name: string;
  readonly children: readonly Child[];
  readonly status: string;
  readonly because?: BecauseKind;
  readonly progress?: number;
  readonly lag?: number;
  readonly coverage?: number;
}

export const rollUpContext: RollUpContext = {
  asOf: '2021-03-01',
  thresholds: { onTrack: 0.05, atRisk: 0.2 },
};

const open = '2022-12-31';
const over = '2020-12-31';

interface Said {
  readonly at?: readonly [progress: number, lag: number];
  readonly weight?: number;
  readonly final?: boolean;
  readonly end?: string;
}

/** An indicator with the status that the text gives it; its id is that status, its end lies ahead unless said otherwise. */
export function indicator(status: IndicatorStatus, said: Said = {}): IndicatorChild {
  const [progress, lag] = said.at ?? [undefined, undefined];
  const tick = progress === undefined || lag === undefined ? undefined : progress + lag;
  return {
    kind: 'indicator',
    id: status,
    weight: said.weight ?? 1,
    publishingLagDays: 30,
    judgement: {
      rule: 2,
      status,
      final: said.final ?? false,
      progress,
      lag,
      expected: undefined,
      expectedProgress: tick,
      expectedNowProgress: tick,
      current: undefined,
      since: undefined,
      flags: new Set(),
      end: said.end ?? open,
    },
  };
}

function final(status: 'achieved' | 'missed'): IndicatorChild {
  return indicator(status, { at: status === 'achieved' ? [1, 0] : [0.5, 0.5], final: true, end: over });
}

function group(status: GroupChild['rolledUp']['status'], children: readonly Child[]): GroupChild {
  return {
    kind: 'group',
    id: status,
    weight: 1,
    children,
    rolledUp: {
      rule: 2,
      status,
      final: status === 'partly-achieved',
      coverage: status === 'not-measurable' ? 0 : 1,
      progress: status === 'not-measurable' ? undefined : 0.9,
      lag: status === 'not-measurable' ? undefined : 0.02,
      expectedProgress: status === 'not-measurable' ? undefined : 0.92,
      expectedNowProgress: status === 'not-measurable' ? undefined : 0.92,
      because: undefined,
    },
  };
}

const halfWay = indicator('on-track', { at: [0.5, 0] });
const heavyHalfWay = indicator('on-track', { at: [0.5, 0], weight: 3 });
const outdated = indicator('outdated', { at: [0.5, 0] });
const noData = indicator('no-data');
const noTarget = indicator('no-target');
const outdatedAndOver = indicator('outdated', { at: [0.5, 0], end: over });
const noDataAndOver = indicator('no-data', { end: over });
const achieved = indicator('achieved', { at: [1, -0.2] });

export const rollUpExamples: readonly RollUpExample[] = [
  {
    name: '(on-track 0.5/0, off-track 0.1/0.25, no-data)',
    children: [halfWay, indicator('off-track', { at: [0.1, 0.25] }), noData],
    status: 'at-risk',
    because: 'average',
    progress: 0.3,
    lag: 0.125,
    coverage: 2 / 3,
  },
  {
    name: '(on-track 0.5/−0.1 with weight 3, missed 0.9/0.1)',
    children: [
      indicator('on-track', { at: [0.5, -0.1], weight: 3 }),
      indicator('missed', { at: [0.9, 0.1], final: true, end: over }),
    ],
    status: 'at-risk',
    because: 'failing-child',
    progress: 0.6,
    lag: 0.025,
    coverage: 1,
  },
  {
    name: '(partly-achieved 0.9/0.02 with a missed one below, on-track 0.5/0 with weight 3)',
    children: [group('partly-achieved', [final('achieved'), final('missed')]), heavyHalfWay],
    status: 'at-risk',
    because: 'failing-child',
  },
  {
    name: 'the same without a missed one below',
    children: [group('partly-achieved', [final('achieved'), noTarget]), heavyHalfWay],
    status: 'on-track',
  },
  { name: '(achieved, achieved), neither final', children: [achieved, achieved], status: 'achieved' },
  {
    name: '(on-track 0.5/0, outdated, no-data)',
    children: [halfWay, outdated, noData],
    status: 'insufficient',
    because: 'too-little-measured',
    coverage: 1 / 3,
  },
  { name: '(on-track 0.5/0, outdated)', children: [halfWay, outdated], status: 'on-track', coverage: 1 / 2 },
  {
    name: '(off-track 0.1/0.4, outdated, no-data)',
    children: [indicator('off-track', { at: [0.1, 0.4] }), outdated, noData],
    status: 'off-track',
    coverage: 1 / 3,
  },
  { name: '(outdated, no-data)', children: [outdated, noData], status: 'outdated' },
  {
    name: '(no-target, not-measurable)',
    children: [noTarget, group('not-measurable', [])],
    status: 'no-target',
  },
  {
    name: '(achieved final, no-target)',
    children: [final('achieved'), noTarget],
    status: 'partly-achieved',
    because: 'closed',
  },
  {
    name: 'after all ends: (achieved, missed)',
    children: [final('achieved'), final('missed')],
    status: 'partly-achieved',
    because: 'closed',
  },
  {
    name: 'after all ends: (achieved, outdated)',
    children: [final('achieved'), outdatedAndOver],
    status: 'partly-achieved',
    coverage: 1 / 2,
  },
  {
    name: 'after all ends: (missed, outdated, no-data)',
    children: [final('missed'), outdatedAndOver, noDataAndOver],
    status: 'missed',
    because: 'closed',
  },
  {
    name: 'after all ends: (achieved, outdated, no-data)',
    children: [final('achieved'), outdatedAndOver, noDataAndOver],
    status: 'insufficient',
  },
];
