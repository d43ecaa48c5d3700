import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Comment, PlanDocument } from '#/domain/tables/tables.ts';
import { CommentSection } from '#/parts/comments/CommentSection.tsx';
import { usePrefs } from '#/store/device/prefs.ts';
import { sourceOn } from '#/store/read/planSource.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { PlanSourceProvider } from '#/store/source/usePlanSource.ts';
import { asksBeforeUnload } from '../../../support/asksBeforeUnload.ts';
import { planOf } from '../../../support/plan.ts';
import { goalArea } from '../../../unit/features/actions/plan.ts';
import { visit } from '../../features/visit.tsx';

const lens = { asOf: '2020-06-01' };
const comment = (id: string, fields: Partial<Comment>): Comment => ({
  id,
  onTable: 'goalAreas',
  on: 'eu',
  text: id,
  author: 'Kari',
  at: '2020-03-01T10:00:00.000Z',
  ...fields,
});

function Page({ planId }: { planId: string }) {
  const { snapshot } = useSnapshot(planId);
  if (!snapshot) return null;
  return (
    <>
      <h1>EU</h1>
      <CommentSection planId={planId} comments={snapshot.rows.comments} table="goalAreas" id="eu" level={2} />
    </>
  );
}

/** The page with a way out of it, and back. */
function Leavable({ planId }: { planId: string }) {
  const [isHere, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(!isHere)}>
        {isHere ? 'Bort' : 'Tilbake'}
      </button>
      {isHere && <Page planId={planId} />}
    </>
  );
}

const show = (comments: Comment[] = [], Shown: typeof Page = Page) => {
  const document: PlanDocument = planOf({ goalAreas: [goalArea('eu', 0)], comments });
  return visit({ document, Page: Shown, at: 'areas/eu', lens });
};
const field = page.getByRole('textbox', { name: 'Kommentar' });
const named = (name: string | RegExp) => page.getByRole('button', { name });

beforeEach(() => usePrefs.getState().set({ author: 'Kari', authorAsked: true }));
afterEach(() => {
  usePrefs.getState().set({ author: '', authorAsked: false });
  delete document.documentElement.dataset.colorScheme;
});

