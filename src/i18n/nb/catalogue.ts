import { actions } from './actions.ts';
import { areas } from './areas.ts';
import { charts } from './charts.ts';
import { common } from './common.ts';
import { connections } from './connections.ts';
import { editing } from './editing.ts';
import { explain } from './explain.ts';
import { indicators } from './indicators.ts';
import { overview } from './overview.ts';
import { problems } from './problems.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';

export const catalogue = {
  actions,
  areas,
  charts,
  common,
  connections,
  editing,
  explain,
  indicators,
  overview,
  problems,
  reports,
  settings,
  shell,
  start,
};
