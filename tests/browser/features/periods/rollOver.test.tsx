/** Starting the next plan period in the form: by keyboard, with what it refuses, what it keeps, and what it writes. */
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyDocument } from '#/domain/tables/tables.ts';
import { problems } from '../../../support/axe.ts';
import { smallPlan, twoPeriods, visit } from './mount.tsx';

const start = () => page.getByRole('button', { name: 'Start 2021–2022' });
const choice = (number: string, kind: string) =>
  page.getByRole('group', { name: `Hva skjer med delmål ${number}?` }).getByRole('radio', { name: kind });

afterEach(() => {
  delete document.documentElement.dataset.colorScheme;
});

/** Presses Tab until something is focused that is called so. */
async function tabTo(name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await userEvent.tab();
    const { activeElement: element } = document;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const called = [
      element?.getAttribute('aria-label'),
      element?.textContent,
      ...labels.map((l) => l.textContent),
    ];
    if (called.some((text) => text && name.test(text))) return;
  }
  throw new Error(`No stop on the way is called ${name}`);
}

describe('rolling a period over', () => {
  test('by keyboard alone starts a new period, lengthens the plan, and writes one commit', async () => {
    const { stored, router } = await visit('/build/roll-over');
    await expect
      .element(page.getByText('Planen slutter 31.12.2020. Den forlenges til 31.12.2022 samtidig.'))
      .toBeVisible();
    // Within a group of choices the arrow keys choose.
    await tabTo(/^Videreføres$/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(choice('1.1', 'Avsluttes')).toBeChecked();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await tabTo(/^Mål og tiltak/);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText('Tiltak 1.1.1: Holde kurs')).toBeVisible();
    await tabTo(/^Legg til nytt delmål/);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Nytt delmål 1 i målområde 1' })).toHaveFocus();
    await userEvent.keyboard('Noe nytt');
    await expect.element(page.getByText('2 videreføres, 1 nytt')).toBeVisible();
    await tabTo(/^Start 2021–2022$/);
    await userEvent.keyboard('{Enter}');

    await expect
      .element(page.getByRole('heading', { level: 1, name: '2019–2020 og 2021–2022' }))
      .toBeVisible();
    await expect.element(page.getByText('2021–2022 er startet')).toBeVisible();
    expect(router.state.location.pathname).toMatch(/\/compare$/);
    const { document: plan, log } = await stored();
    expect(log.map(({ intent }) => intent)).toEqual(['create-plan', 'roll-over']);
    expect(log[1]?.changes[0]).toMatchObject({ table: 'planPeriods', patch: { name: '2021–2022' } });
    expect(plan.plan.end).toBe('2022-12-31');
    const next = plan.planPeriods.find(({ predecessor }) => predecessor === 'first')?.id;
    expect(plan.subGoals.find(({ id }) => id === 'climate')?.periods).toEqual(['first', next]);
    expect(plan.subGoals.find(({ name }) => name === 'Noe nytt')).toMatchObject({
      goalArea: 'eu',
      periods: [next],
    });
    // Overdue when the period ended, and still so: nobody chose otherwise.
    expect(plan.actions).toEqual(smallPlan().actions);
  });

  test('leaves actions as they are until something else is chosen, and counts what is', async () => {
    const { stored } = await visit('/build/roll-over');
    await expect.element(page.getByText('Tiltak: 1 føres videre')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /^Mål og tiltak/ }).first());
    const course = page.getByLabelText('Tiltak 1.1.1: Holde kurs');
    await userEvent.selectOptions(course, 'Videreføres, ny frist 30.6.2022');
    await expect.element(page.getByText('Tiltak: 1 får ny frist')).toBeVisible();
    // Of what ends with its sub-goal no date is moved.
    await userEvent.click(choice('1.1', 'Avsluttes'));
    await expect.element(course).toHaveDisplayValue('La stå som det er');
    await expect.element(page.getByText('Tiltak: 1 blir stående som det er')).toBeVisible();
    await userEvent.click(start());
    await expect.element(page.getByText('2021–2022 er startet')).toBeVisible();
    expect((await stored()).document.actions).toEqual(smallPlan().actions);
  });

  test('says that a new date does not wait for a period that is still to come', async () => {
    const plan = smallPlan();
    const [first] = plan.planPeriods;
    if (!first) throw new Error('The plan has no period');
    await visit('/build/roll-over', {
      document: {
        ...plan,
        plan: { ...plan.plan, end: '2098-12-31' },
        planPeriods: [
          first,
          { id: 'far', name: '2097–2098', start: '2097-01-01', end: '2098-12-31', order: 2 },
        ],
      },
    });
    await userEvent.click(page.getByRole('button', { name: /^Mål og tiltak/ }).first());
    await expect
      .element(page.getByRole('option', { name: 'Videreføres, fristen endres nå til 30.6.2022' }))
      .toBeInTheDocument();
  });

  test('says what is wrong at the field, in a summary that leads to it, and writes nothing', async () => {
    const { stored } = await visit('/build/roll-over');
    await userEvent.fill(page.getByLabelText('Første dag'), '2020-12-31');
    await userEvent.click(page.getByRole('button', { name: /^Mål og tiltak/ }).first());
    await userEvent.selectOptions(page.getByLabelText('Mål for 1.1.1', { exact: true }), 'value');
    await userEvent.fill(page.getByLabelText('Nytt mål for 1.1.1'), '14');
    await userEvent.click(start());
    await expect
      .element(
        page.getByRole('link', { name: /Perioden må begynne etter at den forrige er slutt, 31\.12\.2020/ }),
      )
      .toBeVisible();
    await userEvent.fill(page.getByLabelText('Første dag'), '2021-01-01');
    await userEvent.click(start());
    const wrong = page.getByRole('link', { name: /Må være høyere enn 14\sprosjekter \(31\.12\.2020\)/ });
    await userEvent.click(wrong);
    await expect.element(page.getByLabelText('Nytt mål for 1.1.1')).toHaveFocus();
    expect((await stored()).log).toHaveLength(1);
    await userEvent.fill(page.getByLabelText('Nytt mål for 1.1.1'), '22');
    await userEvent.click(start());
    await expect.element(page.getByText('2021–2022 er startet')).toBeVisible();
    // The old period goes on being judged by 15, which it was judged by before.
    expect((await stored()).document.indicators.find(({ id }) => id === 'partner')?.targets).toEqual([
      { date: '2020-12-31', value: 15 },
      { date: '2022-12-31', value: 22 },
    ]);
  });

  test('offers to renew a sub-goal whose limits ended before the period did', async () => {
    const { stored } = await visit('/build/roll-over');
    await userEvent.click(page.getByRole('button', { name: /^Mål og tiltak/ }).last());
    await expect
      .element(page.getByText('Grensene gjaldt til 31.12.2019, før 2019–2020 var slutt.', { exact: false }))
      .toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Forny delmål 1.2' }));
    await expect.element(choice('1.2', 'Fornyes')).toBeChecked();
    await userEvent.selectOptions(page.getByLabelText('Mål for 1.2.1', { exact: true }), 'band');
    await userEvent.fill(page.getByLabelText('Laveste verdi for 1.2.1'), '5');
    await userEvent.fill(page.getByLabelText('Høyeste verdi for 1.2.1'), '7');
    await userEvent.click(start());
    await expect.element(page.getByText('2021–2022 er startet')).toBeVisible();
    const { document: plan } = await stored();
    expect(plan.indicators.find(({ predecessor }) => predecessor === 'band')?.band).toEqual({
      min: 5,
      max: 7,
      end: '2022-12-31',
    });
    expect(plan.indicators.find(({ id }) => id === 'band')?.band?.end).toBe('2019-12-31');
  });

  test('is not started by Enter after a name', async () => {
    const { stored } = await visit('/build/roll-over');
    await userEvent.click(choice('1.1', 'Fornyes'));
    await userEvent.fill(page.getByLabelText('Navn på det nye delmålet'), 'Enda flere prosjekter');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByLabelText('Navn', { exact: true }));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('1 videreføres, 1 fornyes')).toBeVisible();
    expect((await stored()).log).toHaveLength(1);
  });

  test('keeps what was chosen while one looks something up, and asks before it is thrown away', async () => {
    const { router, planId } = await visit('/build/roll-over?from=first');
    await userEvent.click(choice('1.1', 'Avsluttes'));
    await userEvent.fill(page.getByLabelText('Begrunnelse'), 'Ikke lenger aktuelt');
    await userEvent.click(page.getByRole('link', { name: 'Et annet sted' }));
    await expect.element(page.getByRole('heading', { name: 'Et annet sted' })).toBeVisible();
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    await router.navigate({ to: `/plan/${planId}/build/roll-over`, search: { from: 'first' } });
    await expect.element(page.getByLabelText('Begrunnelse')).toHaveValue('Ikke lenger aktuelt');

    await userEvent.click(page.getByRole('button', { name: 'Forkast' }));
    await expect.element(page.getByText('Vil du forkaste det du har valgt?')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Fortsett' })).toHaveFocus();
    await userEvent.click(page.getByRole('button', { name: 'Forkast' }));
    await expect.element(page.getByRole('heading', { name: 'Planperioder' })).toBeVisible();
    await router.navigate({ to: `/plan/${planId}/build/roll-over` });
    await expect.element(choice('1.1', 'Videreføres')).toBeChecked();
    const after = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(after);
    expect(after.defaultPrevented).toBe(false);
  });

  test('cannot be done while the plan is shown as it stood', async () => {
    // Known on a day that is still to come is all there is; what matters is that it is not the plan of now.
    const past = { document: twoPeriods(), known: '2150-01-01' };
    const { screen } = await visit('/build/roll-over', past);
    await expect.element(page.getByText('Planen vises slik den var.', { exact: false })).toBeVisible();
    screen.unmount();
    await visit('/build/periods', past);
    await expect.element(page.getByRole('link', { name: 'Sammenlign perioder' })).toBeVisible();
    expect(page.getByRole('link', { name: /^Start neste periode/ }).elements()).toEqual([]);
    expect(page.getByRole('button', { name: /^(Rediger|Ny planperiode)/ }).elements()).toEqual([]);
  });
});

