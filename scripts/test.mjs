// npm test: every check and every test, one after the other, the rest also where one fails, and a table at the end.
// `npm test -- types unit` runs only the steps named. `--all` (npm run test:all) tries properties with thousands of cases.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, what: string, run: readonly [string, ...string[]], env?: Record<string, string>, count?: () => Promise<Count> }} Step */

const isAll = process.argv.includes('--all');

/** A step that hangs is stopped after this long, so that the rest still runs. In milliseconds. */
const STEP_LIMIT = (isAll ? 60 : 16) * 60_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, '.cache/results');
const path = [join(root, 'node_modules/.bin'), process.env.PATH].filter(Boolean).join(delimiter);

/** @param {string} project @returns {Step} */
const vitest = (project) => {
  const file = join(results, `${project}.json`);
  return {
    name: project,
    what: `vitest, ${project} tests`,
    run: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    count: async () => {
      const report = JSON.parse(await readFile(file, 'utf8'));
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      };
    },
  };
};

const e2eReport = join(results, 'e2e.json');

/** @type {readonly Step[]} */
const steps = [
  { name: 'types', what: 'tsc', run: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'lint', what: 'biome', run: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'layers', what: 'imports point down', run: ['node', 'scripts/layers.mjs'] },
  { name: 'effects', what: 'effects give back what is theirs', run: ['node', 'scripts/effects.mjs'] },
  { name: 'dead-code', what: 'knip', run: ['knip'] },
  vitest('unit'),
  vitest('browser'),
  { name: 'build', what: 'vite build', run: ['vite', 'build', '--logLevel', 'warn'] },
  {
    name: 'e2e',
    what: 'playwright on the build',
    run: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
    count: async () => {
      const { stats } = JSON.parse(await readFile(e2eReport, 'utf8'));
      // Flaky: passed when tried once more, which only CI does.
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
    },
  },
];

const wanted = process.argv.slice(2).filter((argument) => argument !== '--all');
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(', ')}`);
  process.exit(2);
}

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });

/** @type {Map<string, Count & { seconds: number, note: string }>} */
const outcomes = new Map();
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  console.log(`\n=== ${step.name}: ${step.what}`);
  outcomes.set(step.name, await outcomeOf(step));
}

const total = { passed: 0, failed: 0 };
console.log(
  `\n${'step'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`,
);
for (const [name, { passed, failed, skipped, seconds, note }] of outcomes) {
  total.passed += passed;
  total.failed += failed;
  const numbers =
    `${passed}`.padStart(8) + `${failed}`.padStart(8) + `${skipped}`.padStart(9) + `${seconds}`.padStart(9);
  console.log(`${name.padEnd(12)}${numbers}  ${note}`.trimEnd());
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {Step} step @returns {Promise<Count & { seconds: number, note: string }>} */
async function outcomeOf(step) {
  const build = outcomes.get('build');
  if (step.name === 'e2e' && build && build.failed > 0) {
    return { passed: 0, failed: 1, skipped: 0, seconds: 0, note: 'not run: the build failed' };
  }
  const start = performance.now();
  const problem = await run(step, build ? { VARDE_BUILT: '1' } : {});
  const seconds = Math.round((performance.now() - start) / 1000);
  if (!step.count) {
    return { passed: problem ? 0 : 1, failed: problem ? 1 : 0, skipped: 0, seconds, note: problem };
  }
  const count = await step.count().catch(() => null);
  if (count === null) return { passed: 0, failed: 1, skipped: 0, seconds, note: problem || 'left no report' };
  // A file that cannot even be loaded, or an error between tests, fails the step without failing a test.
  if (problem && count.failed === 0)
    return { ...count, failed: 1, seconds, note: `${problem}, no test failed` };
  return { ...count, seconds, note: count.failed > 0 ? problem : '' };
}

/** Runs a step with its output streamed. Resolves with what went wrong, '' when nothing did.
 * @param {Step} step @param {Record<string, string>} env @returns {Promise<string>} */
function run(step, env) {
  const [program, ...args] = step.run;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: {
        ...process.env,
        NO_COLOR: '1',
        PATH: path,
        ...(isAll && { VARDE_ALL: '1' }),
        ...env,
        ...step.env,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      timeout: STEP_LIMIT,
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => {
      if (signal) resolve(`stopped by ${signal}`);
      else resolve(code === 0 ? '' : `exit code ${code}`);
    });
  });
}
