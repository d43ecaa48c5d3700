import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Comment } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database } from '#/store/database/db.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { addComment, commentsOn, deleteComment, editComment } from '#/store/intents/comments.ts';
import { copyPartner } from '#/store/intents/partners.ts';
import { undo } from '#/store/intents/write.ts';
import { createPlan } from '#/store/plans/planIO.ts';
import { document, documentOf, expectFolded, logOf, signed } from '../support.ts';

let plan: Id;

beforeEach(async () => {
  const base = document();
  plan = await createPlan(
    database(),
    {
      ...base,
      // Ids are unique within their table only.
      goalAreas: [...base.goalAreas, { id: 'graz', name: 'Et målområde', order: 9, weight: 1 }],
      partners: [
        { id: 'graz', name: 'Graz', kind: 'friendship-city', order: 1, tags: ['Kultur'] },
        { id: 'split', name: 'Split', kind: 'friendship-city', order: 2 },
        { id: 'polis', name: 'POLIS', kind: 'network', order: 1 },
      ],
      links: [
        ...base.links,
        {
          id: 'serves',
          fromTable: 'partners',
          from: 'graz',
          toKind: 'node',
          to: 'sdg:17',
          strength: 'direct',
        },
      ],
    },
    signed(),
  );
  usePrefs.getState().set({ author: 'Internasjonalt kontor' });
});

afterEach(() => usePrefs.getState().set({ author: '' }));
afterAll(() => database().close());

async function now() {
  const seen = await documentOf(database(), plan);
  if (!seen) throw new Error('There is no plan');
  return seen;
}

async function onGraz(): Promise<Comment[]> {
  return commentsOn((await now()).comments, 'partners', 'graz');
}

async function written(text: string): Promise<Comment> {
  await addComment(plan, 'partners', 'graz', { text });
  const comment = (await onGraz()).find((each) => each.text === text);
  if (!comment) throw new Error('The comment is not there');
  return comment;
}

describe('a comment', () => {
  test('is signed and dated as its commit is, of which it is the only change', async () => {
    const commit = await addComment(plan, 'partners', 'graz', { text: 'Ring dem.' });
    expect(await onGraz()).toMatchObject([
      { text: 'Ring dem.', author: 'Internasjonalt kontor', at: commit.at, onTable: 'partners', on: 'graz' },
    ]);
    expect(commit).toMatchObject({ intent: 'add-comment', author: 'Internasjonalt kontor' });
    expect(commit.changes).toHaveLength(1);
    await expectFolded(database(), plan);
  });

  test('can ask for a decision, be told that it was made, and ask no longer', async () => {
    await addComment(plan, 'partners', 'graz', { text: 'Skal vi bli med?', decision: 'asked' });
    const stored = async () => {
      const [comment] = await onGraz();
      if (!comment) throw new Error('There is no comment');
      return comment;
    };
    const asked = await stored();
    expect(asked.decision).toBe('asked');
    await editComment(plan, asked, { text: asked.text, decision: 'made' });
    expect(await stored()).toEqual({ ...asked, decision: 'made' });
    await editComment(plan, await stored(), { text: asked.text });
    expect(Object.keys(await stored())).not.toContain('decision');
    await expectFolded(database(), plan);
  });

  test('keeps its author and its time when its text is changed, by whomever', async () => {
    const before = await written('Ring dem.');
    usePrefs.getState().set({ author: 'Kari' });
    await editComment(plan, before, { text: 'Skriv til dem.' });
    expect(await onGraz()).toEqual([{ ...before, text: 'Skriv til dem.' }]);
    expect(await editComment(plan, before, before)).toBeUndefined();
  });

  test('comes back as it was when its deletion is undone', async () => {
    const comment = await written('Ring dem.');
    const commit = await deleteComment(plan, comment);
    expect(await onGraz()).toEqual([]);
    await undo(plan, commit.id);
    expect(await onGraz()).toEqual([comment]);
    await expectFolded(database(), plan);
  });

  test('stands after the older ones, and not on other rows', async () => {
    const first = await written('Først');
    await new Promise((resolve) => setTimeout(resolve, 2));
    const second = await written('Så');
    await addComment(plan, 'goalAreas', 'graz', { text: 'Annet sted' });
    expect(await onGraz()).toEqual([first, second]);
  });
});

describe('a copy of a partner', () => {
  test('stands right after it, with its links but not its comments, in one commit', async () => {
    await written('Ring dem.');
    const { partners } = await now();
    const original = partners.find(({ id }) => id === 'graz');
    if (!original) throw new Error('Graz is gone');
    const commits = (await logOf(database(), plan)).length;
    const unit = { id: 'new-unit', name: 'Byarkivet', order: 9 };
    await copyPartner(plan, 'graz', { ...original, id: 'copy', name: 'Graz (kopi)', unit: unit.id }, unit);
    const after = await now();
    expect(
      after.partners
        .filter(({ kind }) => kind === 'friendship-city')
        .sort((a, b) => a.order - b.order)
        .map(({ name }) => name),
    ).toEqual(['Graz', 'Graz (kopi)', 'Split']);
    expect(after.partners.find(({ id }) => id === 'copy')).toMatchObject({
      tags: ['Kultur'],
      unit: 'new-unit',
    });
    expect(after.units).toContainEqual(unit);
    expect(after.links.filter(({ from }) => from === 'copy')).toMatchObject([{ to: 'sdg:17' }]);
    expect(commentsOn(after.comments, 'partners', 'copy')).toEqual([]);
    expect(await logOf(database(), plan)).toHaveLength(commits + 1);
    await expectFolded(database(), plan);
  });

  test('goes last among its own where it is of another kind', async () => {
    await copyPartner(plan, 'graz', { id: 'copy', name: 'Kopi', kind: 'network', order: 0 });
    const networks = (await now()).partners.filter(({ kind }) => kind === 'network');
    expect(networks.sort((a, b) => a.order - b.order).map(({ id }) => id)).toEqual(['polis', 'copy']);
  });
});
