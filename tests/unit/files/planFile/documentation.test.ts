import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldLog } from '#/domain/log/fold.ts';
import { TABLES } from '#/domain/tables/names.ts';
import { readPlanFile } from '#/files/planFile/read.ts';

const page = readFileSync(new URL('../../../../docs/file-format.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```json\n(.*?)^```$/gms)].map(([, json = '']) => json);
const opened = examples.map((json) => readPlanFile(json, { fold: foldLog }));

describe('The examples in docs/file-format.md', () => {
  it('can all be opened', () => {
    expect(examples).toHaveLength(3);
    expect(opened.flatMap((result) => (result.ok ? [] : result.problems))).toEqual([]);
  });

  it('show a row of every table', () => {
    const full = opened[1]?.ok ? opened[1].file.document : undefined;
    const empty = TABLES.filter((table) => table !== 'plans' && full?.[table].length === 0);
    expect(empty).toEqual([]);
    expect(full?.series).not.toEqual([]);
  });

  it('show a log whose stamps say the same time as its commits', () => {
    const log = (opened[2]?.ok && opened[2].file.log) || [];
    expect(log).toHaveLength(2);
    for (const { id, at } of log) expect(Number.parseInt(id.slice(0, 9), 36)).toBe(Date.parse(at));
  });
});
