// The layer rule of docs/architecture, checked: imports point down only, between layers and between the rooms of a layer, and
// a feature never imports another feature. `app/` knows a feature by its `feature.ts`.
// Type imports count as well. Built on the parser Vite brings: dependency-cruiser reads TypeScript by an interface of the
// compiler's that TypeScript 7 no longer has, and would pass every file unread.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

/** What each layer may import besides itself, top to bottom. files/ reads and writes formats and never touches the store. */
const mayImport = /** @type {const} */ ({
  app: ['features', 'charts', 'parts', 'ui', 'files', 'store', 'reference', 'domain', 'i18n'],
  features: ['charts', 'parts', 'ui', 'files', 'store', 'reference', 'domain', 'i18n'],
  charts: ['parts', 'ui', 'files', 'store', 'reference', 'domain', 'i18n'],
  parts: ['editing', 'ui', 'files', 'store', 'reference', 'domain', 'i18n'],
  ui: ['domain', 'i18n'],
  files: ['reference', 'domain', 'i18n'],
  store: ['reference', 'domain'],
  reference: ['domain'],
  i18n: ['domain'],
  domain: [],
});

/**
 * The rooms of each layer, top to bottom: a file may import from its own room and those below. A layer that is listed here
 * has no other rooms, and no files outside them but those named.
 */
const rooms = /** @type {const} */ ({
  charts: ['draw', 'labels', 'layout', 'model'],
  parts: [
    'editing',
    'history',
    'comments',
    'lineage',
    'links',
    'status',
    'address',
    'frame',
    'place',
    'writing',
    'writer',
    'clock',
    'planFile',
    'form',
    'registry',
  ],
  ui: ['list', 'form', 'file', 'dialog', 'page', 'theme'],
  store: ['plans', 'intents', 'source', 'log', 'read', 'database', 'device'],
  i18n: ['telling', 'saying', 'words', 'i18n.ts', 'catalogues', 'format'],
  domain: [
    'repair',
    'practice',
    'periods',
    'view',
    'merge',
    'history',
    'log',
    'integrity',
    'model',
    'progress',
    'readings',
    'tables',
    'values',
  ],
});

/** Layers that know only some rooms of a layer they may import: ui/ knows dates and text, but no plan. */
const mayOnlyKnow = /** @type {const} */ ({ ui: { domain: ['values'] } });

/** Rooms that only their own layer knows: whoever else wants something of the database asks the store for it. */
const ownRooms = /** @type {const} */ ({ store: ['database'] });

/** Packages only one layer knows, so that they can be replaced there. */
const onlyIn = /** @type {const} */ ({ dexie: 'store', recharts: 'charts', '@tanstack/react-virtual': 'ui' });

/**
 * Finds every import that breaks the layer rule, cannot be resolved, or closes a circle.
 * @param {ReadonlyMap<string, string>} sources Source text by path from the project folder, as `src/domain/values/dates.ts`.
 * @param {(path: string) => boolean} exists Whether a file that is not among the sources exists, for style sheets and data.
 * @returns {string[]} one line per broken rule; empty when all is well
 */
export function brokenRules(sources, exists) {
  /** @type {string[]} */
  const broken = [];
  /** @type {Map<string, string[]>} */
  const graph = new Map();
  for (const [from, source] of sources) {
    /** @type {string[]} */
    const targets = [];
    graph.set(from, targets);
    broken.push(...outsideRooms(from));
    const { imports, error } = importsOf(from, source);
    if (error !== undefined) broken.push(`${from}: cannot be parsed: ${error}`);
    for (const specifier of imports) {
      const to = resolve(from, specifier);
      if (to === null) broken.push(...brokenByPackage(from, specifier));
      else if (!sources.has(to) && !exists(to)) broken.push(`${from}: no file for "${specifier}"`);
      else {
        targets.push(to);
        broken.push(...brokenByLayer(from, to));
      }
    }
  }
  return [...broken, ...circles(graph)];
}

/** @param {string} path @param {string} source */
function importsOf(path, source) {
  const { program, errors } = parseSync(path, source);
  /** @type {Set<string>} */
  const imports = new Set();
  /** @param {unknown} node */
  const note = (node) => {
    if (typeof node !== 'object' || node === null || !('value' in node)) return;
    if (typeof node.value === 'string') imports.add(node.value);
  };
  new Visitor({
    ImportDeclaration: (node) => note(node.source),
    ExportAllDeclaration: (node) => note(node.source),
    ExportNamedDeclaration: (node) => note(node.source),
    ImportExpression: (node) => note(node.source),
    TSImportType: (node) => note(node.source),
    // new Worker(new URL('./worker.ts', import.meta.url))
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'URL' && node.arguments.length === 2)
        note(node.arguments[0]);
    },
  }).visit(program);
  return { imports, error: errors[0]?.message };
}

