import { useLocation } from '@tanstack/react-router';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PanelHost } from '#/app/shell/PanelHost.tsx';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { UnitPage } from '#/features/units/UnitPage.tsx';
import { UnitsPage } from '#/features/units/UnitsPage.tsx';
import type { Language } from '#/i18n/format/languages.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { planOf, row } from '../../../support/plan.ts';
import { action, goalArea, subGoal } from '../../../unit/features/actions/plan.ts';
import { visit } from '../visit.tsx';

const lens: Lens = { asOf: '2020-06-01' };

const indicator = (id: string, name: string, fields: Partial<Indicator> = {}): Indicator =>
  row('indicators', id, {
    name,
    subGoal: 'goal',
    unit: '%',
    baseline: { date: '2018-12-31', value: 10 },
    targets: [{ date: '2022-12-31', value: 20 }],
    frequency: 'annual',
    ...fields,
  });

/** The culture office answers for a sub-goal, and through it for an indicator, for three actions and others' milestone. */
function smallPlan(): PlanDocument {
  return planOf({
    units: [
      { id: 'culture', name: 'Kulturkontoret', order: 1 },
      { id: 'europe', name: 'Europakontoret', order: 2 },
      { id: 'idle', name: 'Byarkivet', order: 3 },
    ],
    goalAreas: [goalArea('area', 1)],
    subGoals: [subGoal('goal', 'area', { name: 'Flere unge på utveksling', unit: 'culture' })],
    indicators: [
      indicator('exchanges', 'Utvekslinger'),
      indicator('visits', 'Besøk', { order: 1, frequency: 'quarterly', responsible: 'culture' }),
      indicator('bids', 'Søknader', { order: 2, responsible: 'europe' }),
    ],
    actions: [
      action('festival', ['goal'], { name: 'Festival', units: ['culture', 'europe'], due: '2020-03-01' }),
      action('course', ['goal'], {
        name: 'Kurs',
        units: ['culture'],
        start: '2020-05-01',
        due: '2021-05-01',
      }),
      action('fair', ['goal'], {
        name: 'Messe',
        units: ['culture'],
        due: '2020-07-01',
        status: 'in-progress',
      }),
      action('bid', ['goal'], {
        name: 'EU-søknad',
        units: ['europe'],
        milestones: [{ id: 'm', name: 'Utkast er ferdig', due: '2020-04-01', responsible: 'culture' }],
      }),
    ],
    partners: [{ id: 'graz', name: 'Graz', kind: 'friendship-city', order: 0, unit: 'culture' }],
    duties: [{ id: 'd', name: 'Handlingsplan', order: 0 }],
    responsibilities: [{ id: 'r', duty: 'd', unit: 'culture', role: 'contributes' }],
    series: [
      { indicator: 'exchanges', readings: [{ date: '2019-12-31', value: 10 }] },
      { indicator: 'visits', readings: [{ date: '2019-12-31', value: 12 }] },
      { indicator: 'bids', readings: [{ date: '2018-12-31', value: 10 }] },
    ],
  });
}

interface Shown {
  document?: PlanDocument;
  width?: number;
  known?: string;
  language?: Language;
  through?: Lens;
}

/** The page of the unit in the address with the panels beside it, as the app has them. */
function PageWithPanels({ planId, lens: seen }: { planId: string; lens: Lens }) {
  const id = useLocation({ select: ({ pathname }) => pathname.split('/').at(-1) ?? '' });
  const isOpen = usePanel((panel) => panel.request !== undefined);
  return (
    <>
      <UnitPage planId={planId} lens={seen} id={id} />
      {isOpen && <PanelHost planId={planId} lens={seen} showAsOf={() => undefined} />}
    </>
  );
}

const showUnit = (id: string, { document = smallPlan(), through = lens, ...rest }: Shown = {}) =>
  visit({ document, Page: PageWithPanels, at: `units/${id}`, lens: through, ...rest });
const showUnits = ({ document = smallPlan(), through = lens, ...rest }: Shown = {}) =>
  visit({ document, Page: UnitsPage, at: 'units', lens: through, ...rest });
const part = (name: RegExp) => page.getByRole('region', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
/** The first cell of each row, what it names first. */
const rowsOf = (name: RegExp) =>
  part(name)
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => row.querySelector('th')?.textContent?.replaceAll('\u00a0', ' ') ?? '');

beforeEach(() => usePrefs.getState().set({ author: 'Kari', authorAsked: true, ownUnits: [] }));
afterEach(() => {
  usePanel.getState().close();
  usePrefs.getState().set({ author: '', authorAsked: false, ownUnits: [] });
  delete document.documentElement.dataset.colorScheme;
});

