// The overview on a small plan of invented figures: what it answers, and where its links lead.
import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Comment, PlanDocument } from '#/domain/tables/tables.ts';
import { ActionsPage } from '#/features/actions/ActionsPage.tsx';
import { AttentionPage } from '#/features/overview/AttentionPage.tsx';
import { OverviewPage } from '#/features/overview/OverviewPage.tsx';
import { usePrefs } from '#/store/device/prefs.ts';
import { planOf } from '../../../support/plan.ts';
import { indicatorRow } from '../../../unit/domain/progress/examples.ts';
import { actionRow, mandateRow, subGoalRow } from '../../../unit/domain/smallPlan.ts';
import { visit } from '../visit.tsx';

const lens = { asOf: '2021-01-15' };

function smallPlan(fields: Partial<PlanDocument> = {}): PlanDocument {
  return planOf({
    units: [{ id: 'u', name: 'Næringsavdelingen', order: 0 }],
    goalAreas: [{ id: 'area', name: 'Samarbeid', order: 0, weight: 1 }],
    subGoals: [
      subGoalRow('far', { name: 'Flere søknader', unit: 'u' }),
      subGoalRow('fine', { name: 'Flere avtaler', order: 1 }),
    ],
    indicators: [
      indicatorRow('sent', { name: 'Søknader sendt', subGoal: 'far', decimals: 0, unit: 'søknader' }),
      indicatorRow('deals', { name: 'Avtaler', subGoal: 'fine' }),
    ],
    actions: [
      actionRow('course', { name: 'Kurs i EØS', subGoals: ['fine'], status: 'planned', start: '2020-12-01' }),
    ],
    mandates: [
      mandateRow('measurable', { title: 'Målbare mål', caseNumber: 'PS 87/19', body: 'Bystyret' }),
      mandateRow('friends', {
        title: 'Sak om hver avtale',
        caseNumber: 'PS 87/19',
        body: 'Bystyret',
        order: 1,
        due: '2020-12-15',
      }),
      mandateRow('done', { title: 'Klima', caseNumber: 'PS 87/19', order: 2, status: 'answered' }),
    ],
    links: [
      {
        id: 'l',
        fromTable: 'subGoals',
        from: 'fine',
        toKind: 'mandate',
        to: 'measurable',
        strength: 'direct',
      },
    ],
    series: [
      { indicator: 'sent', readings: [{ date: '2020-12-31', value: 12, comment: 'To reiser avlyst.' }] },
      { indicator: 'deals', readings: [{ date: '2020-12-31', value: 15 }] },
    ],
    ...fields,
  });
}

const asks = (fields: Partial<Comment> = {}): Comment => ({
  id: 'question',
  onTable: 'actions',
  on: 'course',
  text: 'Skal kurset utsettes til 2022?',
  author: 'Kari',
  at: '2020-11-01T10:00:00.000Z',
  decision: 'asked',
  ...fields,
});

const section = (name: string) => page.getByRole('region', { name });
const overview = (document = smallPlan()) => visit({ document, Page: OverviewPage, at: '', lens });

beforeEach(() => usePrefs.getState().set({ author: 'Ola', authorAsked: true }));

