/** What the dialog offers: before anything is typed, what was opened last, pages and commands; then what fits best. */
import { useMemo } from 'react';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { recentIn, useRecent } from '#/store/device/recent.ts';
import { inOnePiece, queryWords } from '../../domain/values/words.ts';
import { CHOICE_KINDS, type Choice, type ChoiceKind, type Prompt } from './choices.ts';
import { periodTeller } from './entries/entries.ts';
import type { Destination, RowEntry, RowKind } from './entries/entry.ts';
import type { PlanIndex } from './entries/useFindIndex.ts';
import { FindIndex, type Hit } from './matching/findIndex.ts';
import { matcherFor } from './matching/matching.ts';

/** More are not drawn: whoever sees so many types another letter. */
export const DRAWN = 50;
/** How many of a command's indicators stand below what else was found. */
const PROMPTED = 5;
/** So much of a command's word says that it is meant; `mål` could be anything. */
const MEANT_LENGTH = 4;

/** What choosing does: going somewhere, doing something, or writing the beginning of a command in the field. */
type Act =
  | { kind: 'go'; destination: Destination }
  | { kind: 'run'; choice: ChoiceKind; run: () => unknown }
  | { kind: 'fill'; typed: string };

export interface Option {
  /** What it is remembered by when it is chosen; absent where that makes no sense. */
  remembered?: string;
  /** Tells it from all others that are offered. */
  key: string;
  kind: RowKind | ChoiceKind;
  number?: string | undefined;
  name: string;
  place?: string | undefined;
  text?: string | undefined;
  keys?: string | undefined;
  /** Not shown by the pages in the plan period that is looked at. */
  isOutside: boolean;
  act: Act;
}

export interface OptionGroup {
  kind: 'recent' | ChoiceKind | 'found';
  options: Option[];
}

export interface Offer {
  groups: OptionGroup[];
  /** How many fit in all. */
  total: number;
  /** What is marked in the options. */
  sought: string;
}

interface Asked {
  planId: Id;
  rows: PlanRows | undefined;
  index: PlanIndex | undefined;
  period: PlanPeriod | undefined;
  choices: readonly Choice[];
  prompts: readonly Prompt[];
  /** The key of what is shown already: nobody looks for that. */
  current: string | undefined;
  typed: string;
}

export function useOptions({ planId, rows, index, period, choices, prompts, current, typed }: Asked): Offer {
  const recent = useRecent(({ plans }) => recentIn(plans, planId));
  const isIn = useMemo(() => (rows ? periodTeller(rows, period) : () => true), [rows, period]);
  const choiceIndex = useMemo(() => indexOf([...choices, ...prompts]), [choices, prompts]);
  return useMemo(() => {
    const ofRow = (entry: RowEntry): Option => rowOption(entry, !isIn(entry));
    if (typed.trim() === '') {
      return { groups: beginning({ recent, current, index, choices, prompts, ofRow }), total: 0, sought: '' };
    }
    const asked = promptIn(prompts, typed);
    if (asked) {
      const hits = indicatorsFor(index, recent, asked.rest);
      const options = hits.entries.map((entry) => promptOption(asked.prompt, entry, !isIn(entry)));
      return { groups: [{ kind: 'found', options }], total: hits.total, sought: asked.rest };
    }
    const rowHits = index?.index.search(typed, DRAWN);
    const choiceHits = choiceIndex.search(typed, DRAWN);
    const best = merged(choiceHits.best, rowHits?.best ?? []).slice(0, DRAWN);
    const options = best.map(({ item }) => ('destination' in item ? ofRow(item) : choiceOption(item)));
    const total = choiceHits.total + (rowHits?.total ?? 0);
    const meant = total < DRAWN ? meantPrompt(prompts, typed) : undefined;
    const hits = meant && indicatorsFor(index, recent, meant.rest, PROMPTED);
    const prompted = meant && hits?.entries.map((entry) => promptOption(meant.prompt, entry, !isIn(entry)));
    return {
      groups: [{ kind: 'found', options: [...options, ...(prompted ?? [])] }],
      total: total + (prompted?.length ?? 0),
      sought: typed,
    };
  }, [typed, index, recent, current, choices, prompts, choiceIndex, isIn]);
}

function indexOf(choices: readonly (Choice | Prompt)[]): FindIndex<Choice | Prompt> {
  const index = new FindIndex<Choice | Prompt>();
  for (const choice of choices) index.add(choice);
  return index;
}

