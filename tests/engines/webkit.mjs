// WebKit as WebKitGTK has it (MiniBrowser), driven by Selenium through WebKitWebDriver, on a screen of its own (Xvfb).
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Builder, Capabilities } from 'selenium-webdriver';
import { findProgram } from '../support/browser.mjs';
import { CannotDo } from './cannotDo.mjs';
import { savedIn } from './savedIn.mjs';

const execute = promisify(execFile);
const LIBRARIES = '/usr/lib';

/** @type {import('./driver.ts').Engine} */
export const engine = {
  name: 'webkit',
  missing: async () =>
    [
      findProgram(['WebKitWebDriver']) ? '' : 'WebKitWebDriver',
      (await miniBrowser()) ? '' : 'MiniBrowser',
      findProgram(['Xvfb']) ? '' : 'Xvfb',
    ]
      .filter(Boolean)
      .join(', ')
      .replace(/(.+)/, '$1 not installed'),
  start: async (folder) => {
    const saved = join(folder, 'saved');
    await mkdir(join(folder, '.config'), { recursive: true });
    await mkdir(saved);
    await writeFile(join(folder, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${saved}"\n`);
    const screen = await startScreen();
    const env = {
      ...process.env,
      DISPLAY: screen.display,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, '.config'),
      XDG_DATA_HOME: join(folder, '.local'),
      XDG_CACHE_HOME: join(folder, '.cache'),
      LANG: 'nb_NO.UTF-8',
      LANGUAGE: 'nb',
      TZ: 'Europe/Oslo',
      NO_AT_BRIDGE: '1',
    };
    const port = await freePort();
    const server = spawn(findProgram(['WebKitWebDriver']) ?? '', [`--port=${port}`], {
      env,
      stdio: 'ignore',
      detached: true,
    });
    const stop = async () => {
      for (const { pid } of [server, screen.process]) end(pid);
    };
    try {
      const driver = await new Builder()
        .usingServer(`http://127.0.0.1:${port}/`)
        .withCapabilities(
          new Capabilities({
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': {
              binary: (await miniBrowser()) ?? '',
              args: ['--automation'],
            },
          }),
        )
        .build();
      await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 960 });
      return await driverOf(driver, { saved, display: screen.display, stop });
    } catch (error) {
      await stop();
      throw error;
    }
  },
};

/**
 * @param {import('selenium-webdriver').WebDriver} driver
 * @param {{ saved: string, display: string, stop: () => Promise<void> }} held
 * @returns {Promise<import('./driver.ts').Driver>}
 */
async function driverOf(driver, { saved, display, stop }) {
  const capabilities = await driver.getCapabilities();
  return {
    version: `${capabilities.get('browserName')} ${capabilities.get('browserVersion')}`,
    open: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    run: (pageFunction, argument) => driver.executeScript(`return (${pageFunction})(arguments[0])`, argument),
    load: (script) => driver.executeScript(script),
    find: async (pageFunction, argument) => {
      /** @type {import('selenium-webdriver').WebElement | null} */
      const element = await driver.executeScript(`return (${pageFunction})(arguments[0]) ?? null`, argument);
      return element && placeOf(driver, element);
    },
    download: (press) => savedIn(saved, press),
    // WebDriver's own screenshot does not come back here; the screen's does.
    picture: async (path) => {
      const program = findProgram(['import']);
      if (!program) throw new CannotDo('no picture without ImageMagick');
      await execute(program, ['-window', 'root', path], { env: { ...process.env, DISPLAY: display } });
    },
    close: async () => {
      await Promise.race([driver.quit().catch(() => undefined), pause(5_000)]);
      await stop();
    },
  };
}

/**
 * @param {import('selenium-webdriver').WebDriver} driver
 * @param {import('selenium-webdriver').WebElement} element
 * @returns {import('./driver.ts').Place}
 */
function placeOf(driver, element) {
  return {
    press: async () => {
      // Its own scrolling puts what is pressed at the very edge, where it then counts it as out of sight.
      await driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
      await element.click();
    },
    type: async (text) => {
      await element.clear();
      await element.sendKeys(text);
    },
    pickDate: async (date) =>
      element.sendKeys(await driver.executeScript(`return (${asTyped})(arguments[0])`, date)),
    chooseFile: (path) => element.sendKeys(path),
  };
}

/** Runs in the page: the digits of a date in the order the browser's own field takes them, with the key between them that
 * leads from one part to the next. @param {string} date ISO. */
function asTyped(date) {
  const [year = '', month = '', day = ''] = date.split('-');
  const digits = /** @type {Record<string, string>} */ ({ year, month, day });
  return new Intl.DateTimeFormat()
    .formatToParts()
    .flatMap(({ type }) => digits[type] ?? [])
    .join('-');
}

/** Starts an X server that needs no screen; it chooses its own number. */
async function startScreen() {
  const started = spawn(
    findProgram(['Xvfb']) ?? '',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const told = started.stdio[3];
  const number = await new Promise((resolve, reject) => {
    told?.once('data', (data) => resolve(String(data).trim()));
    started.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  return { display: `:${number}`, process: started };
}

/** Ends a process and all it started. @param {number | undefined} pid */
function end(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** @returns {Promise<string | undefined>} */
async function miniBrowser() {
  const machines = await readdir(LIBRARIES).catch(() => []);
  return machines
    .flatMap((machine) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((version) =>
        join(LIBRARIES, machine, version, 'MiniBrowser'),
      ),
    )
    .find((path) => existsSync(path));
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
