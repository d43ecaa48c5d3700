/** Which side panel is open. Pages ask for one by what the user wants to do; `app/` decides which feature answers. */
import * as v from 'valibot';
import { create } from 'zustand';
import { PARTNER_KINDS } from '#/domain/tables/partners.ts';
import { LINK_SOURCES } from '#/domain/tables/tables.ts';
import { openLayer } from '#/ui/dialog/layers.ts';

const id = v.exactOptional(v.string());

/** A request as it lies in the tab's history, from where it comes back after a reload. */
export const panelRequest = v.variant('kind', [
  v.object({ kind: v.literal('reading'), indicator: v.string(), date: v.exactOptional(v.string()) }),
  v.object({ kind: v.literal('indicator'), id, subGoal: id }),
  v.object({ kind: v.literal('subGoal'), id, goalArea: id }),
  v.object({ kind: v.literal('goalArea'), id }),
  v.object({ kind: v.literal('action'), id, subGoal: id }),
  v.object({ kind: v.literal('planPeriod'), id }),
  v.object({ kind: v.literal('plan') }),
  v.object({ kind: v.literal('unit'), id }),
  v.object({ kind: v.literal('duty'), id }),
  v.object({ kind: v.literal('climateTarget'), id }),
  v.object({ kind: v.literal('mandate'), id }),
  v.object({ kind: v.literal('framework'), id }),
  /** `copyOf` is the partner that a new one starts from, `of` the kind it is to be of. */
  v.object({
    kind: v.literal('partner'),
    id,
    copyOf: id,
    of: v.exactOptional(v.picklist(PARTNER_KINDS)),
  }),
  v.object({ kind: v.literal('links'), table: v.picklist(LINK_SOURCES), from: v.string() }),
]);

/** `id` absent means a new one. */
export type PanelRequest = v.InferOutput<typeof panelRequest>;

interface Panel {
  request?: PanelRequest | undefined;
  open(request: PanelRequest): void;
  close(): void;
}

export const usePanel = create<Panel>()((set) => ({
  open: (request) => set({ request }),
  close: () => set({ request: undefined }),
}));

/** The panel as it is on the page, which asks before what is typed in it is lost. */
let shown: (() => boolean) | undefined;

/** Tells how the panel that is on the page is asked to close. Returns a function that tells that it is gone. */
export function showPanel(requestClose: () => boolean): () => void {
  shown = requestClose;
  return () => {
    if (shown === requestClose) shown = undefined;
  };
}

// A layer from the moment it is asked for: what it shows may be on its way yet.
let closed: (() => void) | undefined;
usePanel.subscribe(({ request, close }) => {
  if (request && !closed) {
    closed = openLayer({
      requestClose: () => {
        if (shown) return shown();
        close();
        return true;
      },
    });
  } else if (!request && closed) {
    closed();
    closed = undefined;
  }
});

/** A text that is the same for the same request, whatever the order of its members. */
export function panelKey(request: PanelRequest): string {
  return Object.entries(request)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}
