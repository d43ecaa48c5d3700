/**
 * What a reader of a file says when something is wrong: a code and the facts, never a sentence. The sentences live in
 * `i18n/<language>/problems.ts`, one for every code, and the interface fills in `path`, `row`, `column` and `params`.
 */
import { shown } from '#/domain/values/text.ts';
import type { problems } from '#/i18n/catalogues/nb/problems.ts';

/** Every code has a sentence in each language; adding a code starts in the bokmål catalogue. */
export type ProblemCode = keyof typeof problems;

export interface Problem {
  code: ProblemCode;
  /** Where in a structured file, e.g. `indicators[3].targets[0].date`; positions count from 0 as in JSON. */
  path?: string;
  /** Where in a sheet or table; rows count from 1. */
  row?: number;
  column?: string;
  params?: Record<string, string | number>;
}

/** What a file says is told with what cannot be seen written out. */
function mapParams(params: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  );
}

/** How many problems are listed one by one; the rest are counted in a last one, `and-more`. */
const MAX_LISTED_PROBLEMS = 50;

/** Collects problems without letting a file with a million of them fill the memory. */
export class ProblemList {
  readonly #listed: Problem[] = [];
  #count = 0;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** How many have been added, listed or not. */
  get count(): number {
    return this.#count;
  }

  add(code: ProblemCode, path?: string, params?: Record<string, string | number>): void {
    this.#count += 1;
    if (this.#listed.length >= MAX_LISTED_PROBLEMS) return;
    this.#listed.push({
      code,
      ...(path !== undefined && { path: shown(path) }),
      ...(params && { params: mapParams(params) }),
    });
  }

  /** The first {@link MAX_LISTED_PROBLEMS}, and how many more there are. */
  toArray(): Problem[] {
    const more = this.#count - this.#listed.length;
    return more === 0 ? [...this.#listed] : [...this.#listed, { code: 'and-more', params: { more } }];
  }
}
