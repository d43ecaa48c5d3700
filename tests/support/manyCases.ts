// Before each test file: properties that do not say how often they are tried follow the rule of runs.ts too.
import { isAll, runs } from './runs.ts';

if (isAll) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: runs(100) });
}
