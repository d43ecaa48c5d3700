/** What the tables of a plan are called, in the order in which they are written and may refer to each other. */
export const TABLES = [
  'plans',
  'planPeriods',
  'units',
  'frameworks',
  'climateTargets',
  'mandates',
  'goalAreas',
  'subGoals',
  'actions',
  'indicators',
  'duties',
  'responsibilities',
  'partners',
  'agreements',
  'links',
  'comments',
] as const;
export type TableName = (typeof TABLES)[number];

/** The tables that are lists of rows; a plan has one row of its own. */
export type ListName = Exclude<TableName, 'plans'>;

export const LISTS = TABLES.filter((table): table is ListName => table !== 'plans');
