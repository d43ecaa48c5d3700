// Downloads that the browser saves by itself.
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const PRESS_AGAIN_MS = 20_000;

/**
 * The file that appears in a folder, complete, after something is pressed. Rejects where none does in time.
 * @param {string} folder Where the browser saves; empty but for what it is saving.
 * @param {() => Promise<void>} press
 * @returns {Promise<import('./driver.ts').SavedFile>}
 */
export async function savedIn(folder, press) {
  for (const name of await readdir(folder)) await rm(join(folder, name));
  await press();
  const until = Date.now() + PATIENCE_MS;
  let again = Date.now() + PRESS_AGAIN_MS;
  let before = -1;
  while (Date.now() < until) {
    await pause(100);
    const names = await readdir(folder);
    const [name] = names;
    if (name === undefined && Date.now() > again) {
      // The page may have moved under the pointer.
      await press();
      again = Date.now() + PRESS_AGAIN_MS;
    }
    // A file that is being written has a companion, and grows.
    if (name === undefined || names.length > 1 || /\.(part|wkdownload)$/.test(name)) continue;
    const { size } = await stat(join(folder, name));
    if (size > 0 && size === before) return { name, bytes: await readFile(join(folder, name)) };
    before = size;
  }
  throw new Error(`Nothing was saved within ${PATIENCE_MS / 1000} s`);
}
