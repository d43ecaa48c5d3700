/** The browser's own history, with layers over its pages: whatever is opened, closed and gone back over, in any order. */
import { createBrowserHistory } from '@tanstack/react-router';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { layerHistory } from '#/app/layerHistory.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { closeLayers, layerCount, openLayer } from '#/ui/dialog/layers.ts';

const start = location.href;
const inner = createBrowserHistory();
const app = layerHistory(inner);
/** The pages that the app has been told of, the last one last. */
const told: string[] = [];
app.subscribe(({ location: { href } }) => told.push(href));

afterAll(() => {
  app.destroy();
  history.replaceState(null, '', start);
});

const depth = (): number => history.state?.layers?.depth ?? 0;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const nextMove = () =>
  new Promise<void>((resolve) => window.addEventListener('popstate', () => resolve(), { once: true }));

/** Waits until the history says what is open, and nothing moves any more. */
async function settled(): Promise<void> {
  await pause(15);
  await expect.poll(depth, { interval: 5 }).toBe(layerCount());
  await pause(15);
  expect(depth()).toBe(layerCount());
}

/** Layers that close when asked, unless they object. */
const opened: (() => void)[] = [];
function open(objects = () => false): void {
  const layer = {
    requestClose: () => {
      if (objects()) return false;
      opened.splice(opened.indexOf(gone), 1);
      return true;
    },
  };
  const gone = openLayer(layer);
  opened.push(gone);
}
const close = () => opened.pop()?.();

beforeEach(async () => {
  closeLayers();
  opened.length = 0;
  usePanel.getState().close();
  await settled();
  app.push('/start', {});
  await settled();
  told.length = 0;
});

/** What the user sees: the pages of the tab with the one that is shown, and how many layers lie over it. */
interface Model {
  pages: string[];
  at: number;
  layers: number;
}

type Step = 'open' | 'close' | 'back' | 'backs' | 'forward' | 'page' | 'replace' | 'two';
let pages = 0;

/** Does a step, and says what the user should see after it. */
function take(step: Step, { pages: known, at, layers }: Model): Model {
  const name = `/p${pages}`;
  const last = known.length - 1;
  switch (step) {
    case 'open':
      open();
      return { pages: known.slice(0, at + 1), at, layers: layers + 1 };
    case 'two':
      open();
      open();
      return { pages: known.slice(0, at + 1), at, layers: layers + 2 };
    case 'close':
      close();
      return { pages: known, at, layers: Math.max(0, layers - 1) };
    case 'back':
      if (layers === 0 && at === 0) return { pages: known, at, layers };
      history.back();
      return layers > 0 ? { pages: known, at, layers: layers - 1 } : { pages: known, at: at - 1, layers };
    case 'backs': {
      // By a hand that does not wait for the first to have worked.
      if (layers + at < 2) return { pages: known, at, layers };
      history.back();
      history.back();
      return { pages: known, at: at - Math.max(0, 2 - layers), layers: Math.max(0, layers - 2) };
    }
    case 'forward':
      history.forward();
      return { pages: known, at: layers === 0 ? Math.min(at + 1, last) : at, layers };
    case 'page':
      pages += 1;
      app.push(name, {});
      return { pages: [...known.slice(0, at + 1), name], at: at + 1, layers: 0 };
    case 'replace':
      // A page under a layer moves when the layer has gone; here it is let go at once.
      while (layerCount() > 0) close();
      pages += 1;
      app.replace(name, {});
      return { pages: known.with(at, name), at, layers: 0 };
  }
}

test('Back closes the topmost layer, else it leads to the page before, and no step is left over', async () => {
  const step = fc.constantFrom<Step>('open', 'two', 'close', 'back', 'backs', 'forward', 'page', 'replace');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      pages += 1;
      const first = `/p${pages}`;
      pages += 1;
      closeLayers();
      opened.length = 0;
      await settled();
      app.push(first, {});
      await settled();
      let model: Model = { pages: [first], at: 0, layers: 0 };
      for (const each of steps) {
        // Forward may lead nowhere, and then nothing tells that it has not.
        const moved = each === 'forward' ? Promise.race([nextMove(), pause(300)]) : undefined;
        model = take(each, model);
        await moved;
        const page = model.pages[model.at];
        await expect
          .poll(() => [layerCount(), depth(), location.pathname, told.at(-1)], { interval: 5 })
          .toEqual([model.layers, model.layers, page, page]);
        await settled();
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

test('a layer that objects stays with its page, however many steps are gone, and Forward still leads on', async () => {
  app.push('/one', {});
  await settled();
  app.push('/two', {});
  await settled();
  let isObjecting = true;
  open(() => isObjecting);
  await settled();
  for (const by of [-1, -2, -3]) {
    history.go(by);
    await pause(60);
    await settled();
    expect(location.pathname).toBe('/two');
    expect(layerCount()).toBe(1);
  }
  app.push('/three', {});
  await settled();
  expect(location.pathname).toBe('/two');
  isObjecting = false;
  history.back();
  await settled();
  expect([location.pathname, layerCount()]).toEqual(['/two', 0]);
  history.back();
  await settled();
  expect(location.pathname).toBe('/one');
  history.forward();
  await settled();
  expect([location.pathname, layerCount()]).toEqual(['/two', 0]);
});

test('the page under a layer moves when the layer has gone, and leaves none of itself behind', async () => {
  app.push('/row', {});
  await settled();
  open();
  await settled();
  app.replace('/parent', {});
  await settled();
  expect(location.pathname).toBe('/row');
  close();
  await expect.poll(() => location.pathname).toBe('/parent');
  await settled();
  history.back();
  await expect.poll(() => location.pathname).toBe('/start');
});

test('the panel is in its entry, follows from one to the next, and comes back with Forward', async () => {
  const { open: openPanel, close: closePanel } = usePanel.getState();
  openPanel({ kind: 'reading', indicator: 'a' });
  await settled();
  openPanel({ kind: 'reading', indicator: 'b', date: '2020-12-31' });
  await settled();
  expect(history.state.layers).toMatchObject({
    depth: 1,
    panel: { kind: 'reading', indicator: 'b', date: '2020-12-31' },
  });
  history.back();
  await settled();
  expect(usePanel.getState().request).toBeUndefined();
  history.forward();
  await expect.poll(() => usePanel.getState().request).toMatchObject({ indicator: 'b' });
  await settled();
  closePanel();
  await settled();
  expect(depth()).toBe(0);
});

test('a history that has lost the page under a layer is put right, not waited for', async () => {
  // As in a tab that was opened with the entry of a layer and nothing before it.
  open();
  await settled();
  const stay = inner.go;
  inner.go = () => undefined;
  close();
  await expect.poll(depth, { timeout: 5000 }).toBe(0);
  inner.go = stay;
  app.push('/on', {});
  await expect.poll(() => location.pathname).toBe('/on');
});
