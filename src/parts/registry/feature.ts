/**
 * What a feature says of itself in its `feature.ts`: which pages and panels it has, and where they are offered. `app/` only
 * collects. It is read with the first download, so it is light: pages and panels load when they are first needed.
 *
 * Each is written `as const satisfies Feature`, so that the router, links and requests for panels are checked against what
 * is there.
 */
import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType, SVGProps } from 'react';
import type { TableName } from '#/domain/tables/names.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { TextKey } from '#/i18n/i18n.ts';
import type { AnyPanel } from './panel.ts';

export interface Feature {
  /** The name of its folder. */
  readonly name: string;
  /** Its pages about a plan. */
  readonly pages?: readonly AnyRoute[];
  /** Its pages outside any plan. */
  readonly outside?: readonly AnyRoute[];
  readonly rail?: RailEntry;
  /** Which of its pages the search offers. */
  readonly offers?: readonly PageOffer[];
  /** What the search can do for it. */
  readonly commands?: readonly CommandOffer[];
  /** Commands that are named after an indicator. */
  readonly prompts?: readonly PromptOffer[];
  readonly panels?: readonly AnyPanel[];
  /** What it has to say where rows of another feature's tables are shown. */
  readonly about?: { readonly [T in TableName]?: ComponentType<AboutRowProps> };
  /** Where the rows of a table are shown. */
  readonly rows?: { readonly [T in TableName]?: RowPlace };
}

/** What a part about a row is given. Its heading is of level 3. */
export interface AboutRowProps {
  planId: Id;
  rows: PlanRows;
  id: Id;
}

/** Where the way to a feature stands: always in sight, or with the rest, which narrow screens keep in a menu. */
export type RailPart = 'main' | 'more';

/** The way to a feature from every page. In each part of the rail they stand in the order of the features. */
export type RailEntry =
  | {
      readonly part: RailPart;
      readonly to: string;
      readonly label: TextKey;
      readonly Icon: ComponentType<SVGProps<SVGSVGElement> & { fontSize?: string }>;
      /** Whether pages under this one are other places. */
      readonly isExact?: boolean;
    }
  | {
      readonly part: RailPart;
      /** The way itself, where it depends on the plan or the device. */
      readonly Way: ComponentType<{ planId: Id; className: string | undefined }>;
    };

/** A page that the search offers. */
export interface PageOffer {
  readonly key: string;
  readonly name: TextKey;
  /** More to find it by. */
  readonly also: TextKey;
  readonly to: string;
  readonly search?: object;
  /** With which pages it is offered, where not with those that stand where the feature does in the rail. */
  readonly part?: RailPart;
}

/** Something that changes the plan; where a past day is shown, it is not offered. */
export type CommandOffer = {
  readonly key: string;
  readonly name: TextKey;
  /** More to find it by. */
  readonly also?: TextKey;
  /** Whether the plan has what it needs. */
  readonly when?: (rows: PlanRows) => boolean;
} & ({ readonly opens: { readonly kind: string } } | { readonly to: string });

/** A command about one indicator, as «Registrer måling for …». */
export interface PromptOffer {
  readonly key: string;
  readonly name: TextKey;
  /** What its name begins with once the indicator is known. */
  readonly lead: TextKey;
  readonly also: TextKey;
  readonly when: (rows: PlanRows) => boolean;
  readonly opens: (indicator: Id) => { readonly kind: string };
}

/** Where a row is shown: on a page of its own, or at its place on a page of many. */
export type RowPlace =
  | {
      /** The route of the page, which ends in the row's id. */
      readonly page: string;
      /** The page of many that stands in for it in a plan without the row, where it is not the one above in the address. */
      readonly among?: string;
    }
  | {
      readonly list: string;
      /** The place on the page, where that is not the row's own (`place/anchor.ts`). */
      readonly at?: string;
    };
