// What an effect or a ref callback gives back, React calls when it is left. A short arrow gives back whatever its last call
// answered, and types do not see it: `() => element.scrollIntoView()` is fine until a browser answers with a promise, and
// then React throws on leaving the page. So each of them gives back a function written there, or nothing. (Listeners of
// stores and databases are not bound: nobody reads what they give back.)
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** @typedef {{ type: string, start: number } & Record<string, unknown>} Node */

const effects = new Set(['useEffect', 'useLayoutEffect', 'useInsertionEffect']);
const folders = ['src', 'tests'];

/**
 * Finds every effect and ref callback that gives back something other than a function written there.
 * @param {string} path From the project folder; its ending says how to read the source.
 * @param {string} source
 * @returns {string[]} one line per fault, with its place; empty when all is well
 */
export function leakingEffects(path, source) {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) return [`${path}: cannot be parsed: ${errors[0].message}`];
  const nodes = [...within(program)];
  const names = new Set([...effects, ...renamedEffects(nodes)]);
  const functions = functionsByName(nodes);
  /** @type {string[]} */
  const faults = [];
  /** @param {Node} node @param {string} what */
  const fault = (node, what) => faults.push(`${path}:${lineOf(source, node.start)}: ${what}`);

  /** @param {unknown} value @param {string} what What the function is. */
  const check = (value, what) => {
    if (!isNode(value)) return;
    const body = functionIn(value, functions);
    if (body === undefined) return;
    if (body.async === true || body.generator === true)
      fault(body, `${what} is async: it gives back a promise, which React takes for a function to call`);
    else
      for (const given of givenBack(body))
        if (!isNothingOrFunction(given, functions))
          fault(
            given,
            `${what} gives back what is not a function written here; put the call in braces, or give back () => …`,
          );
  };

  for (const node of nodes) {
    if (node.type === 'CallExpression' && names.has(calledName(node))) {
      const [effect] = asNodes(node.arguments);
      if (effect && functionIn(effect, functions)) check(effect, calledName(node));
      else fault(node, `${calledName(node)} is given an effect from elsewhere; write it where it is used`);
    }
    if (node.type === 'JSXAttribute' && nameOf(node.name) === 'ref') check(node.value, 'a ref callback');
    if (node.type === 'Property' && nameOf(node.key) === 'ref') check(node.value, 'a ref callback');
  }
  return faults;
}

/** A node and all below it, parents first. @param {unknown} node @returns {Generator<Node>} */
function* within(node) {
  if (!isNode(node)) return;
  yield node;
  for (const child of childrenOf(node)) yield* within(child);
}

/** What a function gives back: its `return`s, or the body of a short arrow. @param {Node} fn @returns {Generator<Node>} */
function* givenBack(fn) {
  if (!isNode(fn.body)) return;
  if (fn.body.type === 'BlockStatement') yield* returned(fn.body);
  else yield fn.body;
}

/** @param {Node} node @returns {Generator<Node>} */
function* returned(node) {
  if (isFunction(node)) return;
  if (node.type === 'ReturnStatement') {
    if (isNode(node.argument)) yield node.argument;
  } else for (const child of childrenOf(node)) yield* returned(child);
}

/** @param {Node} node @returns {Node[]} */
function childrenOf(node) {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? asNodes(value) : isNode(value) ? value : [],
  );
}

/** @param {Node} given @param {ReadonlyMap<string, Node>} functions @returns {boolean} */
function isNothingOrFunction(given, functions) {
  const node = bare(given);
  switch (node.type) {
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].every(
        (part) => isNode(part) && isNothingOrFunction(part, functions),
      );
    case 'UnaryExpression':
      return node.operator === 'void';
    case 'Identifier':
      return node.name === 'undefined' || functions.has(nameOf(node));
    default:
      return isFunction(node);
  }
}

/** The function an expression stands for, where it can be seen: written there, by name, or kept by useCallback.
 * @param {Node} value @param {ReadonlyMap<string, Node>} functions @returns {Node | undefined} */
function functionIn(value, functions) {
  const node = bare(value);
  if (isFunction(node)) return node;
  if (node.type === 'Identifier') return functions.get(nameOf(node));
  if (node.type === 'CallExpression' && calledName(node) === 'useCallback') {
    const [kept] = asNodes(node.arguments);
    return kept && functionIn(kept, functions);
  }
  return undefined;
}

/** The functions a file gives names to; a name given twice counts as none, for it cannot be told which is meant.
 * @param {readonly Node[]} nodes @returns {ReadonlyMap<string, Node>} */
function functionsByName(nodes) {
  /** @type {Map<string, Node | undefined>} */
  const named = new Map();
  /** @param {string} name @param {Node | undefined} fn */
  const note = (name, fn) => named.set(name, named.has(name) ? undefined : fn);
  for (const node of nodes) {
    if (node.type === 'FunctionDeclaration') note(nameOf(node.id), node);
    if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.type === 'Identifier')
      note(nameOf(node.id), isNode(node.init) ? functionIn(node.init, new Map()) : undefined);
    if (isFunction(node)) for (const parameter of asNodes(node.params)) note(nameOf(parameter), undefined);
  }
  /** @type {Map<string, Node>} */
  const functions = new Map();
  for (const [name, fn] of named) if (fn && name !== '') functions.set(name, fn);
  return functions;
}

/** Local names of effects that were imported under another. @param {readonly Node[]} nodes @returns {string[]} */
function renamedEffects(nodes) {
  return nodes
    .filter((node) => node.type === 'ImportSpecifier' && effects.has(nameOf(node.imported)))
    .map((node) => nameOf(node.local));
}

/** `useEffect` for `useEffect(…)` and `React.useEffect(…)`. @param {Node} call @returns {string} */
function calledName({ callee }) {
  if (!isNode(callee)) return '';
  return callee.type === 'MemberExpression' ? nameOf(callee.property) : nameOf(callee);
}

/** An expression without what only groups it or speaks to the type checker. @param {Node} node @returns {Node} */
function bare(node) {
  const wraps = /^(JSXExpressionContainer|ParenthesizedExpression|TS(As|Satisfies|NonNull)Expression)$/;
  return wraps.test(node.type) && isNode(node.expression) ? bare(node.expression) : node;
}

/** @param {Node} node */
function isFunction({ type }) {
  return (
    type === 'ArrowFunctionExpression' || type === 'FunctionExpression' || type === 'FunctionDeclaration'
  );
}

/** @param {unknown} value @returns {string} '' for what has no plain name */
function nameOf(value) {
  return isNode(value) && typeof value.name === 'string' ? value.name : '';
}

/** @param {unknown} value @returns {Node[]} */
function asNodes(value) {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** @param {unknown} value @returns {value is Node} */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** @param {string} source @param {number} at */
function lineOf(source, at) {
  return source.slice(0, at).split('\n').length;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  let count = 0;
  let faults = 0;
  for (const folder of folders)
    for (const entry of (await readdir(join(root, folder), { recursive: true })).sort()) {
      if (!/\.tsx?$/.test(entry)) continue;
      const path = posix.join(folder, entry.replaceAll('\\', '/'));
      count++;
      for (const line of leakingEffects(path, await readFile(join(root, path), 'utf8'))) {
        faults++;
        console.error(line);
      }
    }
  console.log(`${count} files, ${faults} effects that give back what is not theirs`);
  if (faults > 0 || count === 0) process.exitCode = 1;
}
