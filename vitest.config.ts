import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { styles } from './scripts/styles.mjs';
import { launchOptions } from './tests/support/browser.mjs';

const alias = { '#': fileURLToPath(new URL('src', import.meta.url)) };

// The tests in Node need no browser: where none is found they still run, and the browser tests fail after this warning.
const launch = await launchOptions().catch((error: unknown) => {
  console.warn(error instanceof Error ? error.message : error);
  return {};
});

/** Whether properties are tried with thousands of cases: `npm run test:all`. */
const isAll = process.env.VARDE_ALL === '1';

const profile = mkdtempSync(join(tmpdir(), 'varde-vitest-'));
process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        plugins: [react()],
        test: {
          name: 'unit',
          environment: 'node',
          // Two workers, and files share what they import: loading it anew for each file took longer than the tests.
          isolate: false,
          maxWorkers: 2,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // A limit for what hangs, not a measure: property tests on a busy machine take their time.
          testTimeout: isAll ? 30 * 60_000 : 60_000,
          setupFiles: ['tests/support/manyCases.ts'],
          env: { TZ: 'Europe/Oslo', VARDE_ALL: isAll ? '1' : '' },
        },
      },
      {
        resolve: { alias },
        plugins: [react()],
        css: styles,
        // Found in the middle of a run, these would make Vite reload the page under a test.
        optimizeDeps: {
          include: [
            '@digdir/designsystemet-react',
            '@dnd-kit/core',
            '@dnd-kit/sortable',
            '@navikt/aksel-icons',
            '@tanstack/react-query',
            '@tanstack/react-router',
            '@tanstack/react-virtual',
            'axe-core',
            'dexie',
            'docx',
            'fast-check',
            'i18next',
            'nanoid',
            'papaparse',
            'react-dom/client',
            'react-i18next',
            'recharts',
            'valibot',
            '@testing-library/react',
            'write-excel-file/universal',
            'zustand',
            'zustand/middleware',
            'zustand/vanilla',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: [
            'tests/support/freshDatabase.ts',
            'tests/support/manyCases.ts',
            'tests/support/features.ts',
          ],
          testTimeout: isAll ? 15 * 60_000 : 30_000,
          env: { VARDE_ALL: isAll ? '1' : '' },
          // A profile on disk is shared by the files of a run, so they run one by one; see launchOptions for why on disk.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: launch,
              contextOptions: { locale: 'nb-NO', timezoneId: 'Europe/Oslo' },
              persistentContext: profile,
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 900 } }],
          },
        },
      },
    ],
  },
});
