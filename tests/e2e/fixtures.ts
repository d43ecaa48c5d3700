// The e2e tests' own `test`: a fresh browser profile on disk per test, a Norwegian user, and three promises that are kept
// through every test without it saying so: nothing breaks the content security policy, no error goes uncaught, and no
// request leaves the machine that serves Varde.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test';
import { answerWriter, launchOptions } from '../support/browser.mjs';
import { steady } from './support.ts';

export { expect };

export interface AccessibilityProblem {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** CSS selectors of the elements that break the rule. */
  readonly elements: readonly string[];
}

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The address the built app is served at, as tests/support/serveBuild.ts left it. */
function servedAt(): string {
  const url = process.env.VARDE_URL;
  if (!url)
    throw new Error(
      'VARDE_URL is not set: run the e2e tests with "npx playwright test" from the project folder.',
    );
  return url;
}

export const test = base.extend<{ asksWriter: boolean; context: BrowserContext; page: Page }>({
  // The tests write as who has answered once that no name is to be given; those about the question itself set this.
  asksWriter: [false, { option: true }],
  context: async ({ locale, viewport, colorScheme, reducedMotion, serviceWorkers, asksWriter }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'varde-e2e-'));
    const baseURL = servedAt();
    const context = await chromium.launchPersistentContext(profile, {
      ...(await launchOptions()),
      baseURL,
      acceptDownloads: true,
      serviceWorkers,
      ...(locale !== undefined && { locale }),
      timezoneId: 'Europe/Oslo',
      viewport,
      colorScheme,
      reducedMotion,
    });
    for (const page of context.pages()) steady(page);
    context.on('page', steady);
    if (!asksWriter) await context.addInitScript(answerWriter);
    const broken = await watch(context, new URL(baseURL).origin);
    await use(context);
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    expect([...broken], 'what broke while the test ran').toEqual([]);
  },
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
});

/** Leaves the test that calls it to `npm run test:all`, for it takes long. `npm test` lists it as skipped. */
export function leaveToAll(): void {
  test.skip(process.env.VARDE_ALL !== '1', 'Takes long: npm run test:all does it.');
}

/** Notes, in the set it returns, what no test may cause. Call before the first page is opened. */
async function watch(context: BrowserContext, origin: string): Promise<ReadonlySet<string>> {
  // A set, for the policy is both in the page and in the header, and each reports.
  const broken = new Set<string>();
  await context.exposeFunction(
    'vardeReportsBlocked',
    (what: string) => void broken.add(`content security policy: ${what}`),
  );
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'vardeReportsBlocked');
      if (typeof report === 'function')
        report(`${event.effectiveDirective} refused ${event.blockedURI || event.sample}`);
    });
  });
  context.on('weberror', (error) =>
    broken.add(`uncaught error: ${error.error().stack ?? error.error().message}`),
  );
  context.on('console', (message) => {
    // A worker's or an early violation reaches the console only.
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) {
      broken.add(`content security policy: ${message.text()}`);
    }
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin)
      broken.add(`request to another host: ${url.href}`);
  });
  return broken;
}

interface AxeOptions {
  /** A CSS selector: only what is in there is looked at. */
  within?: string;
  /** Only these of axe's rules; all of those below unless given. */
  rules?: readonly string[];
}

/**
 * Runs axe on the page as it stands: WCAG 2.0–2.2 levels A and AA, and axe's best practices. Returns every rule broken,
 * none when all is well. The script enters by the debugger, past the content security policy, which stays as it is.
 */
export async function axe(
  page: Page,
  { within, rules }: AxeOptions = {},
): Promise<readonly AccessibilityProblem[]> {
  await page.evaluate(axeSource);
  const runOnly = rules
    ? { type: 'rule' as const, values: [...rules] }
    : {
        type: 'tag' as const,
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      };
  return page.evaluate(
    async ({ within, runOnly }) => {
      const { violations } = await window.axe.run(within ?? document, {
        runOnly,
        resultTypes: ['violations'],
      });
      return violations.map((violation) => ({
        rule: violation.id,
        impact: violation.impact ?? 'unknown',
        help: violation.help,
        elements: violation.nodes.map((node) => node.target.join(' ')),
      }));
    },
    { within, runOnly },
  );
}

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}
