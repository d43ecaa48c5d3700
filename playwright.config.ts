import { defineConfig } from '@playwright/test';

// The browser itself is started in tests/e2e/fixtures.ts, one fresh profile per test.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  globalSetup: './tests/support/serveBuild.ts',
  fullyParallel: true,
  workers: 2,
  // Once more where nobody is looking: two real browsers share the machine with all else. What passes only then is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The browser's language, and no service worker: each fresh profile would store all of Varde, a fifth of a test's time. Tests
  // that need another language, or are about being without a network or about a new version, say so.
  use: { locale: 'nb-NO', serviceWorkers: 'block' },
  reporter: [['list']],
});
