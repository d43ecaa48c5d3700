import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writePlanFile } from '#/files/planFile/write.ts';
import { opened } from '../../../support/opened.ts';

/**
 * As a Varde that wrote version 3 exported it: Trondheim's plan with practice figures, a month of edits, two merges of a
 * colleague's copy and an undo. Never written anew.
 */
const frozen = readFileSync(
  new URL('../../../fixtures/frozen/version-3.varde.json', import.meta.url),
  'utf8',
);

it('A plan that an earlier version exported is exported again byte for byte', () => {
  const file = opened(frozen);
  expect(writePlanFile(file)).toBe(frozen);
});
