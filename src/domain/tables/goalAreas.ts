/** Goal areas: the top level of the plan. */
import { id, name, optional, place, type Row, source, table, tags, text, weight } from './describe.ts';

/** Top level of the plan: målområde, with its aim (mål) and main strategy (hovedstrategi). */
export interface GoalArea extends Row {
  name: string;
  order: number;
  aim?: string;
  strategy?: string;
  weight: number;
  source?: string;
  note?: string;
  tags?: string[];
}

export const goalAreas = table<GoalArea>()({
  one: 'goalArea',
  fields: {
    id,
    name,
    order: place,
    aim: optional(text),
    strategy: optional(text),
    weight,
    source,
    note: optional(text),
    tags,
  },
  isCommented: true,
});
