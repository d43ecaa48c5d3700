import { actions } from './actions.ts';
import { agreements } from './agreements.ts';
import { areas } from './areas.ts';
import { build } from './build.ts';
import { charts } from './charts.ts';
import { clock } from './clock.ts';
import { comments } from './comments.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { connections } from './connections.ts';
import { editing } from './editing.ts';
import { explain } from './explain.ts';
import { find } from './find.ts';
import { history } from './history.ts';
import { indicators } from './indicators.ts';
import { merge } from './merge.ts';
import { mistakes } from './mistakes.ts';
import { overview } from './overview.ts';
import { partners } from './partners.ts';
import { past } from './past.ts';
import { periods } from './periods.ts';
import { problems } from './problems.ts';
import { reports } from './reports.ts';
import { responsibilities } from './responsibilities.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { tables } from './tables.ts';
import { units } from './units.ts';

export const catalogue = {
  actions,
  agreements,
  areas,
  build,
  charts,
  clock,
  comments,
  common,
  compare,
  connections,
  editing,
  explain,
  find,
  history,
  indicators,
  merge,
  mistakes,
  overview,
  partners,
  past,
  periods,
  problems,
  reports,
  responsibilities,
  settings,
  shell,
  start,
  tables,
  units,
};