describe('the comments on a row', () => {
  test('begin with an invitation, and the first one is there signed once it is written', async () => {
    const { rows } = await show();
    await expect.element(page.getByText('Ingen har skrevet noe her ennå.')).toBeVisible();
    await userEvent.click(named('Skriv en kommentar'));
    await expect.element(field).toHaveFocus();
    await expect.element(page.getByText('Signeres Kari.')).toBeVisible();
    await userEvent.fill(field, '  Møte 3. mai.  ');
    await userEvent.click(named('Legg til kommentar'));
    await expect.element(page.getByRole('heading', { name: 'Kommentarer (1)' })).toBeVisible();
    await expect.element(page.getByRole('listitem')).toHaveTextContent(/Kari.*Møte 3\. mai\./);
    await expect.element(named('Skriv en kommentar')).toHaveFocus();
    expect((await rows()).comments).toMatchObject([{ text: 'Møte 3. mai.', author: 'Kari', on: 'eu' }]);
  });

  test('can ask for a decision, which anybody who hears of it can say was made, and take that back', async () => {
    const { rows } = await show();
    await userEvent.click(named('Skriv en kommentar'));
    await userEvent.fill(field, 'Skal kurset utsettes?');
    await userEvent.click(page.getByRole('checkbox', { name: 'Vi ber om en avgjørelse' }));
    await userEvent.click(named('Legg til kommentar'));
    await expect.element(page.getByText('Trenger en avgjørelse')).toBeVisible();
    expect((await rows()).comments).toMatchObject([{ text: 'Skal kurset utsettes?', decision: 'asked' }]);
    usePrefs.getState().set({ author: 'Ola' });
    await userEvent.click(named(/^Merk som avgjort/));
    await expect.element(page.getByText('Avgjort', { exact: true })).toBeVisible();
    expect((await rows()).comments).toMatchObject([{ author: 'Kari', decision: 'made' }]);
    expect(named(/^Merk som avgjort/).elements()).toEqual([]);
  });

  test('are not saved where nobody sees anything, and lose what is no text, but not their lines', async () => {
    const { rows } = await show();
    await userEvent.click(named('Skriv en kommentar'));
    await userEvent.fill(field, '\u200b\u2800 ');
    await userEvent.click(named('Legg til kommentar'));
    await expect.element(field).toHaveAccessibleDescription(/.+/);
    expect((await rows()).comments).toEqual([]);
    await userEvent.fill(field, 'En\u0000\n\u202eto');
    await userEvent.click(named('Legg til kommentar'));
    await expect.poll(async () => (await rows()).comments.map(({ text }) => text)).toEqual(['En\nto']);
  });

  test('are not saved empty: the field says so and has focus', async () => {
    const { rows } = await show();
    await userEvent.click(named('Skriv en kommentar'));
    await userEvent.click(named('Legg til kommentar'));
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveAccessibleDescription(/Skriv noe først\./);
    expect((await rows()).comments).toEqual([]);
  });

  test('are there half-written on return to the page, and the browser asks before they are lost', async () => {
    const { rows } = await show([comment('min', {})], Leavable);
    await userEvent.click(named('Skriv en kommentar'));
    expect(asksBeforeUnload()).toBe(false);
    await userEvent.fill(field, 'Halvferdig');
    await userEvent.click(named(/Rediger kommentaren/));
    await userEvent.fill(field.first(), 'Halvveis');
    await userEvent.click(named('Bort'));
    await expect.element(field).not.toBeInTheDocument();
    expect(asksBeforeUnload()).toBe(true);

    await userEvent.click(named('Tilbake'));
    await expect.element(field.first()).toHaveValue('Halvveis');
    await expect.element(field.last()).toHaveValue('Halvferdig');
    await expect.element(named('Bort')).toHaveFocus();
    await userEvent.click(named('Avbryt').first());
    await expect.element(page.getByText('min', { exact: true })).toBeVisible();
    await userEvent.click(named(/Rediger kommentaren/));
    await expect.element(field.first()).toHaveValue('min');
    await expect.element(field.first()).toHaveFocus();
    await userEvent.click(named('Avbryt').first());
    await userEvent.click(named('Legg til kommentar'));
    await expect.element(page.getByRole('heading', { name: 'Kommentarer (2)' })).toBeVisible();
    await expect.element(field).not.toBeInTheDocument();
    expect(asksBeforeUnload()).toBe(false);
    expect((await rows()).comments.map(({ text }) => text).sort()).toEqual(['Halvferdig', 'min']);

    await userEvent.click(named('Bort'));
    await userEvent.click(named('Tilbake'));
    await expect.element(named('Skriv en kommentar')).toBeVisible();
    expect(field.query()).toBeNull();
  });

  test('show addresses as links that tell nothing, and markup as the text it is', async () => {
    await show([
      comment('c', { text: '<img src=x onerror=alert(1)> https://ssb.no/a. javascript:alert(1)' }),
    ]);
    const link = page.getByRole('link', { name: 'https://ssb.no/a' });
    await expect.element(link).toHaveAttribute('href', 'https://ssb.no/a');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(page.getByText('<img src=x onerror=alert(1)>', { exact: false })).toBeVisible();
    expect(page.getByRole('link').elements()).toHaveLength(1);
    expect(document.querySelector('main img')).toBeNull();
  });

  test('can be changed by the one who wrote them, and by nobody else', async () => {
    const { rows } = await show([
      comment('min', {}),
      comment('din', { author: 'Ola', at: '2020-03-02T10:00:00.000Z' }),
    ]);
    await expect.element(page.getByRole('listitem')).toHaveLength(2);
    expect(named(/Rediger kommentaren/).elements()).toHaveLength(1);
    await userEvent.click(named(/Rediger kommentaren/));
    await userEvent.fill(page.getByRole('textbox', { name: 'Kommentar' }), 'Bedre sagt');
    await userEvent.click(named('Lagre'));
    await expect.element(page.getByText('Bedre sagt')).toBeVisible();
    await expect.element(named(/Rediger kommentaren/)).toHaveFocus();
    expect((await rows()).comments.find(({ id }) => id === 'min')).toEqual(
      comment('min', { text: 'Bedre sagt' }),
    );
  });

  test('are deleted at once, and come back with Angre', async () => {
    await show([comment('min', {})]);
    await userEvent.click(named(/Slett kommentaren/));
    await expect.element(page.getByText('Ingen har skrevet noe her ennå.')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Kommentarer' })).toHaveFocus();
    await userEvent.click(named('Angre'));
    await expect.element(page.getByText('min', { exact: true })).toBeVisible();
  });

  test('can only be read while the plan is shown as it stood', async () => {
    await show([comment('min', {})], ({ planId }) => (
      <PlanSourceProvider value={sourceOn('2020-05-01')}>
        <h1>EU</h1>
        <CommentSection planId={planId} comments={[comment('min', {})]} table="goalAreas" id="eu" level={2} />
      </PlanSourceProvider>
    ));
    await expect.element(page.getByText('min', { exact: true })).toBeVisible();
    expect(page.getByRole('button').elements()).toEqual([]);
  });

  test.each(['light', 'dark'])('are accessible in %s, also while one is written', async (theme) => {
    document.documentElement.dataset.colorScheme = theme;
    await show([comment('min', { text: 'Se https://ssb.no' })]);
    const problems = async () => {
      const { violations } = await axe.run(page.getByRole('main').element());
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    };
    await expect.element(named('Skriv en kommentar')).toBeVisible();
    expect(await problems()).toEqual([]);
    await userEvent.click(named('Skriv en kommentar'));
    await userEvent.click(named('Legg til kommentar'));
    expect(await problems()).toEqual([]);
  });
});
