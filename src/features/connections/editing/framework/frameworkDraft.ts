import type { Framework, FrameworkNode } from '#/domain/tables/frameworks.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import { type Id, isNodeCode, MAX_ID_LENGTH } from '#/domain/values/ids.ts';
import { nextOrder } from '#/domain/values/order.ts';
import { tidyLine } from '#/domain/values/text.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { askPlan, type Typed } from '#/parts/form/rowFaults.ts';
import type { NodeCodes } from '#/store/intents/frameworks.ts';
import type { Validated } from '#/ui/form/message.ts';

export interface NodeDraft {
  /** Only within the form, so that a node keeps its children while its code is being changed. */
  id: string;
  /** The code it has in the plan; absent for a new one. */
  was?: string;
  code: string;
  name: string;
  /** The draft id of the node it stands under, or empty at the top. */
  parent: string;
}

export interface FrameworkDraft {
  name: string;
  source: string;
  nodes: NodeDraft[];
}

export interface FrameworkToSave {
  row: Framework;
  codes: NodeCodes;
}

export function blankFramework(rows: PlanRows, id: Id): Framework {
  return { id, order: nextOrder(rows.frameworks), name: '', nodes: [] };
}

export function frameworkDraft({ name, source = '', nodes }: Framework): FrameworkDraft {
  const codes = new Set(nodes.map(({ code }) => code));
  return {
    name,
    source,
    nodes: nodes.map((node) => ({
      id: node.code,
      was: node.code,
      code: node.code,
      name: node.name,
      parent: node.parent !== undefined && codes.has(node.parent) ? node.parent : '',
    })),
  };
}

/** The nodes after some have been taken out: what stood under one of those moves up to the nearest that is left. */
export function withoutOrphans(before: readonly NodeDraft[], left: readonly NodeDraft[]): NodeDraft[] {
  const kept = new Set(left.map(({ id }) => id));
  const parents = new Map(before.map(({ id, parent }) => [id, parent]));
  return left.map((node) => {
    let parent = node.parent;
    // A ring of parents is an error that the form reports; it must not hang the form before that.
    for (let steps = 0; parent !== '' && !kept.has(parent) && steps < before.length; steps++) {
      parent = parents.get(parent) ?? '';
    }
    return { ...node, parent: kept.has(parent) ? parent : '' };
  });
}

/** The nodes that stay, as {@link NodeCodes}: from the code they had to the one typed now. */
export function codesOf(nodes: readonly NodeDraft[]): NodeCodes {
  return new Map(
    nodes.flatMap(({ was, code }) => (was === undefined ? [] : [[was, tidyLine(code)] as const])),
  );
}

/** Nodes left wholly empty are dropped. */
export function validateFramework(
  draft: FrameworkDraft,
  { base, language, rows }: { base: Framework; language: Language; rows: PlanRows },
): Validated<FrameworkToSave> {
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const source = read.optional('source', draft.source);
  const codeOf = new Map(draft.nodes.map(({ id, code }) => [id, tidyLine(code)]));
  const parents = new Set(draft.nodes.map(({ parent }) => parent));
  const nodes = draft.nodes.flatMap((node, i): Typed<FrameworkNode>[] => {
    const isEmpty = node.was === undefined && tidyLine(node.code) === '' && tidyLine(node.name) === '';
    if (isEmpty && !parents.has(node.id)) return [];
    const code = readCode(read, `nodes.${i}.code`, node.code);
    const nodeName = read.name(`nodes.${i}.name`, node.name);
    const parent = codeOf.get(node.parent);
    const isUnder = parent !== undefined && parent !== '';
    return [{ value: { code, name: nodeName, ...(isUnder && { parent }) }, line: i }];
  });
  const row: Framework = {
    id: base.id,
    order: base.order,
    name,
    nodes: nodes.map(({ value }) => value),
    ...source,
  };
  askPlan(read, { rows, table: 'frameworks', row, lines: { nodes: nodes.map(({ line }) => line) } });
  return read.done({ row, codes: codesOf(draft.nodes) });
}

/** A node's code: what a link says after the framework's id, so it has the bounds of an id. */
function readCode(read: FieldReader, field: string, typed: string): string {
  const code = tidyLine(typed);
  if (code === '') read.fail(field, 'missingText');
  else if (code.length > MAX_ID_LENGTH) {
    read.fail(field, 'tooLong', { length: code.length, max: MAX_ID_LENGTH });
  } else if (!isNodeCode(code)) read.fail(field, 'badCode', { code });
  return code;
}
