/** Changing a framework together with the links that point at its nodes. */
import type { Commit, DraftChange } from '#/domain/log/log.ts';
import type { Framework, FrameworkNode } from '#/domain/tables/frameworks.ts';
import type { Link } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '../database/db.ts';
import { MoreGoesAlongError } from '../log/refusals.ts';
import { patchOf, type RowEdit, rowsNow } from './rows.ts';
import { write } from './write.ts';

/** What becomes of the links to a framework's nodes: the new code of each node that stays, by the code it had. */
export type NodeCodes = ReadonlyMap<string, string>;

/** The links that point at nodes of a framework which do not stay. */
export function linksThatGo(links: readonly Link[], framework: Id, codes: NodeCodes): Link[] {
  return links.filter((link) => {
    const code = codeIn(link, framework);
    return code !== undefined && !codes.has(code);
  });
}

/**
 * Changes a framework, in one commit with its links: those to a node whose code changes follow it, those to a node that is
 * no longer there go. `seen` are the links that whoever writes has been told go. Undefined when nothing differs. Throws as
 * `editRow` does, and a {@link MoreGoesAlongError} where other links would go too.
 */
export function editFramework(
  plan: Id,
  seen: readonly Link[],
  { before, next, told }: Omit<RowEdit<'frameworks'>, 'table' | 'unit'>,
  codes: NodeCodes,
): Promise<Commit | undefined> {
  return database().atomically(async () => {
    const patch = await patchOf(plan, { table: 'frameworks', before, next, told });
    const links = await rowsNow(plan, 'links');
    // A node that a colleague has added meanwhile keeps its code.
    const kept = new Map([...added(patch, before).map((code) => [code, code] as const), ...codes]);
    const moved = links.flatMap((link): DraftChange[] => {
      const code = codeIn(link, before.id);
      const to = code === undefined ? undefined : kept.get(code);
      return to === undefined || to === code
        ? []
        : [{ table: 'links', row: link.id, patch: { to: `${before.id}:${to}` } }];
    });
    const gone = linksThatGo(links, before.id, kept);
    const known = new Set(seen.map(({ id }) => id));
    const more = gone.filter(({ id }) => !known.has(id));
    if (more.length > 0) throw new MoreGoesAlongError(more.length);
    const own: DraftChange[] =
      Object.keys(patch).length > 0 ? [{ table: 'frameworks', row: before.id, patch }] : [];
    const changes = [
      ...own,
      ...moved,
      ...gone.map(({ id }): DraftChange => ({ table: 'links', row: id, deleted: true })),
    ];
    return changes.length > 0 ? write(plan, 'edit-row', changes) : undefined;
  });
}

/** The codes of the nodes that the framework will have and that were not seen. */
function added({ nodes }: Record<string, unknown>, before: Framework): string[] {
  const seen = new Set(before.nodes.map(({ code }) => code));
  const next: FrameworkNode[] = Array.isArray(nodes) ? nodes : [];
  return next.flatMap(({ code }) => (seen.has(code) ? [] : [code]));
}

/** The code of the framework's node that a link points at. */
function codeIn({ toKind, to }: Link, framework: Id): string | undefined {
  const prefix = `${framework}:`;
  return toKind === 'node' && to.startsWith(prefix) ? to.slice(prefix.length) : undefined;
}
