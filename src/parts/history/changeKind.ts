/** What kinds of change a commit holds, as the filter and the signs beside it tell them apart. */
import type { Edit } from '#/domain/history/edit.ts';
import type { Intent } from '#/domain/log/log.ts';
import type { ChangeKind } from './historySearch.ts';
import type { Shown } from './shown.ts';

const BY_INTENT: { readonly [I in Intent]?: ChangeKind } = {
  undo: 'undone',
  redo: 'undone',
  restore: 'undone',
  'create-plan': 'whole',
  'open-file': 'whole',
  merge: 'whole',
  settle: 'whole',
  repair: 'whole',
  'roll-over': 'whole',
  'add-practice': 'whole',
  'remove-practice': 'whole',
};

const BY_TABLE: { readonly [T in Edit['table']]?: ChangeKind } = {
  readings: 'readings',
  links: 'links',
  comments: 'comments',
  responsibilities: 'roles',
};

/** The kinds of change in a commit, the one that says most about it first. */
export function kindsOf({ entry: { commit }, edits }: Shown): ChangeKind[] {
  const kinds = new Set<ChangeKind>();
  const whole = BY_INTENT[commit.intent];
  if (whole) kinds.add(whole);
  for (const edit of edits) kinds.add(kindOf(edit));
  return [...kinds];
}

function kindOf({ table, kind }: Edit): ChangeKind {
  return BY_TABLE[table] ?? (kind === 'restored' ? 'undone' : kind);
}
