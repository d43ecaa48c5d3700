/** What the build leaves out of Designsystemet is not used, and what Designsystemet adds is noticed. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';

const src = new URL('../../../src/', import.meta.url);
const own = readFileSync(new URL('ui/theme/designsystemetWeb.ts', src), 'utf8');
const index = readFileSync(
  createRequire(import.meta.url)
    .resolve('@digdir/designsystemet-web')
    .replace(/cjs.*$/, 'esm/index.js'),
  'utf8',
);

/** Parts of the package that nothing here stands on, with the components and the attribute that would. */
const LEFT_OUT: Record<string, RegExp> = {
  breadcrumbs: /\bBreadcrumbs\b/,
  pagination: /\b(Pagination|usePagination)\b/,
  suggestion: /\bSuggestion\b/,
  tabs: /\bTabs\b/,
  tooltip: /\bTooltip\b|data-tooltip/,
};

describe('the parts of Designsystemet that are in the build', () => {
  test('and those that are left out are all there are', () => {
    const parts = [...index.matchAll(/from"\.\/([\w-]+)\/|import"\.\/([\w-]+)\//g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    const taken = [...own.matchAll(/^import '@digdir\/designsystemet-web\/(?:ds-)?([\w-]+)';$/gm)].map(
      ([, part = '']) => part,
    );
    expect(taken.length).toBeGreaterThan(5);
    expect([...taken, ...Object.keys(LEFT_OUT)].sort()).toEqual([...new Set(parts)].sort());
  });

  test.each(Object.entries(LEFT_OUT))('%s is used by nothing', (_, used) => {
    const users = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .filter((path) => {
        const text = readFileSync(new URL(path, src), 'utf8');
        const imported = [...text.matchAll(/import \{([^}]*)\} from '@digdir\/designsystemet-react'/g)];
        return (
          imported.some(([, names = '']) => used.test(names)) ||
          (text.includes('data-tooltip') && used.test('data-tooltip'))
        );
      });
    expect(users).toEqual([]);
  });
});
