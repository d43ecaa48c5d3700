import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { repairedId } from '#/domain/values/ids.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { opened } from '../../../support/opened.ts';
import { sample } from './sample.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/**
 * As the first version of Varde wrote it, with a log of nine commits by two people: readings corrected, a sub-goal deleted, a
 * change undone, and plan periods and a milestone that this version no longer lets anyone save. Never written anew.
 */
const saved = read('version-1.varde.json');
const first: unknown = JSON.parse(read('../../../../public/schema/varde-plan-1.schema.json'));

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

  it('is saved as version 3, the same plan and the same history', () => {
    const file = opened(saved);
    const again = writePlanFile(file);
    expect(JSON.parse(again).version).toBe(3);
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

describe('A plan file of version 2', () => {
  const text = read('version-2.varde.json');

  it('is described by the schema of its version, which is still there', () => {
    const second: unknown = JSON.parse(read('../../../../public/schema/varde-plan-2.schema.json'));
    const accepts = new Ajv2020({ formats: { date: true, 'date-time': true } }).compile(second as object);
    expect(accepts(JSON.parse(text)), JSON.stringify(accepts.errors)).toBe(true);
    expect(accepts(sample())).toBe(false);
  });

  it('is saved as version 3, every other byte the same', () => {
    const file = opened(text);
    expect(file.repairs).toBeUndefined();
    expect(file.log).toEqual(JSON.parse(text).log);
    expect(writePlanFile(file)).toBe(text.replace('"version": 2', '"version": 3'));
  });
});

/** The same plans with text as the first two versions let it in. Never written anew. */
describe('A plan file of an earlier version with text that this one refuses', () => {
  const told = (text: string) =>
    opened(text).repairs?.listed.map(({ what, was, now, places }) => [what, was, now, places]);

  it('has it mended in rows and log, and told: version 1', () => {
    const text = read('version-1-faults.varde.json');
    const [search, area] = [repairedId('#søknader'), repairedId('..')];
    expect(told(text)).toEqual([
      ['name', 'Internasjonalt⟨U+000B⟩kontor', 'Internasjonalt kontor', 2],
      ['id', '..', area, 5],
      ['id', '#søknader', search, 7],
    ]);
    // What was not at fault stands as it did.
    const mended = saved
      .replaceAll('"antall-soknader"', `"${search}"`)
      .replaceAll('"eu"', `"${area}"`)
      .replace('"version": 1', '"version": 3');
    expect(writePlanFile(opened(text))).toBe(writePlanFile(opened(mended)));
  });

  it('has it mended in rows and log, and told: version 2', () => {
    const text = read('version-2-faults.varde.json');
    const [plan, indicator, goal] = ['\udc00strategi', 'antall/år', 'sub-goals'].map(repairedId);
    expect(told(text)).toEqual([
      ['id', '⟨U+DC00⟩strategi', plan, 3],
      ['code', '1.1⟨U+200E⟩', '1.1', 4],
      ['name', '⟨U+2800⟩', 'Uten navn', 2],
      ['id', 'sub-goals', goal, 14],
      ['tag', 'Euro⟨U+0000⟩pa', 'Europa', 2],
      ['id', 'antall/år', indicator, 9],
      ['tag', 'Euro⟨U+0000⟩pa', 'Europa', 2],
      ['text', 'Foreløpig⟨U+000B⟩tall', 'Foreløpig tall', 2],
      ['name', 'Euro⟨U+0000⟩pa', 'Europa', 1],
      ['author', '⟨U+202E⟩Ola', 'Ola', 1],
    ]);
    const mended = read('version-2.varde.json')
      .replaceAll('"i1"', `"${indicator}"`)
      .replaceAll('"strategi"', `"${plan}"`)
      .replaceAll('"s1"', `"${goal}"`)
      .replaceAll('"EU og EØS"', '"Uten navn"')
      .replaceAll('"Foreløpig tall"', '"Foreløpig\\ntall"')
      .replace('"version": 2', '"version": 3');
    expect(writePlanFile(opened(text))).toBe(writePlanFile(opened(mended)));
  });

  it.each(['version-1-faults', 'version-2-faults'])('is a file without faults once saved: %s', (name) => {
    const file = opened(read(`${name}.varde.json`));
    const again = opened(writePlanFile(file));
    expect(again.repairs).toBeUndefined();
    expect(writePlanFile(again)).toBe(writePlanFile(file));
  });
});
