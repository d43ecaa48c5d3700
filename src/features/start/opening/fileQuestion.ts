/** What to ask about a file whose plan is here already, with what the user needs to know to answer. */

import { documentOf } from '#/domain/log/fold.ts';
import { beforeOf, differenceOf } from '#/domain/merge/difference.ts';
import type { PlanDocument, PlanRows } from '#/domain/tables/tables.ts';
import type { Incoming } from '#/store/plans/incoming.ts';
import type { PlanValues } from '#/store/plans/newValues.ts';
import type { Comparison, PlanContent } from '#/store/plans/planIO.ts';
import { headlineFor } from '#/store/read/logRecords.ts';
import { type Difference, LISTED_COMMITS, type MergePreview, type Question } from './planFileJob.ts';

/** `values` for a file without a log. Undefined where the plan has gone from here in the meantime. */
export async function questionAbout(
  here: Incoming,
  content: PlanContent,
  comparison: Exclude<Comparison, 'new'>,
  values: PlanValues | undefined,
): Promise<Question | undefined> {
  const { id, name } = content.document.plan;
  const called = await here.nameOf(id);
  const names = { name, ...(called !== name && called !== '' && { here: called }) };
  if (comparison === 'more') return { kind: 'merge', ...names, preview: await mergePreview(here, content) };
  if (comparison === 'differs') return { kind: 'differs', ...names, ...(await rewriting(here, content)) };
  if (!values) return { kind: 'same', ...names };
  const preview = await here.previewValues(values);
  if (!preview) return undefined;
  if (preview.changes.length === 0) return { kind: 'same', ...names };
  const { document, ...rest } = preview;
  return { kind: 'untold', ...names, preview: { rows: withoutSeries(document), ...rest } };
}

async function rewriting(
  here: Incoming,
  content: PlanContent,
): Promise<{ rewritten: number; difference: Difference | undefined }> {
  const { state, rewritten } = await here.sameChanges(content);
  const document = documentOf(state);
  if (!document) return { rewritten, difference: undefined };
  const changes = differenceOf(document, content.document);
  return {
    rewritten,
    difference: { rows: withoutSeries(document), changes, before: beforeOf(state, changes) },
  };
}

async function mergePreview(here: Incoming, content: PlanContent): Promise<MergePreview> {
  const { log, joined, conflicts, document, faults, clocks, rewritten } = await here.previewMerge(content);
  const theirs = new Set((content.log ?? []).map(({ id }) => id));
  const ids = new Set(joined);
  const coming = log.filter(({ id }) => ids.has(id));
  const authors = new Map<string, MergePreview['authors'][number]>();
  for (const { author, at } of coming) {
    const known = authors.get(author);
    if (!known) authors.set(author, { author, commits: 1, first: at, last: at });
    else Object.assign(known, { commits: known.commits + 1, last: at });
  }
  return {
    commits: coming.slice(-LISTED_COMMITS).reverse().map(headlineFor),
    authors: [...authors.values()].sort((a, b) => b.commits - a.commits),
    joined: joined.length,
    kept: log.filter(({ id }) => !theirs.has(id)).length,
    conflicts,
    rows: document && withoutSeries(document),
    faults,
    clocks,
    rewritten,
  };
}

function withoutSeries({ series: _series, ...rows }: PlanDocument): PlanRows {
  return rows;
}
