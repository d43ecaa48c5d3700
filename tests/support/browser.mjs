// Finds a Chromium for the tests on a machine that may have none. See launchOptions for the order of search.
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Quiet and the same on every machine; no sandbox, for containers run as root have none to offer. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The value of `VARDE_BROWSER` that asks for the Chrome or Chromium of the machine. */
const INSTALLED = 'installed';
const canUnpack = process.platform === 'linux' && process.arch === 'x64';

const programs = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'msedge',
];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
];

/**
 * How to start the browser with Playwright: the one `VARDE_BROWSER` names, else the one of the npm package
 * @sparticuz/chromium (Linux on x64), unpacked on first use, so that a test run is the same whatever is installed; else an
 * installed Chrome or Chromium, else Playwright's own download. `VARDE_BROWSER=installed` takes one of the last two.
 * Use it with `launchPersistentContext` and a fresh folder where much is written to IndexedDB: in-memory contexts have
 * been seen to crash then.
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> }>} Rejects with what to do
 *   where no browser is found, or where `VARDE_BROWSER` names none.
 */
export async function launchOptions() {
  const { executablePath, env } = await findBrowser();
  /** @type {Record<string, string>} */
  const inherited = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) inherited[name] = value;
  return { executablePath, args: flags, env: { ...inherited, ...env } };
}

/**
 * An init script, run in the page before anything of its own: the question who is writing counts as answered once, without a
 * name, so that what is written is saved without being asked.
 */
export function answerWriter() {
  const key = 'varde-prefs';
  // A blank page has no storage.
  if (!location.protocol.startsWith('http') || localStorage.getItem(key)) return;
  localStorage.setItem(key, JSON.stringify({ state: { authorAsked: true }, version: 1 }));
}

/** @returns {Promise<{ executablePath: string, env?: Record<string, string> }>} */
async function findBrowser() {
  const named = process.env.VARDE_BROWSER;
  if (named && named !== INSTALLED) {
    if (isProgram(named)) return { executablePath: named };
    throw new Error(
      `VARDE_BROWSER is "${named}", which is not a program. Set it to the full path of Chrome or Chromium, ` +
        `or to "${INSTALLED}" for the one of this machine.`,
    );
  }
  if (!named && canUnpack) return unpackedChromium();
  const installed = installedChromium();
  if (installed) return { executablePath: installed };
  throw new Error(
    'No browser found for the tests. Install Chrome or Chromium, or run "npx playwright install chromium", ' +
      'or set VARDE_BROWSER to the full path of a Chromium-based browser.',
  );
}

/** The full path of an installed Chrome or Chromium, or of Playwright's own download; undefined where there is none. */
export function installedChromium() {
  return findProgram(programs, [...usualPlaces, chromium.executablePath()]);
}

/**
 * The full path of the first program that is on this machine: one of the names on the PATH, else one of the places.
 * @param {readonly string[]} names @param {readonly string[]} places Full paths.
 * @returns {string | undefined}
 */
export function findProgram(names, places = []) {
  return [...onPath(names), ...places].find(isProgram);
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return folders.flatMap((folder) =>
    names.flatMap((name) => endings.map((ending) => join(folder, name + ending))),
  );
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function unpackedChromium() {
  const home = await unpack();
  const executablePath = join(home, 'chromium');
  /** @type {Record<string, string>} */
  const env = {};
  // A machine without fonts gets the one that comes along, or text would be drawn as boxes.
  if (!existsSync('/etc/fonts')) env.FONTCONFIG_PATH = join(home, 'fonts');
  const starts = await run(executablePath, ['--version']).then(
    () => true,
    () => false,
  );
  // A bare machine lacks NSS; the package carries those libraries for the cloud it was made for.
  if (!starts) {
    env.LD_LIBRARY_PATH = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(delimiter);
  }
  return { executablePath, env };
}

/**
 * Unpacks the package's browser once into a cache folder and returns the folder. The package itself unpacks straight into
 * the shared temporary folder, where two test runs that start together would read each other's half-written files; so it
 * runs in a process of its own with a temporary folder of its own, which is then moved into place in one step.
 */
async function unpack() {
  const manifest = require.resolve('@sparticuz/chromium').replace(/build.*$/, 'package.json');
  /** @type {{ version: string }} */
  const { version } = require(manifest);
  const cache = await writableCache();
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;

  const scratch = await mkdtemp(join(cache, 'unpacking-'));
  const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    // Naming the cloud makes the package unpack its NSS libraries too.
    env: { ...process.env, TMPDIR: scratch, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  await rename(scratch, home).catch(async (error) => {
    // Another run was first; its copy is as good.
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
  return home;
}

async function writableCache() {
  const beside = fileURLToPath(new URL('../../node_modules/.cache/varde', import.meta.url));
  const made = await mkdir(beside, { recursive: true }).then(
    () => beside,
    () => join(tmpdir(), 'varde-browser'),
  );
  await mkdir(made, { recursive: true });
  return made;
}
