/**
 * What each member of a plan file means, for people who write such files by hand or from another system. Only the JSON
 * Schema needs this; the app never loads it. The types see to it that no member goes without.
 */

import type { Reading } from '#/domain/tables/readings.ts';
import type * as schemas from '../schema.ts';

type Said = readonly [title: string, description: string];
type Described<R> = { readonly [M in keyof R]-?: Said };
type Entries<S extends { entries: object }> = Described<S['entries']>;

const source = [
  'Source',
  'Where this comes from: a document and chapter, a case number, a web address.',
] as const;

export const planFile: Entries<typeof schemas.planFile> = {
  $schema: ['Schema', 'The address of this schema, for editors that check files while one types. Not kept.'],
  format: ['Format', 'Tells a plan file from any other JSON.'],
  version: ['Version', 'The version of the format.'],
  plan: ['Plan', 'The plan itself. There is exactly one.'],
  series: ['Series', 'The readings, gathered by indicator.'],
  heads: ['Heads', 'The commits of the log that no other one of it names. Given wherever there is a log.'],
  commits: ['Commits', 'How many commits the log has. Given wherever there is a log.'],
  arrivals: [
    'Arrivals',
    'When commits that came from other copies of the plan came to the one that this file was written from.',
  ],
  log: ['Log', 'Every change that led to the rows. Written by Varde; leave it out elsewhere.'],
};

export const series: Entries<typeof schemas.series> = {
  indicator: ['Indicator', 'The id of the indicator. One series each.'],
  readings: ['Readings', 'In any order, one a date.'],
};

export const reading: Described<Reading> = {
  date: ['Date', 'The last day of the period measured.'],
  value: ['Value', 'In the unit of the indicator.'],
  preliminary: ['Preliminary', 'The figure may still change.'],
  practice: ['Practice', 'An invented figure for practice; marked wherever it shows.'],
  comment: ['Comment', 'What a reader should know about the figure.'],
  source,
};

export const commit: Entries<typeof schemas.commit> = {
  id: ['Id', 'The stamp of its first change.'],
  intent: ['Intent', 'What the writer meant to do.'],
  author: ['Author', 'A name or role; may be empty.'],
  at: ['At', 'When it was made, by the writer’s own clock, in UTC.'],
  heads: [
    'Heads',
    'What its writer knew: the commits of the log then that no other one there named. Empty in the first; absent in commits of earlier versions.',
  ],
  of: ['Of', 'For undo and redo: the commit that was undone or redone.'],
  joined: ['Joined', 'For a merge: the earlier commits of this log that came from another copy with it.'],
  repairs: ['Repairs', 'For a repair: what text of an earlier version was mended in rows and log.'],
  changes: ['Changes', 'In the order of their stamps.'],
};

export const arrival: Entries<typeof schemas.arrival> = {
  at: ['At', 'When they came, by the clock of the device they came to, in UTC.'],
  commits: ['Commits', 'The commits of the log that came then.'],
};

export const repairReport: Entries<typeof schemas.repairReport> = {
  places: ['Places', 'In how many places text was mended.'],
  listed: ['Listed', 'The different texts, some hundreds at most.'],
};

export const repairedText: Entries<typeof schemas.repairedText> = {
  what: ['What', 'The kind of text.'],
  table: ['Table', 'The table it stands in; absent for ids, codes and authors.'],
  row: ['Row', 'The id of the row.'],
  field: ['Field', 'The field of the row.'],
  was: ['Was', 'What it was, with what cannot be seen written out as `⟨U+200B⟩`; a long one is cut.'],
  now: ['Now', 'What it is; empty where nothing was left.'],
  places: ['Places', 'In how many places it stood.'],
};

export const change: Entries<typeof schemas.change> = {
  id: ['Id', 'A stamp of the hybrid logical clock.'],
  table: ['Table', 'A table of the plan, or `readings`.'],
  row: ['Row', 'The id of the row; for `readings` the id of the indicator.'],
  patch: [
    'Patch',
    'The fields that are set; `null` removes one. For `readings`: dates, each with such fields.',
  ],
  deleted: ['Deleted', 'True hides the row, false brings it back.'],
};
