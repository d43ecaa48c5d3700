import { common } from './common.ts';
import { explain } from './explain.ts';
import { reports } from './reports.ts';

export const catalogue = { common, explain, reports };
