// npm run test:engines: the main jobs on the production build in the three engines people have. An engine that is not on
// this machine is named and left out; one that is here and fails, fails the run. `-- firefox` tries only those named.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CannotDo } from '../tests/engines/cannotDo.mjs';
import { engine as chromium } from '../tests/engines/chromium.mjs';
import { engine as firefox } from '../tests/engines/firefox.mjs';
import { jobs } from '../tests/engines/jobs.mjs';
import { personAt } from '../tests/engines/person.mjs';
import { engine as webkit } from '../tests/engines/webkit.mjs';
import { serve } from './serve.mjs';

/** Limits for what hangs, in milliseconds: the start and the end of a browser, one job, all jobs of one engine. */
const START_LIMIT = 60_000;
const CLOSE_LIMIT = 15_000;
const JOB_LIMIT = 120_000;
const ENGINE_LIMIT = 360_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, '.cache/engines');
const engines = [chromium, firefox, webkit];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !engines.some((engine) => engine.name === name));
if (unknown.length > 0) {
  console.error(
    `No such engine: ${unknown.join(', ')}. Engines: ${engines.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const count = { passed: 0, failed: 0, skipped: 0 };
const here = [];
for (const engine of engines) {
  if (wanted.length > 0 && !wanted.includes(engine.name)) continue;
  const missing = await engine.missing();
  if (missing === '') here.push(engine);
  else console.log(`${engine.name}: not tried, for ${missing}. The README says how to get it.`);
}
if (here.length > 0) {
  if (process.env.VARDE_BUILT !== '1') await build({ root, logLevel: 'warn' });
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  for (const engine of here) await tryJobs(engine);
}
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
// Whatever a browser has left open must not keep this from ending.
process.exit(count.failed > 0 ? 1 : 0);

/** @param {import('../tests/engines/driver.ts').Engine} engine */
async function tryJobs(engine) {
  const dir = join(root, 'dist');
  let hers = await serve({ dir, port: 0 });
  const his = await serve({ dir, port: 0 });
  const folder = await mkdtemp(join(tmpdir(), `varde-${engine.name}-`));
  const profile = join(folder, 'profile');
  await mkdir(profile);
  const end = Date.now() + ENGINE_LIMIT;
  /** @type {import('../tests/engines/driver.ts').Driver | undefined} */
  let driver;
  try {
    driver = await within(START_LIMIT, engine.start(profile));
    console.log(`\n${engine.name}: ${driver.version}`);
    const person = personAt(driver);
    const world = {
      person,
      folder,
      hers: hers.url,
      his: his.url,
      kept: new Map(),
      stopServing: () => hers.close(),
      serveAgain: async () => {
        hers = await serve({ dir, port: hers.port });
      },
    };
    let stopped = '';
    for (const job of jobs) {
      if (stopped !== '') {
        count.skipped++;
        console.log(`  – ${job.name}: not reached, for ${stopped}`);
        continue;
      }
      const start = performance.now();
      const problem = await within(
        Math.max(1, Math.min(JOB_LIMIT, end - Date.now())),
        job.run(world).then(async () => {
          const broken = await person.broken();
          if (broken.length > 0) throw new Error(broken.join('; '));
        }),
      ).then(
        () => undefined,
        (/** @type {unknown} */ error) => error,
      );
      const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
      if (problem === undefined) {
        count.passed++;
        console.log(`  ✓ ${job.name}  ${seconds}`);
      } else if (problem instanceof CannotDo) {
        count.skipped++;
        console.log(`  – ${job.name}: ${problem.message}`);
      } else {
        count.failed++;
        stopped = `«${job.name}» failed`;
        const picture = join(pictures, `${engine.name}.png`);
        const taken = await within(CLOSE_LIMIT, driver.picture(picture)).then(
          () => `\n    Picture: ${picture}`,
          () => '',
        );
        console.log(`  ✗ ${job.name}  ${seconds}\n    ${told(problem)}${taken}`);
      }
    }
  } catch (error) {
    count.failed++;
    console.log(`\n${engine.name}: did not start: ${told(error)}`);
  } finally {
    if (driver) await within(CLOSE_LIMIT, driver.close()).catch((error) => console.log(`  ${told(error)}`));
    await Promise.all([hers.close(), his.close()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** @param {unknown} error @returns {string} */
function told(error) {
  if (!(error instanceof Error)) return String(error);
  const said = error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
  return error.cause === undefined ? said : `${said} (${told(error.cause)})`;
}

/** @template T @param {number} limit In milliseconds. @param {Promise<T>} work @returns {Promise<T>} */
async function within(limit, work) {
  const stop = new AbortController();
  try {
    return await Promise.race([
      work,
      pause(limit, undefined, { signal: stop.signal }).then(() => {
        throw new Error(`Not done within ${Math.round(limit / 1000)} s`);
      }),
    ]);
  } finally {
    stop.abort();
  }
}
