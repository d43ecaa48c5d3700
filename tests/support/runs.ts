/** How many cases a property is tried with: few enough in `npm test` that it stays quick, thousands in `npm run test:all`. */

export const isAll = import.meta.env.VARDE_ALL === '1';

/** How many times as many where nothing else is said. */
const TIMES = 20;

/** `numRuns` for fast-check: `usual` in `npm test`, `all` in `npm run test:all`. */
export function runs(usual: number, all = usual * TIMES): number {
  return isAll ? all : usual;
}
