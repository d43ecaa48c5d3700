/** Units: the responsible parts of the organisation. */
import { id, name, place, type Row, source, table } from './describe.ts';

/** A responsible part of the organisation: ansvarlig enhet. */
export interface Unit extends Row {
  name: string;
  order: number;
  source?: string;
}

export const units = table<Unit>()({ one: 'unit', fields: { id, name, order: place, source } });
