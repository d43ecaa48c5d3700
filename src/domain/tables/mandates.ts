/** Mandates: what political bodies have asked for. */
import type { IsoDate } from '../values/dates.ts';
import {
  choice,
  date,
  id,
  label,
  name,
  optional,
  place,
  type Row,
  source,
  standard,
  table,
  text,
} from './describe.ts';

export const MANDATE_STATUSES = ['open', 'in-progress', 'answered'] as const;
export type MandateStatus = (typeof MANDATE_STATUSES)[number];

/** What a political body asked for: bestilling (vedtak). What answers it are links that point to it. */
export interface Mandate extends Row {
  order: number;
  body: string;
  caseNumber: string;
  date: IsoDate;
  title: string;
  text: string;
  due?: IsoDate;
  status: MandateStatus;
  source?: string;
}

export const mandates = table<Mandate>()({
  one: 'mandate',
  fields: {
    id,
    order: place,
    body: name,
    caseNumber: standard(label, ''),
    date,
    title: name,
    text: standard(text, ''),
    due: optional(date),
    status: standard(choice(MANDATE_STATUSES), 'open'),
    source,
  },
});