describe.each(['light', 'dark'])('in the %s theme, axe finds nothing', (theme) => {
  test('on the form with everything open and something wrong', async () => {
    document.documentElement.dataset.colorScheme = theme;
    await visit('/build/roll-over');
    await userEvent.click(choice('1.1', 'Fornyes'));
    await userEvent.clear(page.getByLabelText('Navn på det nye delmålet'));
    await userEvent.click(choice('1.2', 'Avsluttes'));
    await userEvent.click(page.getByRole('button', { name: 'Legg til nytt delmål i målområde 2' }));
    expect(await problems()).toEqual([]);
    await userEvent.click(start());
    await expect.element(page.getByRole('link', { name: /Dette kan ikke stå tomt/ })).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  test('on the list of periods and on the comparison', async () => {
    document.documentElement.dataset.colorScheme = theme;
    const { screen } = await visit('/build/periods', { document: twoPeriods() });
    await expect.element(page.getByRole('heading', { name: '2021–2022' })).toBeVisible();
    expect(await problems()).toEqual([]);
    screen.unmount();
    await visit('/compare', { document: twoPeriods() });
    await expect.element(page.getByRole('heading', { name: '1 EU-prosjekter' })).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});

test('a plan without anything in it says what to do on each page', async () => {
  const { plan } = smallPlan();
  const empty = { document: emptyDocument(plan) };
  for (const [path, says] of [
    ['/build/periods', 'Planen har ingen planperioder'],
    ['/build/roll-over', 'Planen har ingen planperioder'],
    ['/compare', 'Det trengs to planperioder for å sammenligne'],
  ] as const) {
    const { screen } = await visit(path, empty);
    await expect.element(page.getByRole('heading', { name: says })).toBeVisible();
    expect(await problems()).toEqual([]);
    screen.unmount();
  }
});
