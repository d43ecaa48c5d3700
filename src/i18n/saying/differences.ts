/** What differs between two looks at a plan, in words: what it is about, and from what to what. */

import type { Reading } from '#/domain/tables/readings.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Difference } from '#/domain/view/differences.ts';
import type { IndicatorView } from '#/domain/view/planView.ts';
import { decimalsApart } from '../format/apart.ts';
import type { Text } from '../i18n.ts';
import { rangeText } from '../words/range.ts';
import { statusWord } from './statusWord.ts';

/** One difference in words. */
export interface DifferenceText {
  key: string;
  /** Where it is looked into, while it is there. */
  row: RowRef;
  isThere: boolean;
  /** What it is about. */
  name: string;
  /** What that is, with its number: `Delmål 1.2`. */
  kind: string;
  /** What happened to it: `Rettet`; absent where from and to say it all. */
  what?: string;
  from?: string;
  to?: string;
  /** What there is to say after that: `per 31.12.2020, var 3`. */
  rest?: string;
}

export function describeDifference(difference: Difference, text: Text): DifferenceText {
  const { t, f } = text;
  switch (difference.kind) {
    case 'status': {
      const { table, id, number, name, from, to, since } = difference;
      return {
        key: `${table}|${id}`,
        row: { table, id },
        isThere: to !== undefined,
        name,
        kind: t(`overview.kind.${table === 'goalAreas' ? 'area' : 'subGoal'}`, { number }),
        ...(!from && { what: t('overview.since.added') }),
        ...(!to && { what: t('overview.since.removed') }),
        ...(from && { from: statusWord(from, text) }),
        ...(to && { to: statusWord(to, text) }),
        ...(from && to && since !== undefined && { rest: t('overview.since.from', { date: f.date(since) }) }),
      };
    }
    case 'new-reading':
    case 'corrected-reading':
    case 'removed-reading':
      return { ...ofIndicator(difference, text), ...ofReading(difference, text) };
    case 'target':
      return { ...ofIndicator(difference.now, text), ...ofTarget(difference.before, difference.now, text) };
    case 'mandate': {
      const { mandate, from } = difference;
      const to = t(`common.mandateStatus.${mandate.status}`);
      return {
        key: `mandate|${mandate.id}`,
        row: { table: 'mandates', id: mandate.id },
        isThere: true,
        name: mandate.title,
        kind: t('overview.kind.mandate'),
        ...(from ? { from: t(`common.mandateStatus.${from}`) } : { what: t('overview.since.mandate') }),
        to,
      };
    }
    default:
      return ofAction(difference, text);
  }
}

type About = Pick<DifferenceText, 'key' | 'row' | 'isThere' | 'name' | 'kind'>;
type Happened = Pick<DifferenceText, 'what' | 'from' | 'to' | 'rest'>;

function ofIndicator({ indicator, number }: Pick<IndicatorView, 'indicator' | 'number'>, { t }: Text): About {
  return {
    key: `indicator|${indicator.id}`,
    row: { table: 'indicators', id: indicator.id },
    isThere: true,
    name: indicator.name,
    kind: t('overview.kind.indicator', { number }),
  };
}

type OfReading = Extract<Difference, { kind: 'new-reading' | 'corrected-reading' | 'removed-reading' }>;

function ofReading(difference: OfReading, text: Text): Happened & { key: string } {
  const { t, f } = text;
  const { indicator } = difference;
  const key = `reading|${difference.kind}|${indicator.id}`;
  switch (difference.kind) {
    case 'new-reading': {
      const { reading, before, more } = difference;
      const write = writer([reading, before], indicator.decimals, indicator.unit, text);
      const rest = [
        ...(before ? [t('overview.since.was', { value: write(before), date: f.date(before.date) })] : []),
        ...(more > 0 ? [t('overview.since.more', { count: more, number: f.count(more) })] : []),
      ].join(', ');
      return {
        key,
        what: t('overview.since.newReading', { value: write(reading), date: f.date(reading.date) }),
        ...(rest && { rest }),
      };
    }
    case 'corrected-reading': {
      const { from, to } = difference;
      const write = writer([from, to], indicator.decimals, indicator.unit, text);
      return {
        key: `${key}|${to.date}`,
        what: t('overview.since.corrected'),
        from: write(from),
        to: write(to),
        rest: t('overview.since.on', { date: f.date(to.date) }),
      };
    }
    case 'removed-reading': {
      const { from } = difference;
      const write = writer([from], indicator.decimals, indicator.unit, text);
      return {
        key: `${key}|${from.date}`,
        what: t('overview.since.removedReading', { value: write(from), date: f.date(from.date) }),
      };
    }
  }
}

