import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { foldLog } from '#/domain/fold.ts';
import { readPlanFile } from '#/files/planFile/read.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { sample } from './sample.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/**
 * As the first version of Varde wrote it, with a log of nine commits by two people: readings corrected, a sub-goal deleted, a
 * change undone, and plan periods and a milestone that this version no longer lets anyone save. Never written anew.
 */
const saved = read('version-1.varde.json');
const first: unknown = JSON.parse(read('../../../../public/schema/varde-plan-1.schema.json'));

function opened(text: string) {
  const result = readPlanFile(text, { fold: foldLog });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.file;
}

describe('A plan file of version 1', () => {
  it('is described by the schema of its version, which is still there', () => {
    const ajv = new Ajv2020({ allErrors: true, formats: { date: true, 'date-time': true } });
    const accepts = ajv.compile(first as object);
    expect(accepts(JSON.parse(saved)), JSON.stringify(accepts.errors)).toBe(true);
    expect(accepts(sample())).toBe(false);
  });

  it('opens with its whole history, and with nothing in the tables that came later', () => {
    const { document, log } = opened(saved);
    expect(log).toEqual(JSON.parse(saved).log);
    expect(document.subGoals.map(({ id }) => id)).toEqual(['soknader']);
    expect(document.series.map(({ readings }) => readings.length)).toEqual([2, 1]);
    const { duties, responsibilities, partners, comments } = document;
    expect([duties, responsibilities, partners, comments].flat()).toEqual([]);
  });

  it('is saved as version 2, the same plan and the same history', () => {
    const file = opened(saved);
    const again = writePlanFile(file);
    expect(JSON.parse(again).version).toBe(2);
    expect(opened(again)).toEqual(file);
    // No line of what was there has changed, but for the version.
    const lines = new Set(again.split('\n'));
    expect(saved.split('\n').filter((line) => !lines.has(line))).toEqual(['"version": 1,']);
  });

  it('may come from another system, without a log', () => {
    const { log, ...rest } = JSON.parse(saved);
    const [period, next] = rest.planPeriods;
    const [action] = rest.actions;
    const mended = {
      ...rest,
      planPeriods: [period, { ...next, start: '2021-01-01' }],
      actions: [{ ...action, due: '2019-12-31' }],
    };
    expect(opened(JSON.stringify(mended)).log).toBeUndefined();
  });

  it('may hold what came with version 2, whatever number it bears', () => {
    expect(opened(JSON.stringify({ ...sample(), version: 1 }))).toEqual(opened(JSON.stringify(sample())));
  });
});
