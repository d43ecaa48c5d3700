/** Which side panel is open. Pages ask for one by what the user wants to do; `app/` decides which feature answers. */
import { create } from 'zustand';
import type { Id, IsoDate, LinkSource, PartnerKind } from '#/domain/model.ts';

/** `id` absent means a new one. */
export type PanelRequest =
  | { kind: 'reading'; indicator: Id; date?: IsoDate }
  | { kind: 'indicator'; id?: Id; subGoal?: Id }
  | { kind: 'subGoal'; id?: Id; goalArea?: Id }
  | { kind: 'goalArea'; id?: Id }
  | { kind: 'action'; id?: Id; subGoal?: Id }
  | { kind: 'planPeriod'; id?: Id }
  | { kind: 'plan' }
  | { kind: 'unit'; id?: Id }
  | { kind: 'duty'; id?: Id }
  | { kind: 'climateTarget'; id?: Id }
  | { kind: 'mandate'; id?: Id }
  | { kind: 'framework'; id?: Id }
  /** `copyOf` is the partner that a new one starts from, `of` the kind it is to be of. */
  | { kind: 'partner'; id?: Id; copyOf?: Id; of?: PartnerKind }
  | { kind: 'links'; table: LinkSource; from: Id };

interface Panel {
  request?: PanelRequest | undefined;
  open(request: PanelRequest): void;
  close(): void;
}

export const usePanel = create<Panel>()((set) => ({
  open: (request) => set({ request }),
  close: () => set({ request: undefined }),
}));
