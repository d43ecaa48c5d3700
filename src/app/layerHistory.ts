/**
 * The browser's history, in which each layer over the page (`ui/dialog/layers.ts`) has an entry of its own, so that Back closes the
 * layer and not the page. The router is shown the pages only. An entry says how many layers lie over its page, and which side
 * panel: that comes back with a reload and with Forward; other layers do not, and their entries are left at once.
 *
 * Back and Forward ask the layers that would go, and are taken back where one of them objects. A navigation by the app closes
 * them too, and waits until their entries are gone, so that none is left behind.
 */
import type { HistoryLocation, RouterHistory } from '@tanstack/react-router';
import * as v from 'valibot';
import { panelKey, usePanel } from '#/parts/frame/panel.ts';
import { panelRequest } from '#/parts/registry/registered.ts';
import { closeLayers, layerCount, onLayers } from '#/ui/dialog/layers.ts';

/** How long (ms) a step in the history may take. One that does not come, for there is nowhere to go, is not waited for. */
const PATIENCE = 1000;

/** What there is to ask has been asked: the history need not, and does at once what it is told. */
const ASKED = { ignoreBlocker: true };

const entrySchema = v.object({
  /** How many layers lie over the page; 0 for the page itself. */
  depth: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The same for all entries of one visit to a page. */
  page: v.string(),
  panel: v.fallback(v.optional(panelRequest), undefined),
});
type Entry = v.InferOutput<typeof entrySchema>;

const stateSchema = v.object({ layers: entrySchema });

type Place = Pick<HistoryLocation, 'state' | 'href'>;

function entryOf({ state, href }: Place): Entry {
  const read = v.safeParse(stateSchema, state);
  return read.success ? read.output.layers : { depth: 0, page: state.__TSR_key ?? href };
}

/** What names a visit to a page in the history, also for an entry of a layer over it. */
export function pageKey(place: Place): string {
  return entryOf(place).page;
}

/** Wraps the browser's history for the router. There is one for as long as the app is open. */
export function layerHistory(inner: RouterHistory): RouterHistory {
  const subscribers: RouterHistory['subscribers'] = new Set();
  const waiting: (() => void)[] = [];
  let page = pageKey(inner.location);
  /** A step that has begun and not arrived; `back` where it takes back one that a layer has objected to. */
  let step: 'none' | 'on' | 'back' = 'none';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSettling = false;
  let isPlanned = false;

  const begin = (kind: 'on' | 'back') => {
    step = kind;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const wasOn = step === 'on';
      step = 'none';
      // There is no entry of the page itself under its layers, as in a history that has been cut off: this becomes it.
      if (wasOn && entryOf(inner.location).depth > layerCount()) mark(0);
      settle();
    }, PATIENCE);
  };
  const arrive = () => {
    step = 'none';
    clearTimeout(timer);
    settle();
  };

  /** Writes into the entry how many layers lie over the page; `isNew` in an entry of its own. */
  const mark = (depth: number, isNew = false) => {
    const { request } = usePanel.getState();
    const entry: Entry = { depth, page, ...(request && depth > 0 && { panel: request }) };
    isSettling = true;
    inner[isNew ? 'push' : 'replace'](inner.location.href, { layers: entry }, ASKED);
    inner.flush();
    isSettling = false;
  };

  /** Makes the history say what is open; then lets through what has waited for it. */
  const settle = () => {
    if (step !== 'none') return;
    const depth = layerCount();
    const entry = entryOf(inner.location);
    if (entry.depth > depth) {
      begin('on');
      inner.go(depth - entry.depth, ASKED);
      return;
    }
    for (let next = entry.depth + 1; next <= depth; next += 1) mark(next, true);
    const { request } = usePanel.getState();
    const isOther = (request && panelKey(request)) !== (entry.panel && panelKey(entry.panel));
    if (depth > 0 && entry.depth === depth && isOther) mark(depth);
    if (depth === 0) for (const go of waiting.splice(0)) go();
  };
  /** Not at once: one layer often closes as another opens in its place. */
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      settle();
    });
  };

  /** Opens the panel that the entry speaks of, as after a reload; no other layer can be opened from its entry. */
  const reopen = () => {
    const { panel } = entryOf(inner.location);
    if (panel && layerCount() === 0) usePanel.getState().open(panel);
  };

  inner.block({
    enableBeforeUnload: false,
    blockerFn: ({ action, nextLocation }) => {
      if (action === 'PUSH' || action === 'REPLACE') return false;
      const next = entryOf(nextLocation);
      begin('on');
      if (closeLayers(next.page === page ? next.depth : 0)) return false;
      begin('back');
      window.addEventListener('popstate', arrive, { once: true });
      return true;
    },
  });
  inner.subscribe((told) => {
    if (isSettling || step === 'back') return;
    const here = pageKey(told.location);
    if (here !== page) {
      page = here;
      for (const tell of subscribers) tell(told);
    }
    if (told.action.type === 'PUSH' || told.action.type === 'REPLACE') return;
    reopen();
    arrive();
  });
  onLayers(plan);
  usePanel.subscribe(plan);
  reopen();
  plan();

  /** Runs a navigation by the app once nothing lies over the page. */
  const navigate = (go: () => void) => {
    if (step === 'none' && layerCount() === 0 && entryOf(inner.location).depth === 0) return go();
    waiting.push(go);
    plan();
  };
  return {
    get location() {
      return inner.location;
    },
    get length() {
      return inner.length;
    },
    subscribers,
    subscribe: (tell) => {
      subscribers.add(tell);
      return () => void subscribers.delete(tell);
    },
    push: (path, state, how) => {
      // Something typed in a layer is asked about there, and the user goes on from the answer.
      if (closeLayers()) navigate(() => inner.push(path, state, { ...how, ...ASKED }));
    },
    // The page under a layer may move by itself, as when its row is deleted: it does so when the layer has closed.
    replace: (path, state, how) => navigate(() => inner.replace(path, state, { ...how, ...ASKED })),
    go: (...by) => inner.go(...by),
    back: (...how) => inner.back(...how),
    forward: (...how) => inner.forward(...how),
    canGoBack: () => inner.canGoBack(),
    createHref: (path) => inner.createHref(path),
    block: (blocker) => inner.block(blocker),
    flush: () => inner.flush(),
    destroy: () => inner.destroy(),
    notify: (action) => inner.notify(action),
    _getBlockers: () => inner._getBlockers(),
    _ignoreNextBeforeUnload: (href) => inner._ignoreNextBeforeUnload?.(href),
  };
}
