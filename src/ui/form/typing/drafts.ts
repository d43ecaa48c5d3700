/**
 * What is typed in forms and not saved yet. It outlives the form, the page it stands on and a reload, until it is saved or
 * thrown away. Kept in this tab (`sessionStorage`): two tabs may edit the same row without writing in each other's forms, and
 * half a sentence does not stay behind in a browser that others use ([decision 12](../../docs/decisions/0012-drafts-and-back.md)).
 */
import { create } from 'zustand';
import { unloadGuard } from './unloadGuard.ts';

export interface Draft {
  /** The fields as typed. */
  typed: unknown;
  /** What the form found when it was opened: what the user sees is what changes are measured against. */
  base?: unknown;
  /** When it was typed last (ms). */
  at: number;
}

const PREFIX = 'varde-draft:';
/** In the browser's storage, in characters: one draft, and all of them. It has room for some five million. */
const MAX_DRAFT = 400_000;
const MAX_ALL = 1_500_000;

/** By form, see {@link draftKey}. */
export const useDrafts = create<{ drafts: Readonly<Record<string, Draft>> }>()(() => ({
  drafts: storedDrafts(),
}));

/** The forms that have been typed in or shown a draft since the app was opened. */
const own = new Set<string>();
const guard = unloadGuard();
// A reload keeps drafts, but closing the tab does not, and the browser does not say which it is.
const guardOwn = () => guard(Object.keys(useDrafts.getState().drafts).some((key) => own.has(key)));
useDrafts.subscribe(guardOwn);

/** The key of a form's draft: the plan, empty where there is none yet, and what names the form within it. */
export function draftKey(plan: string, ...form: readonly string[]): string {
  return JSON.stringify([plan, ...form]);
}

/** What names the forms of a plan that have a draft, without the plan. */
export function draftedForms(plan: string): string[][] {
  return Object.keys(useDrafts.getState().drafts).flatMap((key) => {
    const [of, ...form]: unknown[] = JSON.parse(key);
    return of === plan ? [form.map(String)] : [];
  });
}

export function draftOf(key: string): Draft | undefined {
  return useDrafts.getState().drafts[key];
}

export function keepDraft(key: string, typed: unknown, base?: unknown): void {
  const draft: Draft = { typed, ...(base !== undefined && { base }), at: Date.now() };
  own.add(key);
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
  store(key, draft);
}

/** A form shows what was kept: from now on it is asked about before it is lost. */
export function takeUpDraft(key: string): void {
  own.add(key);
  guardOwn();
}

export function dropDraft(key: string): void {
  own.delete(key);
  forget(key);
  useDrafts.setState(({ drafts }) => {
    const { [key]: _, ...rest } = drafts;
    return { drafts: rest };
  });
}

/** Forgets what was typed in all forms of a plan that is no longer here; without a plan, in all forms. */
export function dropDrafts(plan?: string): void {
  // Up to the comma after the plan.
  const start = plan === undefined ? '' : draftKey(plan, '').slice(0, -3);
  for (const key of Object.keys(useDrafts.getState().drafts)) if (key.startsWith(start)) dropDraft(key);
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'typed' in value && 'at' in value && isTime(value.at);
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** The tab's storage; undefined where the browser has none or will not give it. */
function tabStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

function storedDrafts(): Record<string, Draft> {
  const storage = tabStorage();
  const found: Record<string, Draft> = {};
  for (const name of Object.keys(storage ?? {})) {
    if (!name.startsWith(PREFIX)) continue;
    try {
      const draft: unknown = JSON.parse(storage?.getItem(name) ?? '');
      if (isDraft(draft)) found[name.slice(PREFIX.length)] = draft;
    } catch {
      storage?.removeItem(name);
    }
  }
  return found;
}

function forget(key: string): void {
  tabStorage()?.removeItem(PREFIX + key);
}

/** Stores a draft, in place of the oldest others where there is no room. One that is too large lasts as long as the page. */
function store(key: string, draft: Draft): void {
  const storage = tabStorage();
  if (!storage) return;
  const text = JSON.stringify(draft);
  const sizeOf = (other: string) => storage.getItem(PREFIX + other)?.length ?? 0;
  const others = Object.entries(useDrafts.getState().drafts)
    .filter(([other]) => other !== key && sizeOf(other) > 0)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([other]) => other);
  let room = MAX_ALL - others.reduce((sum, other) => sum + sizeOf(other), 0);
  while (text.length <= MAX_DRAFT) {
    if (text.length <= room && isStored(storage, key, text)) return;
    const oldest = others.shift();
    if (oldest === undefined) break;
    room += sizeOf(oldest);
    forget(oldest);
  }
  // An earlier state of it would be worse than none.
  forget(key);
}

/** Tries to store a text; the browser may have no room for it. */
function isStored(storage: Storage, key: string, text: string): boolean {
  try {
    storage.setItem(PREFIX + key, text);
    return true;
  } catch {
    return false;
  }
}
