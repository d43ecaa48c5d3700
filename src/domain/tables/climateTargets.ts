/** Climate targets: goals for emissions and the like. */
import {
  id,
  label,
  list,
  name,
  number,
  optional,
  part,
  place,
  type Row,
  source,
  standard,
  table,
  text,
  year,
} from './describe.ts';
import { repeatedTargets } from './faults.ts';

/** What is to be reached in a year. */
export interface YearTarget {
  year: number;
  value: number;
}

/** A goal for emissions and the like: klimamål. Values are percent of the baseline unless `unit` says otherwise. */
export interface ClimateTarget extends Row {
  name: string;
  order: number;
  unit: string;
  scope?: string;
  baselineYear: number;
  targets: YearTarget[];
  source?: string;
}

export const climateTargets = table<ClimateTarget>()({
  one: 'climateTarget',
  fields: {
    id,
    name,
    order: place,
    unit: standard(label, '%'),
    scope: optional(text),
    baselineYear: year,
    targets: standard(list(part<YearTarget>('yearTarget', { year, value: number })), []),
    source,
  },
  faults: ({ targets }) => repeatedTargets(targets.map((target) => target.year)),
});
