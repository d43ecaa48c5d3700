// What a person does at a screen, in words the jobs are written in. Everything is waited for.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { broken, byRole, bySelector, hasAxe, hasDialog, watch, words } from './page.mjs';

/** @typedef {import('./driver.ts').Driver} Driver */
/** @typedef {import('./driver.ts').Place} Place */

const PATIENCE_MS = 30_000;
const PRESS_AGAIN_MS = 6_000;
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Asks until the answer is one to go on with.
 * @template T
 * @param {string} what Said when it never comes.
 * @param {() => Promise<T | null | undefined | false>} ask What it throws counts as no answer yet: a page may be on its way.
 * @returns {Promise<T>}
 */
export async function until(what, ask) {
  const end = Date.now() + PATIENCE_MS;
  /** @type {unknown} */
  let problem;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    await pause(100);
  }
  throw new Error(
    `${what}: not within ${PATIENCE_MS / 1000} s`,
    problem === undefined ? {} : { cause: problem },
  );
}

/** @param {Driver} driver */
export function personAt(driver) {
  /** @param {string} role @param {string} name */
  const look = async (role, name) => {
    if (!(await driver.run(hasAxe, null))) await driver.load(axeSource);
    return driver.find(byRole, { role, name });
  };

  /** @param {string} role @param {string} name */
  const find = (role, name) => until(`the ${role} «${name}»`, () => look(role, name));

  /**
   * Presses, and again where nothing comes of it: the page may have moved under the pointer, or drawn the element anew.
   * @param {string} role @param {string} name
   * @param {() => Promise<boolean>} [comes] What is to come of it.
   */
  const press = async (role, name, comes = async () => true) => {
    let isPressed = false;
    await until(`what comes of pressing the ${role} «${name}»`, async () => {
      if (isPressed && (await comes())) return true;
      const place = await look(role, name);
      if (!place) return false;
      await place.press();
      isPressed = true;
      const again = Date.now() + PRESS_AGAIN_MS;
      while (Date.now() < again) {
        if (await comes().catch(() => false)) return true;
        await pause(100);
      }
      return false;
    });
  };

  return {
    driver,

    /** @param {string} url */
    async open(url) {
      await driver.open(url);
      await driver.run(watch, null);
    },

    async reload() {
      await driver.reload();
      await driver.run(watch, null);
    },

    /** What has gone wrong unseen since the page was loaded. */
    broken: () => driver.run(broken, null),

    press,

    /** @param {string} name @param {string} text */
    type: async (name, text) => (await find('field', name)).type(text),

    /** In the browser's own field for dates, or typed as Norwegians do. @param {string} name @param {string} date ISO. */
    async pickDate(name, date) {
      const field = await find('field', name);
      const native = await driver.find(byRole, { role: 'date', name });
      await (native ? native.pickDate(date) : field.type(date.split('-').reverse().join('.')));
    },

    /** What may come of pressing something: that an element is there, or that no dialog is left.
     * @param {string} role @param {string} name */
    shows: (role, name) => async () => (await look(role, name)) !== null,
    closes: async () => !(await driver.run(hasDialog, null)),

    /** @param {string} role @param {string} name */
    sees: async (role, name) => void (await find(role, name)),

    /** @param {...string} texts */
    async reads(...texts) {
      for (const text of texts)
        await until(`the words «${text}»`, async () => (await driver.run(words, null)).includes(text));
    },

    /** Waits until something is so in the page.
     * @template A @param {string} what @param {(argument: A) => boolean} isSo @param {A} argument */
    waitsFor: (what, isSo, argument) => until(what, () => driver.run(isSo, argument)),

    /** @param {string} selector Of the file field. @param {string} path */
    async choosesFile(selector, path) {
      const place = await until(`the field for a file`, () => driver.find(bySelector, selector));
      await place.chooseFile(path);
    },

    /** @param {string} role @param {string} name */
    downloads: (role, name) => driver.download(() => press(role, name)),
  };
}
