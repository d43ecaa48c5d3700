/** Changing a framework together with the links that point at its nodes. */
import type { Commit, DraftChange } from '#/domain/log.ts';
import type { Framework, Id, Link } from '#/domain/model.ts';
import { difference, write } from './write.ts';

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
 * no longer there go. Undefined when nothing differs.
 */
export async function editFramework(
  plan: Id,
  links: readonly Link[],
  before: Framework,
  next: Framework,
  codes: NodeCodes,
): Promise<Commit | undefined> {
  const patch = difference({ ...before }, { ...next });
  const moved = links.flatMap((link): DraftChange[] => {
    const code = codeIn(link, before.id);
    const to = code === undefined ? undefined : codes.get(code);
    return to === undefined || to === code
      ? []
      : [{ table: 'links', row: link.id, patch: { to: `${before.id}:${to}` } }];
  });
  const gone = linksThatGo(links, before.id, codes).map(
    ({ id }): DraftChange => ({ table: 'links', row: id, deleted: true }),
  );
  const own: DraftChange[] =
    Object.keys(patch).length > 0 ? [{ table: 'frameworks', row: before.id, patch }] : [];
  const changes = [...own, ...moved, ...gone];
  return changes.length > 0 ? write(plan, 'edit-row', changes) : undefined;
}

/** The code of the framework's node that a link points at. */
function codeIn({ toKind, to }: Link, framework: Id): string | undefined {
  const prefix = `${framework}:`;
  return toKind === 'node' && to.startsWith(prefix) ? to.slice(prefix.length) : undefined;
}
