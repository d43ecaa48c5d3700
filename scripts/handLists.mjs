// Finds where source code lists the tables of a plan by hand, for the test that keeps such lists at home (domain/tables/).
import { parseSync, Visitor } from 'vite';

/**
 * Every list of so many of the given names in a file's arrays, objects, patterns, unions and switches, as `path:line names`.
 * @param {{ path: string, text: string }} file
 * @param {ReadonlySet<unknown>} names
 * @param {number} least
 * @returns {string[]}
 */
export function handLists({ path, text }, names, least) {
  /** @type {string[]} */
  const found = [];
  /** @param {{ start: number }} node @param {readonly unknown[]} listed */
  const note = ({ start }, listed) => {
    const known = listed.filter((name) => names.has(name));
    const line = text.slice(0, start).split('\n').length;
    if (known.length >= least) found.push(`${path}:${line} ${known.join(', ')}`);
  };
  new Visitor({
    ArrayExpression: (node) => note(node, node.elements.map(wordIn)),
    ObjectExpression: (node) => note(node, node.properties.map(keyIn)),
    ObjectPattern: (node) => note(node, node.properties.map(keyIn)),
    TSUnionType: (node) => note(node, node.types.map(wordIn)),
    SwitchStatement: (node) =>
      note(
        node,
        node.cases.map(({ test }) => wordIn(test)),
      ),
  }).visit(parseSync(path, text).program);
  return found;
}

/** @param {object} property @returns {unknown} */
function keyIn(property) {
  return 'key' in property ? wordIn(property.key) : undefined;
}

/** @param {unknown} node @returns {unknown} */
function wordIn(node) {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('value' in node) return node.value;
  if ('name' in node) return node.name;
  return 'literal' in node ? wordIn(node.literal) : undefined;
}
