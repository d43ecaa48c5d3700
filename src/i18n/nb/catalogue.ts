import { charts } from './charts.ts';
import { common } from './common.ts';
import { explain } from './explain.ts';
import { overview } from './overview.ts';
import { problems } from './problems.ts';
import { reports } from './reports.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';

export const catalogue = { charts, common, explain, overview, problems, reports, shell, start };
