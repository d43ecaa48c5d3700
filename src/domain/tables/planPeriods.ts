/** Plan periods: the biennia, or other lengths, within the plan. */
import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import { date, id, name, named, optional, place, type Row, source, table } from './describe.ts';
import { type FoundFault, orderFaults } from './faults.ts';

/** A biennium (or other length) within the plan: handlingsplanperiode. Both dates are included. */
export interface PlanPeriod extends Row {
  name: string;
  start: IsoDate;
  end: IsoDate;
  order: number;
  /** The period that this one was rolled over from. Never leads back to itself. */
  predecessor?: Id;
  source?: string;
}

export const planPeriods = table<PlanPeriod>()({
  one: 'planPeriod',
  fields: {
    id,
    name,
    start: date,
    end: date,
    order: place,
    predecessor: optional(named('planPeriods')),
    source,
  },
  together: [['start', 'end']],
  isWithinPlan: true,
  faults: ({ start, end }, plan) => {
    const reversed = orderFaults(start, end, 'end');
    if (reversed.length > 0 || (start >= plan.start && end <= plan.end)) return reversed;
    return [{ code: 'period-outside-plan', params: { start: plan.start, end: plan.end } }];
  },
  faultsBetween: overlaps,
});

/** With how many earlier periods one is compared at most: thousands on top of each other are not worth naming in pairs. */
const MAX_OVERLAPS_EACH = 10;

/** Every two periods that share a day. Of a pair the one whose id comes last has the fault; `part` is the other. */
function overlaps(periods: readonly PlanPeriod[]): (FoundFault & { id: Id })[] {
  const faults: (FoundFault & { id: Id })[] = [];
  let running: PlanPeriod[] = [];
  const inOrder = periods
    .filter(({ start, end }) => start <= end)
    .sort((a, b) => (a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start < b.start ? -1 : 1));
  for (const period of inOrder) {
    running = running.filter(({ end }) => end >= period.start);
    for (const other of running.slice(0, MAX_OVERLAPS_EACH)) {
      const [first, last] = other.id < period.id ? [other, period] : [period, other];
      faults.push({
        code: 'periods-overlap',
        id: last.id,
        part: first.id,
        params: { other: first.name, start: first.start, end: first.end },
      });
    }
    running.push(period);
  }
  return faults;
}