describe('a unit’s page', () => {
  test('says first what is late and what is coming, then each late thing with the reason', async () => {
    await showUnit('culture');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Kulturkontoret' })).toBeVisible();
    await expect
      .element(
        page.getByText(
          'Én måling mangler, ett tiltak er over fristen, ett tiltak skulle vært i gang og én milepæl er over fristen. Én frist de neste tre månedene.',
        ),
      )
      .toBeVisible();
    expect(rowsOf(/^Forsinket/)).toEqual([
      'FestivalFristen var 1.3.2020. Planlagt.',
      'Utkast er ferdigFristen var 1.4.2020.',
      'BesøkTallet skulle vært her 30.4.2020. Sist kjent er 12 % per 31.12.2019.',
      'KursSkulle vært i gang 1.5.2020, men er bare planlagt.',
    ]);
    expect(rowsOf(/^Innen tre måneder/)).toEqual(['MesseSkal være ferdig 1.7.2020.']);
  });

  test('shows the whole: goals with why, actions with whom, indicators with how they came to the unit', async () => {
    await showUnit('culture');
    await expect.element(part(/^Delmål/)).toHaveTextContent(/1\.1Flere unge på utveksling.*fordi 1\.1\.\d.*/);
    await expect.element(part(/^Tiltak/)).toHaveTextContent(/Festival.*Sammen med Europakontoret/);
    await expect
      .element(part(/^Indikatorer/))
      .toHaveTextContent(/UtvekslingerIngen enhet er satt som ansvarlig\. Enheten svarer for delmål 1\.1\./);
    expect(rowsOf(/^Indikatorer/).join()).not.toContain('Søknader');
    await expect.element(part(/^Partnere/)).toHaveTextContent(/Graz.*Vennskapsby/);
    await expect.element(part(/^Roller/)).toHaveTextContent(/Handlingsplan.*Bidrar/);
    await expect
      .element(page.getByRole('link', { name: 'Europakontoret' }))
      .toHaveAttribute('href', expect.stringMatching(/\/units\/europe$/));
  });

  test('lets the missing reading be recorded, and then misses it no longer', async () => {
    await showUnit('culture');
    await userEvent.click(
      part(/^Forsinket/).getByRole('button', { name: 'Registrer måling for indikator 1.1.2' }),
    );
    const panel = page.getByRole('dialog');
    await userEvent.fill(panel.getByLabelText(/^Dato/).first(), '31.3.2020');
    await userEvent.fill(panel.getByLabelText(/^Verdi/).first(), '13');
    await userEvent.click(panel.getByRole('button', { name: 'Lagre', exact: true }));
    await expect.element(page.getByText(/^Ett tiltak er over fristen, ett tiltak skulle/)).toBeVisible();
    expect(rowsOf(/^Forsinket/).join()).not.toContain('Besøk');
    await expect.element(part(/^Indikatorer/)).toHaveTextContent(/13\s%\sper 31\.3\.2020/);
  });

  test('opens the panel of an action that is late', async () => {
    await showUnit('culture');
    await userEvent.click(
      part(/^Forsinket/)
        .getByRole('button', { name: /Rediger tiltak/ })
        .first(),
    );
    expect(usePanel.getState().request).toEqual({ kind: 'action', id: 'festival' });
  });

  test('is remembered on this device as one’s own, and forgotten again with the same button', async () => {
    const { commits } = await showUnit('culture');
    const before = await commits();
    const choose = button('Dette er min enhet');
    await userEvent.click(choose);
    await expect
      .element(page.getByText('Kulturkontoret er din enhet på denne maskinen.', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByText('Min enhet', { exact: true })).toBeVisible();
    expect(usePrefs.getState().ownUnits.map(({ unit }) => unit)).toEqual(['culture']);
    await expect.element(button('Ikke min enhet lenger')).toHaveFocus();
    await userEvent.click(button('Ikke min enhet lenger'));
    await expect.element(choose).toBeVisible();
    expect(usePrefs.getState().ownUnits).toEqual([]);
    // It is no change of the plan.
    expect(await commits()).toBe(before);
  });

  test('says so where nothing is late', async () => {
    const plan = smallPlan();
    plan.actions = [];
    await showUnit('europe', {
      document: {
        ...plan,
        subGoals: [],
        indicators: [],
        series: [],
        partners: [{ id: 'p', name: 'POLIS', kind: 'network', order: 0, unit: 'europe' }],
      },
    });
    await expect
      .element(page.getByText('Ingenting er forsinket. Ingen frister de neste tre månedene.'))
      .toBeVisible();
    await expect.element(part(/^Forsinket/)).toHaveTextContent('Ingenting er forsinket på denne datoen.');
  });

  test('tells how a unit without anything is given something, or that another period may have it', async () => {
    await showUnit('idle');
    await expect
      .element(page.getByRole('heading', { name: 'Enheten svarer ikke for noe i planen ennå' }))
      .toBeVisible();
    const period: PlanPeriod = {
      id: 'p',
      name: '2019–2020',
      start: '2019-01-01',
      end: '2020-12-31',
      order: 0,
    };
    await showUnit('idle', {
      document: { ...smallPlan(), plan: { ...smallPlan().plan, id: 'other' } },
      through: { ...lens, period },
    });
    await expect
      .element(page.getByRole('heading', { name: 'Enheten svarer ikke for noe i 2019–2020' }))
      .toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Vis hele planen' }))
      .toHaveAttribute('href', expect.stringContaining('period='));
  });

  test('says that there is no such unit', async () => {
    await showUnit('nobody');
    await expect.element(page.getByRole('link', { name: 'Til oversikten' })).toBeVisible();
  });

  test('only shows while the plan is shown as it stood', async () => {
    await showUnit('culture', { known: '2099-01-01' });
    await expect.element(part(/^Forsinket/)).toHaveTextContent('Besøk');
    expect(button(/Rediger|Registrer/).elements()).toEqual([]);
    await expect.element(button('Dette er min enhet')).toBeVisible();
  });
});

describe('the list of units', () => {
  test('counts what is late, coming and answered for, and marks one’s own', async () => {
    const { address, rows } = await showUnits();
    const row = page.getByRole('row', { name: /Kulturkontoret/ });
    await expect.element(row).toHaveTextContent(/^Kulturkontoret 41132$/);
    await expect
      .element(page.getByRole('row', { name: /Byarkivet/ }))
      .toHaveTextContent('Svarer ikke for noe ennå.');
    expect(page.getByText('Min enhet', { exact: true }).elements()).toEqual([]);
    usePrefs.getState().chooseUnit((await rows()).plan.id, 'culture');
    await expect.element(row).toHaveTextContent('Min enhet');
    await userEvent.click(row.getByRole('link', { name: 'Kulturkontoret' }));
    expect(address()).toBe('units/culture');
  });

  test('invites to add the first unit of a plan that has none', async () => {
    await showUnits({ document: planOf({}) });
    await expect
      .element(page.getByRole('heading', { name: 'Planen har ingen ansvarlige enheter ennå' }))
      .toBeVisible();
    await userEvent.click(button('Ny enhet'));
    expect(usePanel.getState().request).toEqual({ kind: 'unit' });
  });
});

describe('both pages in either theme and on a phone', () => {
  const long = 'Langtnavn'.repeat(55);
  const longPlan = () => {
    const plan = smallPlan();
    const named = <T extends { name: string }>(row: T): T => ({ ...row, name: long });
    return {
      ...plan,
      units: plan.units.map(named),
      subGoals: plan.subGoals.map(named),
      indicators: plan.indicators.map((row) => ({ ...named(row), unit: long })),
      actions: plan.actions.map((row) => ({ ...named(row), milestones: row.milestones.map(named) })),
      partners: plan.partners.map((row) => ({ ...named(row), state: long })),
      duties: plan.duties.map(named),
    };
  };

  const pages = {
    unit: (options: Shown) => showUnit('culture', options),
    list: showUnits,
  };
  const everywhere = (['unit', 'list'] as const).flatMap((which) =>
    (['light', 'dark'] as const).flatMap((theme) => [1280, 320].map((width) => ({ which, theme, width }))),
  );

  test.each(everywhere)(
    'are accessible ($which, $theme, $width px) and never scroll sideways',
    async (at) => {
      const { which, theme, width } = at;
      document.documentElement.dataset.colorScheme = theme;
      const { rows } = await pages[which]({ width, document: longPlan() });
      usePrefs.getState().chooseUnit((await rows()).plan.id, 'culture');
      await expect.element(page.getByText('Min enhet', { exact: true })).toBeVisible();
      const { violations } = await axe.run(page.getByRole('main').element());
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  test.each(['nn', 'en'] as const)('say everything in %s', async (language) => {
    await showUnit('culture', { language });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    const said = page.getByRole('main').element().textContent ?? '';
    expect(said).not.toMatch(/units\.|\{\{|undefined|Forsinket/);
    expect(said).toContain(language === 'en' ? 'One reading is missing' : 'Éi måling manglar');
  });
});
