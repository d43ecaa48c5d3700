// Firefox, driven by Puppeteer over WebDriver BiDi.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findProgram } from '../support/browser.mjs';
import { called } from './page.mjs';
import { savedIn } from './savedIn.mjs';

const programs = ['firefox-esr', 'firefox'];
const usualPlaces = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** @type {import('./driver.ts').Engine} */
export const engine = {
  name: 'firefox',
  missing: async () => (findProgram(programs, usualPlaces) ? '' : 'Firefox is not installed'),
  start: async (folder) => {
    const saved = join(folder, 'saved');
    await mkdir(saved, { recursive: true });
    const browser = await launch({
      browser: 'firefox',
      executablePath: findProgram(programs, usualPlaces) ?? '',
      headless: true,
      env: { ...process.env, TZ: 'Europe/Oslo', MOZ_REMOTE_ALLOW_SYSTEM_ACCESS: '1' },
      extraPrefsFirefox: {
        'intl.accept_languages': 'nb-NO,nb',
        'browser.download.folderList': 2,
        'browser.download.dir': saved,
        'browser.download.useDownloadDir': true,
        'browser.download.alwaysOpenPanel': false,
      },
    });
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.setViewport({ width: 1280, height: 900 });
    return driverOf(browser, page, saved);
  },
};

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Page} page
 * @param {string} saved The folder it saves files in.
 * @returns {Promise<import('./driver.ts').Driver>}
 */
async function driverOf(browser, page, saved) {
  return {
    version: await browser.version(),
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    run: (pageFunction, argument) =>
      page.evaluate(called(pageFunction, argument)).then((answer) => /** @type {any} */ (answer)),
    load: async (script) => void (await page.evaluate(script)),
    find: async (pageFunction, argument) => {
      const element = (await page.evaluateHandle(called(pageFunction, argument))).asElement();
      return (
        element && placeOf(/** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (element))
      );
    },
    download: (press) => savedIn(saved, press),
    picture: async (path) => void (await page.screenshot({ path: /** @type {`${string}.png`} */ (path) })),
    close: () => browser.close(),
  };
}

/** @param {import('puppeteer-core').ElementHandle<HTMLInputElement>} element @returns {import('./driver.ts').Place} */
function placeOf(element) {
  return {
    press: () => element.click(),
    type: async (text) => {
      await element.click({ count: 3 });
      await element.press('Backspace');
      await element.type(text);
    },
    pickDate: (date) => element.asLocator().fill(date),
    chooseFile: (path) => element.uploadFile(path),
  };
}