function rowOption(
  { key, kind, number, name, place, text, destination }: RowEntry,
  isOutside: boolean,
): Option {
  return {
    remembered: key,
    key,
    kind,
    number,
    name,
    place,
    text,
    isOutside,
    act: { kind: 'go', destination },
  };
}

function choiceOption(choice: Choice | Prompt): Option {
  const { key, name } = choice;
  if ('lead' in choice) {
    return { key, kind: 'command', name, isOutside: false, act: { kind: 'fill', typed: `${choice.lead} ` } };
  }
  const { kind, place, keys, run } = choice;
  return {
    remembered: key,
    key,
    kind,
    name,
    place,
    keys,
    isOutside: false,
    act: { kind: 'run', choice: kind, run },
  };
}

function promptOption({ key, lead, run }: Prompt, entry: RowEntry, isOutside: boolean): Option {
  const { key: row, number, name, place } = entry;
  const [, indicator = ''] = row.split(/:(.*)/s);
  return {
    remembered: row,
    key: `${key}:${row}`,
    kind: 'command',
    name: `${lead} ${name}`,
    place: [number, place].filter(Boolean).join(' · '),
    isOutside,
    act: { kind: 'run', choice: 'command', run: () => run(indicator) },
  };
}

interface Beginning extends Pick<Asked, 'current' | 'index' | 'choices' | 'prompts'> {
  recent: readonly string[];
  ofRow: (entry: RowEntry) => Option;
}

/** What is offered before anything is typed. */
function beginning({ recent, current, index, choices, prompts, ofRow }: Beginning): OptionGroup[] {
  const byKey = new Map(choices.map((choice) => [choice.key, choice]));
  const latest = recent.flatMap((key) => {
    const row = index?.byKey.get(key);
    const choice = byKey.get(key);
    if (key === current) return [];
    return row ? [ofRow(row)] : choice ? [choiceOption(choice)] : [];
  });
  const seen = new Set(latest.map(({ key }) => key));
  const groups: OptionGroup[] = [
    { kind: 'recent', options: latest },
    ...CHOICE_KINDS.map((kind) => ({
      kind,
      options: [
        ...(kind === 'command' ? prompts : []),
        ...choices.filter((choice) => choice.kind === kind && !seen.has(choice.key)),
      ].map(choiceOption),
    })),
  ];
  return groups.filter(({ options }) => options.length > 0);
}

interface AskedPrompt {
  prompt: Prompt;
  /** What is typed after the command's own words. */
  rest: string;
}

/** The command that what is typed begins with, word for word. */
function promptIn(prompts: readonly Prompt[], typed: string): AskedPrompt | undefined {
  const whole = `${inOnePiece(typed)} `;
  for (const prompt of prompts) {
    const lead = `${inOnePiece(prompt.lead)} `;
    if (whole.startsWith(lead)) return { prompt, rest: whole.slice(lead.length).trim() };
  }
  return undefined;
}

/** The command that the first of the words seem to mean: `registrer` or `måling` before an indicator's words. */
function meantPrompt(prompts: readonly Prompt[], typed: string): AskedPrompt | undefined {
  const words = queryWords(typed);
  for (const prompt of prompts) {
    const own = queryWords(prompt.lead);
    const isMeant = (word: string) =>
      word.length >= MEANT_LENGTH && own.some((each) => matcherFor(word).fit(each) !== undefined);
    const first = words.findIndex((word) => !isMeant(word) && !own.includes(word));
    if (words.slice(0, Math.max(first, 0)).some(isMeant)) {
      return { prompt, rest: words.slice(first).join(' ') };
    }
  }
  return undefined;
}

/** The indicators that have what is typed; all of them where nothing is, those opened last before the others. */
function indicatorsFor(
  index: PlanIndex | undefined,
  recent: readonly string[],
  typed: string,
  limit = DRAWN,
): { entries: RowEntry[]; total: number } {
  if (!index) return { entries: [], total: 0 };
  if (typed !== '') {
    const { best, total } = index.index.search(typed, limit, ({ kind }) => kind === 'indicators');
    return { entries: best.map(({ item }) => item), total };
  }
  const all = [...index.byKey.values()].filter(({ kind }) => kind === 'indicators');
  const latest = recent.flatMap((key) => all.find((entry) => entry.key === key) ?? []);
  const entries = [...new Set([...latest, ...all])].slice(0, limit);
  return { entries, total: all.length };
}

/** Two lists of hits as one, the best first; of equals those of the first list. */
function merged<A, B>(first: readonly Hit<A>[], second: readonly Hit<B>[]): Hit<A | B>[] {
  return [...first, ...second].sort((a, b) => a.cost - b.cost);
}
