/** Actions: what units do by a date, serving sub-goals. */
import type { IsoDate } from '../values/dates.ts';
import type { Id } from '../values/ids.ts';
import {
  choice,
  date,
  flag,
  id,
  list,
  name,
  named,
  oneOrMore,
  optional,
  part,
  partId,
  place,
  type Row,
  several,
  source,
  standard,
  table,
  tags,
  text,
  under,
} from './describe.ts';
import { type FoundFault, orderFaults } from './faults.ts';

export const ACTION_STATUSES = ['planned', 'in-progress', 'completed', 'paused', 'cancelled'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export interface Milestone {
  id: Id;
  name: string;
  due: IsoDate;
  doneOn?: IsoDate;
  /** The unit that sees to it, where it is not all of the action's. */
  responsible?: Id;
}

/** Something a unit does by a date, serving one or more sub-goals: tiltak. The first sub-goal gives it its number. */
export interface Action extends Row {
  subGoals: Id[];
  name: string;
  order: number;
  description?: string;
  units: Id[];
  start?: IsoDate;
  due?: IsoDate;
  status: ActionStatus;
  completedOn?: IsoDate;
  milestones: Milestone[];
  proposal: boolean;
  source?: string;
  tags?: string[];
}

export const actions = table<Action>()({
  one: 'action',
  fields: {
    id,
    subGoals: oneOrMore(under('subGoals'), 'action-without-sub-goal'),
    name,
    order: place,
    description: optional(text),
    units: several(named('units')),
    start: optional(date),
    due: optional(date),
    status: standard(choice(ACTION_STATUSES), 'planned'),
    completedOn: optional(date),
    milestones: standard(
      list(
        part<Milestone>('milestone', {
          id: partId,
          name,
          due: date,
          doneOn: optional(date),
          responsible: optional(named('units')),
        }),
        { once: { by: 'id', code: 'duplicate-id' } },
      ),
      [],
    ),
    proposal: flag,
    source,
    tags,
  },
  together: [
    ['start', 'due', 'milestones'],
    ['status', 'completedOn'],
  ],
  isCommented: true,
  isLinked: true,
  faults: ({ start, due, milestones }) => {
    const reversed = orderFaults(start, due, 'due');
    return reversed.length > 0 ? reversed : outside(milestones, start, due);
  },
});

/** The milestones that lie outside an action's own dates, which are in order themselves. */
function outside(
  milestones: readonly Milestone[],
  start: IsoDate | undefined,
  due: IsoDate | undefined,
): FoundFault[] {
  return milestones.flatMap(({ id: part, due: date }, at): FoundFault[] =>
    (start !== undefined && date < start) || (due !== undefined && date > due)
      ? [{ code: 'milestone-outside-action', field: `milestones[${at}].due`, part, params: { date } }]
      : [],
  );
}
