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
  faults: faultsInTime,
});

/** An action is not due before it starts, and its milestones are due while it runs; a date that is missing limits nothing. */
export function faultsInTime({
  start,
  due,
  milestones,
}: Pick<Action, 'start' | 'due' | 'milestones'>): FoundFault[] {
  const reversed = orderFaults(start, due, 'due');
  if (reversed.length > 0) return reversed;
  return milestones.flatMap(({ id: part, due: date }, at): FoundFault[] => {
    const passed =
      start !== undefined && date < start ? { start } : due !== undefined && date > due ? { due } : undefined;
    return passed
      ? [
          {
            code: 'milestone-outside-action',
            field: `milestones[${at}].due`,
            part,
            params: { date, ...passed },
          },
        ]
      : [];
  });
}
