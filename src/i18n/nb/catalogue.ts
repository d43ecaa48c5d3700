import { common } from './common.ts';

export const catalogue = { common };