/** Writes some readings so that no two that differ read the same. */
function writer(
  readings: readonly (Reading | undefined)[],
  decimals: number,
  unit: string,
  { t, f }: Text,
): (reading: Reading) => string {
  const shown = readings.filter((reading) => reading !== undefined);
  const needed = decimalsApart(
    shown.map(({ value }) => value),
    decimals,
  );
  const isMixed = (flag: 'preliminary' | 'practice') =>
    new Set(shown.map((each) => each[flag] === true)).size > 1;
  const saysFinal = isMixed('preliminary');
  return ({ value, preliminary, practice }) => {
    const marks = [
      ...(preliminary ? [t('overview.since.preliminary')] : saysFinal ? [t('overview.since.final')] : []),
      ...(practice ? [t('overview.since.practice')] : []),
    ];
    const figure = f.measure(value, needed, unit);
    return marks.length > 0 ? `${figure} (${marks.join(', ')})` : figure;
  };
}

/** What is asked for before and after; where that reads the same, it is the way there that is another. */
function ofTarget(before: IndicatorView, now: IndicatorView, text: Text): Happened & { key: string } {
  const { t } = text;
  const key = `target|${now.indicator.id}`;
  const decimals = decimalsApart(
    [before, now].flatMap(({ judgement: { target } }) => (target ? [target.value] : [])),
    Math.max(before.indicator.decimals, now.indicator.decimals),
  );
  const [from, to] = [before, now].map((view) => aimText(view, decimals, text));
  if (from === to) return { key, what: t('overview.since.path') };
  return { key, what: t('overview.since.target'), from: from ?? '', to: to ?? '' };
}

function aimText(
  { indicator, judgement: { target, range, flags } }: IndicatorView,
  decimals: number,
  text: Text,
): string {
  const { t, f } = text;
  if (range) {
    return t('overview.since.aim', { value: rangeText(range, indicator, text), date: f.date(range.end) });
  }
  if (!target) return t('overview.since.noAim');
  const value = f.measure(target.value, decimals, indicator.unit);
  const isComputed = flags.includes('computed-target');
  return t('overview.since.aim', {
    value: isComputed ? `${value} (${t('common.computed')})` : value,
    date: f.date(target.date),
  });
}

type OfAction = Exclude<
  Difference,
  OfReading | { kind: 'status' } | { kind: 'target' } | { kind: 'mandate' }
>;

function ofAction(difference: OfAction, text: Text): DifferenceText {
  const { t } = text;
  const { action, number } = difference;
  return {
    row: { table: 'actions', id: action.id },
    isThere: difference.kind !== 'action-removed',
    name: action.name,
    kind: t('overview.kind.action', { number }),
    ...inAction(difference, text),
  };
}

function inAction(difference: OfAction, { t, f }: Text): Happened & { key: string } {
  const key = `${difference.kind}|${difference.action.id}`;
  const date = (day: string | undefined) => (day === undefined ? t('overview.since.noDate') : f.date(day));
  switch (difference.kind) {
    case 'action-status':
      return {
        key,
        from: t(`common.actionStatus.${difference.from}`),
        to: t(`common.actionStatus.${difference.to}`),
      };
    case 'action-due': {
      const { from, to } = difference;
      const isLater = from !== undefined && to !== undefined && to > from;
      return {
        key,
        what: t(isLater ? 'overview.since.delayed' : 'overview.since.due'),
        from: date(from),
        to: date(to),
      };
    }
    case 'overdue': {
      const { milestone, due } = difference;
      return milestone
        ? {
            key: `${key}|${milestone.id}`,
            what: t('overview.since.milestoneOverdue', { name: milestone.name, date: f.date(due) }),
          }
        : { key, what: t('overview.since.overdue', { date: f.date(due) }) };
    }
    case 'milestone-done': {
      const { milestone, on } = difference;
      return {
        key: `${key}|${milestone.id}`,
        what: t('overview.since.milestoneDone', { name: milestone.name, date: f.date(on) }),
      };
    }
    case 'action-added':
      return { key, what: t('overview.since.added') };
    case 'action-removed':
      return { key, what: t('overview.since.removed') };
  }
}
