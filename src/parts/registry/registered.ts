/**
 * What the features have said of themselves, for those below them. `app/features.ts` tells it before anything is drawn, and
 * tells the compiler too: it alone knows which features there are.
 */

import type { ComponentType } from 'react';
import * as v from 'valibot';
import { TABLES, type TableName } from '#/domain/tables/names.ts';
import type { AboutRowProps, Feature } from './feature.ts';
import type { Panel } from './panel.ts';

/** Where `app/features.ts` writes the type of all `features`, as the router's own `Register` has the router's. */
export interface Register {
  /** What a feature is where none have been gathered. */
  any: Feature;
}

export type Registered = Register extends { features: readonly (infer F extends Feature)[] }
  ? F
  : Register['any'];

type PanelOf<F> = F extends { panels: readonly (infer P)[] } ? P : never;
type RequestOf<P> = P extends Panel<infer Q> ? Q : never;

/** What a panel can be asked for. */
export type PanelRequest = RequestOf<PanelOf<Registered>>;

type PlaceOf<F> = F extends { rows: infer R } ? R[keyof R] : never;

/** Where rows of some table are shown. */
export type RegisteredPlace = PlaceOf<Registered>;

/** Every feature there is, in order. */
let all: readonly Registered[] = [];
const places = new Map<TableName, RegisteredPlace>();
const panels = new Map<string, PanelOf<Registered>>();

/** Tells what features there are. */
export function register(features: readonly Registered[]): void {
  all = features;
  places.clear();
  panels.clear();
  for (const feature of features) {
    for (const panel of 'panels' in feature ? feature.panels : []) panels.set(panel.kind, panel);
    const own: { readonly [T in TableName]?: RegisteredPlace } = 'rows' in feature ? feature.rows : {};
    for (const table of TABLES) {
      const place = own[table];
      if (place) places.set(table, place);
    }
  }
}

export function registeredFeatures(): readonly Registered[] {
  return all;
}

/** What features have to say of a row of a table, in their order. */
export function saidAbout(table: TableName): { feature: string; Said: ComponentType<AboutRowProps> }[] {
  return all.flatMap((feature) => {
    const about: { readonly [T in TableName]?: ComponentType<AboutRowProps> } =
      'about' in feature ? feature.about : {};
    const Said = about[table];
    return Said ? [{ feature: feature.name, Said }] : [];
  });
}

/** Where the rows of a table are shown; undefined for those that have no place of their own. */
export function placeOf(table: TableName): RegisteredPlace | undefined {
  return places.get(table);
}

/** The panel that answers requests of a kind. */
export function panelFor({ kind }: { kind: string }): PanelOf<Registered> | undefined {
  return panels.get(kind);
}

/** A request as it lies in the tab's history, from where it comes back after a reload; what it is there is not trusted. */
export const panelRequest: v.GenericSchema<unknown, PanelRequest> = v.lazy(() =>
  v.union([...panels.values()].map(({ schema }) => schema)),
);
