/** Duties: the lines of the responsibility matrix. */
import { id, name, place, type Row, source, table } from './describe.ts';

/** Something to be answered for in the plan's work, as a line of the responsibility matrix: e.g. strategy, action plan. */
export interface Duty extends Row {
  name: string;
  order: number;
  source?: string;
}

export const duties = table<Duty>()({ one: 'duty', fields: { id, name, order: place, source } });