describe('the overview', () => {
  test('says in its first sentence where it goes badly, with links that say what they lead to', async () => {
    const { address } = await overview();
    const heading = page.getByRole('heading', { level: 1 });
    await expect
      .element(heading)
      .toHaveTextContent('Ett av to delmål ligger langt etter: 1.1. Ett er i rute.');
    const link = heading.getByRole('link', { name: 'Delmål 1.1 Flere søknader' });
    await userEvent.click(link);
    expect(address()).toBe('sub-goals/far');
  });

  test('says why in the row of an area that is not on track', async () => {
    const { address } = await overview();
    const areas = section('Framdrift per målområde');
    await expect.element(areas.getByText(/^fordi 1\.1 ligger langt etter/)).toBeVisible();
    await userEvent.click(areas.getByRole('link', { name: 'Delmål 1.1 Flere søknader' }));
    expect(address()).toBe('sub-goals/far');
  });

  test('tells what needs attention once, with figures, the comment that decided and who answers', async () => {
    await overview();
    const items = section('Krever oppmerksomhet').getByRole('listitem');
    await expect
      .element(items.nth(0))
      .toHaveTextContent(
        /Flere søknader.*Langt etter siden 31\.12\.2020, fordi 1\.1\.1 ligger langt etter\. 12\ssøknader mot forventet 15 per 31\.12\.2020\. «To reiser avlyst\.» Ansvarlig: Næringsavdelingen\..*Delmål 1\.1/,
      );
    await expect.element(items.nth(1)).toHaveTextContent(/Sak om hver avtale.*Fristen var 15\.12\.2020/);
    await expect.element(items.nth(2)).toHaveTextContent(/Kurs i EØS.*Skulle vært i gang 1\.12\.2020/);
    expect(items.all()).toHaveLength(3);
    await expect.element(page.getByRole('link', { name: 'Se alle 3' })).toBeVisible();
  });

  test('answers what became of what was asked for, and leads to each mandate', async () => {
    const { address } = await overview();
    const asked = section('Dette ba dere om');
    await expect
      .element(asked.getByRole('heading', { level: 3 }))
      .toHaveTextContent('Én av tre bestillinger i PS 87/19 er besvart');
    const items = asked.getByRole('listitem');
    await expect
      .element(items.nth(0))
      .toHaveTextContent(
        /Sak om hver avtale.*Fristen var 15\.12\.2020\..*Ingenting i planen er knyttet til den/,
      );
    await expect.element(items.nth(1)).toHaveTextContent(/Målbare mål.*1 delmål er knyttet til den/);
    await userEvent.click(asked.getByRole('link', { name: 'Målbare mål' }));
    expect(address()).toBe('connections#mandates:measurable');
  });

  test('leaves out what was asked for, and what is asked of the committee, where there is none', async () => {
    await overview(smallPlan({ mandates: [], links: [] }));
    await expect.element(section('Krever oppmerksomhet')).toBeVisible();
    await expect.element(section('FNs bærekraftsmål i planen')).toBeVisible();
    expect(section('Dette ba dere om').query()).toBeNull();
    expect(section('Dette trenger vi fra dere').query()).toBeNull();
  });

  test('says what the administration needs decided, and leads to the comment that says so', async () => {
    const { address } = await overview(smallPlan({ comments: [asks()] }));
    const needed = section('Dette trenger vi fra dere');
    await expect
      .element(needed.getByRole('listitem'))
      .toHaveTextContent(/Kurs i EØS\. Kari, .*2020.*Tiltak 1\.2\.1/);
    await userEvent.click(needed.getByRole('link', { name: 'Skal kurset utsettes til 2022?' }));
    expect(address()).toBe('actions#comments:question');
  });

  test('has nothing for axe to find', async () => {
    await overview(smallPlan({ comments: [asks()] }));
    await expect.element(section('Dette trenger vi fra dere')).toBeVisible();
    const { violations } = await axe.run(document.querySelector('main') ?? document.body);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });
});

test('a link to a comment on an action opens the action, and brings the comment to whoever followed it', async () => {
  await visit({
    document: smallPlan({ comments: [asks(), asks({ id: 'other', text: 'Noe annet' })] }),
    Page: ActionsPage,
    at: 'actions#comments:question',
    lens,
  });
  const comment = page.getByRole('listitem').filter({ hasText: 'Skal kurset utsettes til 2022?' });
  await expect.element(comment).toHaveFocus();
  await expect.element(comment).toBeInViewport();
});

describe('the page of all that needs attention', () => {
  const open = (at = 'attention', document = smallPlan()) =>
    visit({ document, Page: AttentionPage, at, lens });

  test('shows everything, or one kind, and keeps the choice in its address', async () => {
    const { address } = await open();
    const items = page.getByRole('main').getByRole('listitem');
    await expect.element(items.nth(2)).toBeVisible();
    expect(items.all()).toHaveLength(3);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Vis' }), 'Tiltak (1)');
    await expect.element(page.getByRole('status').filter({ hasText: 'Viser 1 av 3.' })).toBeVisible();
    expect(items.all()).toHaveLength(1);
    expect(address()).toBe('attention?kind=action');
  });

  test('opens as its address says, and says so where there is nothing of that kind', async () => {
    const { address } = await open('attention?kind=indicator');
    await expect.element(page.getByText('Ingenting av dette slaget krever oppmerksomhet.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Vis alt' }));
    await expect.element(page.getByRole('link', { name: 'Flere søknader' })).toBeVisible();
    expect(address()).toBe('attention');
  });

  test('says that all is well where it is', async () => {
    const well = smallPlan({ mandates: [], links: [], actions: [] });
    await open('attention', {
      ...well,
      series: well.series.map((each) => ({ ...each, readings: [{ date: '2020-12-31', value: 15 }] })),
    });
    await expect.element(page.getByRole('heading', { name: 'Ingenting krever oppmerksomhet' })).toBeVisible();
  });

  test('has nothing for axe to find', async () => {
    await open();
    await expect.element(page.getByRole('link', { name: 'Flere søknader' })).toBeVisible();
    const { violations } = await axe.run(document.querySelector('main') ?? document.body);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });
});
