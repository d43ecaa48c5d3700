// Chromium, driven by Playwright.
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { flags, installedChromium } from '../support/browser.mjs';
import { called } from './page.mjs';

/** @type {import('./driver.ts').Engine} */
export const engine = {
  name: 'chromium',
  missing: async () => (installedChromium() ? '' : 'no Chrome or Chromium is installed'),
  start: async (folder) => {
    const executablePath = installedChromium() ?? '';
    const context = await chromium.launchPersistentContext(folder, {
      executablePath,
      args: [...flags],
      acceptDownloads: true,
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      viewport: { width: 1280, height: 900 },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    return driverOf(context, page);
  },
};

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {import('playwright-core').Page} page
 * @returns {import('./driver.ts').Driver}
 */
function driverOf(context, page) {
  return {
    version: `Chromium ${context.browser()?.version() ?? ''}`.trim(),
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    run: (pageFunction, argument) => page.evaluate(called(pageFunction, argument)),
    load: async (script) => void (await page.evaluate(script)),
    find: async (pageFunction, argument) => {
      const element = (await page.evaluateHandle(called(pageFunction, argument))).asElement();
      return (
        element && {
          press: () => element.click(),
          type: (text) => element.fill(text),
          pickDate: (date) => element.fill(date),
          chooseFile: (path) => element.setInputFiles(path),
        }
      );
    },
    download: async (press) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    picture: async (path) => void (await page.screenshot({ path })),
    close: () => context.close(),
  };
}
