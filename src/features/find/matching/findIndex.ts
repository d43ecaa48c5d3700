/**
 * What a plan's things are found by, and in which order: every word that is looked for must be there, and what is found in
 * a number or a name comes before what is found in a description.
 *
 * Not a relevance by statistics, as search engines have it: there a rare word in a comment beats a common one in a name,
 * and nobody can say why. Here the place depends on the fit alone, so the same words always give the same order.
 */

import { fold, inOnePiece, queryWords, wordsToFind } from '../../../domain/values/words.ts';
import { type Fit, lettersOf, matcherFor } from './matching.ts';

/** What something is found by. Texts that many share, as a place does, should be the same string. */
export interface Findable {
  /** Outline number or code, e.g. `2.1.3`. */
  number?: string | undefined;
  name: string;
  /** What it is and where it belongs. Helps to tell things apart, but nothing is found by this alone. */
  context: string;
  /** Everything else that is written about it. */
  text?: string | undefined;
}

const FIELDS = ['number', 'name', 'context', 'text'] as const;
type Field = (typeof FIELDS)[number];

/** What it costs a hit that a word was found in a field, and how well it fits there. The lowest sum stands first. */
const FIELD_COST: Record<Field, number> = { number: 0, name: 1, context: 7, text: 13 };
const FIT_COST: Record<Fit, number> = { exact: 0, form: 1, start: 2, within: 4, near: 8 };

/** In place of a cost: the word is not there. */
const ABSENT = 255;

/** With fewer hits than this for the words as they were typed, slips of the keys are forgiven too. */
const FEW = 5;

/** A word of the plan. */
interface Term {
  word: string;
  letters: number;
  /** Where it is, as item × number of fields + field. */
  places: number[];
}

/** How a word is found in everything: the least cost in any field, and in any but the context. */
interface WordCosts {
  any: Uint8Array;
  own: Uint8Array;
}

export interface Hit<T> {
  item: T;
  /** Lower is better. Comparable between indexes for the same words. */
  cost: number;
}

export interface Hits<T> {
  /** How many there are in all. */
  total: number;
  /** The best of them, the best first; equals in the order in which they were added. */
  best: Hit<T>[];
}

/** Words remembered with what they were found in: while someone types, all but the last stay the same. */
const REMEMBERED = 8;

export class FindIndex<T extends Findable> {
  readonly #items: T[] = [];
  /** The words of each name with a space between, to compare with what is looked for as a whole. */
  readonly #names: string[] = [];
  readonly #terms = new Map<string, Term>();
  readonly #termsOf = new Map<string, readonly Term[]>();
  readonly #remembered = new Map<string, WordCosts>();

  get size(): number {
    return this.#items.length;
  }

  /** Adds something to be found. Of what fits equally well, that added first stands first. */
  add(item: T): void {
    this.#remembered.clear();
    const at = this.#items.push(item) - 1;
    for (const [field, name] of FIELDS.entries()) {
      const text = item[name];
      if (!text) continue;
      const place = at * FIELDS.length + field;
      for (const { places } of this.#termsIn(text, name)) if (places.at(-1) !== place) places.push(place);
    }
    this.#names.push(inOnePiece(item.name));
  }

  /** The items that have all words of what was typed; none where nothing was. */
  search(typed: string, limit: number, isWanted: (item: T) => boolean = () => true): Hits<T> {
    const words = queryWords(typed);
    if (words.length === 0) return { total: 0, best: [] };
    const whole = inOnePiece(typed);
    const search = (forgives: boolean) =>
      this.#search(
        words.map((word) => this.#costsOf(word, forgives)),
        whole,
        limit,
        isWanted,
      );
    const asTyped = search(false);
    return asTyped.total < FEW ? search(true) : asTyped;
  }

  #search(
    costs: readonly WordCosts[],
    whole: string,
    limit: number,
    isWanted: (item: T) => boolean,
  ): Hits<T> {
    /** Hits by cost; within each in the order in which they were added. */
    const byCost: number[][] = [];
    let total = 0;
    for (const [at, item] of this.#items.entries()) {
      let sum = 0;
      let isOwn = false;
      for (const { any, own } of costs) {
        const cost = any[at] ?? ABSENT;
        if (cost === ABSENT) {
          sum = ABSENT;
          break;
        }
        sum += cost;
        isOwn ||= own[at] !== ABSENT;
      }
      if (sum >= ABSENT || !isOwn || !isWanted(item)) continue;
      total += 1;
      const cost = sum * 4 + asWhole(this.#names[at] ?? '', whole);
      const same = byCost[cost];
      if (same) same.push(at);
      else byCost[cost] = [at];
    }
    const best: Hit<T>[] = [];
    // Sparse arrays are walked in the order of their indices.
    byCost.every((same, cost) => {
      for (const at of same) {
        const item = this.#items[at];
        if (item && best.length < limit) best.push({ item, cost });
      }
      return best.length < limit;
    });
    return { total, best };
  }

  #costsOf(word: string, forgives: boolean): WordCosts {
    const key = `${word}${forgives ? '~' : ''}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    const made: WordCosts = {
      any: new Uint8Array(this.size).fill(ABSENT),
      own: new Uint8Array(this.size).fill(ABSENT),
    };
    const matcher = matcherFor(word);
    for (const { word: term, letters, places } of this.#terms.values()) {
      const fit = matcher.fit(term) ?? (forgives && matcher.isNear(term, letters) ? 'near' : undefined);
      if (fit !== undefined) note(made, places, FIT_COST[fit]);
    }
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size >= REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
    this.#remembered.set(key, made);
    return made;
  }

  /** The terms of a text. A context is shared by many, so what was made of it is kept. */
  #termsIn(text: string, field: Field): readonly Term[] {
    const known = field === 'context' ? this.#termsOf.get(text) : undefined;
    if (known) return known;
    // A code is one word, whatever signs it has.
    const words = field === 'number' ? [fold(text)] : wordsToFind(text);
    const terms = words.map((word) => {
      const term = this.#terms.get(word) ?? { word, letters: lettersOf(word), places: [] };
      this.#terms.set(word, term);
      return term;
    });
    if (field === 'context') this.#termsOf.set(text, terms);
    return terms;
  }
}

const FIELD_COSTS = FIELDS.map((field) => FIELD_COST[field]);
const CONTEXT = FIELDS.indexOf('context');

function note({ any, own }: WordCosts, places: readonly number[], fit: number): void {
  for (const place of places) {
    const field = place % FIELDS.length;
    const at = (place - field) / FIELDS.length;
    const cost = fit + (FIELD_COSTS[field] ?? 0);
    if (cost < (any[at] ?? 0)) any[at] = cost;
    if (field !== CONTEXT && cost < (own[at] ?? 0)) own[at] = cost;
  }
}

/** What a name that is, begins with, or has what is looked for in one piece is better than one that has it in pieces. */
function asWhole(name: string, whole: string): number {
  if (name === whole) return 0;
  if (name.startsWith(whole)) return 1;
  return name.includes(whole) ? 2 : 3;
}
