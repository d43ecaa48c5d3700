/** What a panel at the edge of the page is: what is asked of it, what answers, and what that is given. */
import { type ComponentType, createElement, lazy, type ReactElement } from 'react';
import * as v from 'valibot';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import type { Snapshot } from '#/store/read/load.ts';

/** What every panel is given. */
export interface PanelProps {
  planId: Id;
  snapshot: Snapshot;
  lens: Lens;
  /** Shows the page behind the panel as of another date. */
  showAsOf: (date: IsoDate) => void;
  /** Under which the form's draft is kept; see `ui/form/drafts.ts`. */
  draftKey: string;
}

/** The members of a request for a new row, or for the one that is named. */
export const rowRequest = { id: v.exactOptional(v.string()) };

/** A panel that answers requests of one kind. */
export interface Panel<Q> {
  readonly kind: string;
  /** What a request for it is. It lies in the tab's history, from where it comes back after a reload. */
  readonly schema: v.GenericSchema<unknown, Q>;
  /** Begins to load what answers; the first request does it too. */
  readonly load: () => Promise<unknown>;
  /** What answers a request of this kind; null for any other. */
  readonly draw: (request: object, props: PanelProps) => ReactElement | null;
  /** Whether its requests follow each other in one sitting, with what is typed asked about only at the end. */
  readonly isSitting: boolean;
}
export type AnyPanel = Panel<{ kind: string }>;

interface PanelParts<Q> {
  load: () => Promise<ComponentType<PanelProps & { request: Q }>>;
  isSitting?: boolean;
}

/** A panel for requests of a kind, with what else they say. */
export function panel<const K extends string, E extends v.ObjectEntries>(
  kind: K,
  entries: E,
  { load, isSitting = false }: PanelParts<v.InferOutput<v.ObjectSchema<RequestEntries<K, E>, undefined>>>,
): Panel<v.InferOutput<v.ObjectSchema<RequestEntries<K, E>, undefined>>> {
  const schema = v.object({ kind: v.literal(kind), ...entries });
  const Form = lazy(async () => ({ default: await load() }));
  return {
    kind,
    schema,
    load,
    draw: (request, props) => (v.is(schema, request) ? createElement(Form, { ...props, request }) : null),
    isSitting,
  };
}

type RequestEntries<K extends string, E> = { kind: v.LiteralSchema<K, undefined> } & E;
