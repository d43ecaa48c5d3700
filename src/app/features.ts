/**
 * All features, in the order in which the rail shows the way to them and the search their pages. A new one is one line here.
 * `main.tsx` reads this first: what lies below `features/` asks `parts/registry` what there is.
 */
import { actions } from '#/features/actions/feature.ts';
import { agreements } from '#/features/agreements/feature.ts';
import { areas } from '#/features/areas/feature.ts';
import { build } from '#/features/build/feature.ts';
import { compare } from '#/features/compare/feature.ts';
import { connections } from '#/features/connections/feature.ts';
import { find } from '#/features/find/feature.ts';
import { history } from '#/features/history/feature.ts';
import { indicators } from '#/features/indicators/feature.ts';
import { overview } from '#/features/overview/feature.ts';
import { partners } from '#/features/partners/feature.ts';
import { periods } from '#/features/periods/feature.ts';
import { reports } from '#/features/reports/feature.ts';
import { responsibilities } from '#/features/responsibilities/feature.ts';
import { settings } from '#/features/settings/feature.ts';
import { start } from '#/features/start/feature.ts';
import { units } from '#/features/units/feature.ts';
import { register } from '#/parts/registry/registered.ts';

export const features = [
  overview,
  areas,
  actions,
  indicators,
  units,
  connections,
  partners,
  agreements,
  reports,
  build,
  periods,
  responsibilities,
  compare,
  history,
  settings,
  find,
  start,
] as const;

declare module '#/parts/registry/registered.ts' {
  interface Register {
    features: typeof features;
  }
}

register(features);