/** The path a specifier names within the project, or null for a package.
 * @param {string} from @param {string} specifier */
function resolve(from, specifier) {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('#/')) return posix.join('src', path.slice(2));
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path);
  return null;
}

/** @param {string} path @returns {string} `domain` for `src/domain/values/dates.ts`; '' for files that stand above the layers */
function layerOf(path) {
  return path.match(/^src\/([^/]+)\//)?.[1] ?? '';
}

/** @param {string} path */
function featureOf(path) {
  return path.match(/^src\/features\/([^/]+)/)?.[1];
}

/** @param {string} from @param {string} to */
function brokenByLayer(from, to) {
  const layer = layerOf(from);
  const target = layerOf(to);
  if (layer === '') return [];
  if (layer === target) {
    if (featureOf(from) !== featureOf(to)) return [`${from}: a feature imports another feature, ${to}`];
    return brokenByRoom(from, to);
  }
  if (layer === 'app' && target === 'features' && !/^src\/features\/[^/]+\/feature\.ts$/.test(to))
    return [`${from}: app knows a feature by its feature.ts only, not by ${to}`];
  /** @type {Record<string, readonly string[]>} */
  const rules = mayImport;
  if (rules[layer] === undefined) return [`${from}: "${layer}" is no layer`];
  /** @type {Record<string, Record<string, readonly string[]>>} */
  const knowing = mayOnlyKnow;
  const known = knowing[layer]?.[target];
  if (known && !known.includes(roomOf(to))) return [`${from}: ${layer} may not import ${to}`];
  if (!rules[layer].includes(target)) return [`${from}: ${layer} may not import ${to}`];
  /** @type {Record<string, readonly string[]>} */
  const closed = ownRooms;
  return closed[target]?.includes(roomOf(to)) ? [`${from}: only ${target} may import ${to}`] : [];
}

/** Imports within a layer that has rooms. @param {string} from @param {string} to */
function brokenByRoom(from, to) {
  const layer = layerOf(from);
  const order = roomsOf(layer);
  if (!order || roomOf(from) === roomOf(to)) return [];
  const [above, below] = [order.indexOf(roomOf(from)), order.indexOf(roomOf(to))];
  return above <= below ? [] : [`${from}: ${layer}/${roomOf(from)} may not import ${to}`];
}

/** A file whose room its layer does not list. @param {string} path */
function outsideRooms(path) {
  const order = roomsOf(layerOf(path));
  return order && !order.includes(roomOf(path)) ? [`${path}: "${roomOf(path)}" is no room of its layer`] : [];
}

/** @param {string} layer @returns {readonly string[] | undefined} */
function roomsOf(layer) {
  /** @type {Record<string, readonly string[]>} */
  const all = rooms;
  return all[layer];
}

/** @param {string} path @returns {string} `values` for `src/domain/values/dates.ts`; a file's own name where it is in no room */
function roomOf(path) {
  return path.split('/')[2] ?? '';
}

/** @param {string} from @param {string} specifier */
function brokenByPackage(from, specifier) {
  const layer = layerOf(from);
  if (specifier.startsWith('virtual:')) return [];
  if (layer === 'domain') return [`${from}: domain is pure and may not import the package ${specifier}`];
  return Object.entries(onlyIn)
    .filter(([name, owner]) => (specifier === name || specifier.startsWith(`${name}/`)) && layer !== owner)
    .map(([name, owner]) => `${from}: only ${owner} may import ${name}`);
}

/** Import circles, each told once. @param {ReadonlyMap<string, readonly string[]>} graph */
function circles(graph) {
  /** @type {string[]} */
  const found = [];
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[]} */
  const path = [];
  /** @param {string} file */
  const walk = (file) => {
    const start = path.indexOf(file);
    if (start >= 0) found.push(`${[...path.slice(start), file].join(' → ')}: imports go in a circle`);
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of graph.get(file) ?? []) walk(target);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) walk(file);
  return found;
}

/** @param {string} root @returns {Promise<string[]>} */
async function sourceFiles(root) {
  const entries = await readdir(join(root, 'src'), { recursive: true });
  return entries
    .map((path) => posix.join('src', path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  /** @type {Map<string, string>} */
  const sources = new Map();
  for (const path of await sourceFiles(root)) sources.set(path, await readFile(join(root, path), 'utf8'));
  const broken = brokenRules(sources, (path) => existsSync(join(root, path)));
  for (const line of broken) console.error(line);
  console.log(`${sources.size} files, ${broken.length} broken layer rules`);
  if (broken.length > 0 || sources.size === 0) process.exitCode = 1;
}
