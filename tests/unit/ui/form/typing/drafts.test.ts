/** What is typed and not saved, in a tab that is loaded anew, that has little room, or that keeps nothing. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Drafts = typeof import('#/ui/form/typing/drafts.ts');

/** The tab's storage, with room for so many characters; unlike a map, what it holds are its members. */
function storageFor(room: number): Storage {
  const store = Object.create({
    getItem(name: string) {
      return Object.hasOwn(store, name) ? store[name] : null;
    },
    setItem(name: string, text: string) {
      const others = Object.entries(store).filter(([other]) => other !== name);
      const size = others.reduce((sum, [other, value]) => sum + other.length + String(value).length, 0);
      if (size + name.length + text.length > room) throw new DOMException('full', 'QuotaExceededError');
      store[name] = text;
    },
    removeItem(name: string) {
      delete store[name];
    },
  });
  return store;
}

let storage: Storage;
beforeEach(() => {
  storage = storageFor(5_000_000);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('sessionStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

/** The app as it is when the page has been loaded anew. */
async function load(): Promise<Drafts> {
  vi.resetModules();
  return import('#/ui/form/typing/drafts.ts');
}

const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('what is typed is there when the page is loaded anew, with what it was typed on, until it is dropped', async () => {
  const before = await load();
  const key = before.draftKey('plan', 'goalArea', 'a1');
  before.keepDraft(key, { name: 'Europa' }, { id: 'a1', name: 'EU' });
  expect(asks()).toBe(true);

  const after = await load();
  expect(after.draftOf(key)).toMatchObject({ typed: { name: 'Europa' }, base: { id: 'a1', name: 'EU' } });
  after.dropDraft(key);
  expect((await load()).draftOf(key)).toBeUndefined();
});

test('the browser asks about what this visit has shown or typed, not about what lies unseen from an earlier one', async () => {
  const before = await load();
  before.keepDraft('k', { name: 'Europa' });
  vi.stubGlobal('window', new EventTarget());
  const after = await load();
  expect(asks()).toBe(false);
  after.takeUpDraft('k');
  expect(asks()).toBe(true);
  after.dropDraft('k');
  expect(asks()).toBe(false);
});

test('a draft that has grown too large is not kept as it was while it was small', async () => {
  const drafts = await load();
  drafts.keepDraft('k', { text: 'kort' });
  drafts.keepDraft('k', { text: 'x'.repeat(2_000_000) });
  expect(drafts.draftOf('k')?.typed).toHaveProperty('text.length', 2_000_000);
  expect((await load()).draftOf('k')).toBeUndefined();
});

test('where the browser keeps nothing, drafts last as long as the page', async () => {
  vi.stubGlobal('sessionStorage', undefined);
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  const drafts = await load();
  drafts.keepDraft('k', { name: 'Europa' });
  expect(drafts.draftOf('k')?.typed).toEqual({ name: 'Europa' });
  drafts.dropDraft('k');
  expect(drafts.draftOf('k')).toBeUndefined();
});

test('what is not a draft, or no longer one, is left out', async () => {
  storage.setItem('varde-draft:broken', '{');
  storage.setItem('varde-draft:other', '{"typed":1}');
  storage.setItem('varde-draft:good', '{"typed":{},"at":1}');
  const drafts = await load();
  expect(Object.keys(drafts.useDrafts.getState().drafts)).toEqual(['good']);
});

test('with a plan go its drafts, and not those of a plan whose id begins alike', async () => {
  const drafts = await load();
  for (const plan of ['a', 'ab', 'a"', 'a|b', '']) drafts.keepDraft(drafts.draftKey(plan, 'x|y'), { plan });
  drafts.dropDrafts('a');
  const left = ['ab', 'a"', 'a|b', ''];
  expect(Object.values(drafts.useDrafts.getState().drafts).map(({ typed }) => typed)).toEqual(
    left.map((plan) => ({ plan })),
  );
  for (const plan of left) expect(drafts.draftedForms(plan)).toEqual([['x|y']]);
  drafts.dropDrafts();
  expect((await load()).useDrafts.getState().drafts).toEqual({});
});

test('whatever is typed in whatever order, the last draft that is not too large comes through, in little room too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 20_000, max: 5_000_000 }),
      fc.array(fc.record({ key: fc.nat({ max: 12 }), size: fc.nat({ max: 390_000 }) }), { minLength: 1 }),
      async (room, typed) => {
        storage = storageFor(room);
        vi.stubGlobal('window', new EventTarget());
        vi.stubGlobal('sessionStorage', storage);
        const drafts = await load();
        for (const { key, size } of typed) drafts.keepDraft(String(key), 'x'.repeat(size));
        const kept = (await load()).useDrafts.getState().drafts;
        const all = Object.values(kept).reduce((sum, draft) => sum + JSON.stringify(draft).length, 0);
        expect(all).toBeLessThanOrEqual(1_500_000);
        const { key, size } = typed.at(-1) ?? { key: 0, size: 0 };
        if (size < room - 1000) expect(kept[key]?.typed).toHaveLength(size);
        // What is kept is the last of each.
        for (const [own, draft] of Object.entries(kept))
          expect(draft.typed).toHaveLength(typed.findLast((each) => String(each.key) === own)?.size ?? -1);
      },
    ),
    { numRuns: process.env.VARDE_ALL ? 1000 : 30 },
  );
});
