/** What surrounds the goals of the Trondheim plan: periods, responsible units, climate target and the council's mandates. */
import type { ClimateTarget } from '#/domain/tables/climateTargets.ts';
import type { Mandate } from '#/domain/tables/mandates.ts';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { DEFAULT_THRESHOLDS, type Plan } from '#/domain/tables/plans.ts';
import type { Unit } from '#/domain/tables/units.ts';
import { ADOPTED } from './draft.ts';

export const PLAN: Plan = {
  // The store gives the plan its own id when it is opened for the first time.
  id: 'trondheim',
  name: 'Internasjonal strategi 2019–2022',
  municipality: 'Trondheim kommune',
  start: '2019-01-01',
  end: '2022-12-31',
  caseNumber: '19/8286',
  description:
    'Målområder, vedtak, nettverk og tall er hentet fra strategien og fra kommunens egne sider. Delmål, tiltak og målverdier er Vardes forslag: kildene inneholder ingen vedtatt handlingsplan. Hvem som har ansvar for hva, er også forslag, fordi kryssene i ansvarsmatrisen (kap. 2.4) mangler i teksten vi har brukt.',
  source: 'Bystyret, PS 87/19, 29.8.2019 (arkivsak 19/8286)',
  thresholds: { ...DEFAULT_THRESHOLDS },
};

export const PERIOD_1 = 'periode-2019-2020';
export const PERIOD_2 = 'periode-2021-2022';

export const PLAN_PERIODS: PlanPeriod[] = [
  { id: PERIOD_1, name: '2019–2020', start: '2019-01-01', end: '2020-12-31', order: 1 },
  { id: PERIOD_2, name: '2021–2022', start: '2021-01-01', end: '2022-12-31', order: 2 },
];

export const UNITS: Unit[] = [
  unit('formannskapet', 1, 'Formannskapet', 'Strategien, kap. 2 (overordnet ansvar) og kap. 2.4'),
  unit('radmannen', 2, 'Rådmannen', 'Strategien, kap. 2.4 (ansvarsmatrisen); PS 87/19'),
  unit('fagstaben', 3, 'Rådmannens fagstab', 'Saksprotokollene fra rådene, mars og april 2019'),
  unit('ansvarsomradene', 4, 'Kommunaldirektørenes ansvarsområder', 'Strategien, kap. 2.4'),
  unit('byplankontoret', 5, 'Byplankontoret', 'Strategien, kap. 3.5, fotnote 2'),
  unit('trondheimsregionen', 6, 'Trondheimsregionen', 'Strategien, kap. 2.4 (ansvarsmatrisen)'),
  unit(
    'europakontoret',
    7,
    'Trøndelags Europakontor',
    'Strategien, kap. 3.2; nettsiden «Internasjonalt arbeid»',
  ),
  unit('universitetskommunen', 8, 'Universitetskommunen TRD3.0', 'Strategien, kap. 2.2 og 3.1'),
];

export const CLIMATE_TARGETS: ClimateTarget[] = [
  {
    id: 'klimamal-transport',
    name: 'CO2 fra transport ned 20 % innen 2018',
    order: 1,
    unit: '% av utslippet i 2008',
    scope: 'Samlet CO2-utslipp fra transport i Trondheim',
    baselineYear: 2008,
    targets: [{ year: 2018, value: 80 }],
    source: 'Kommuneplanens samfunnsdel, delmål 2.6',
  },
];

export const MANDATES: Mandate[] = [
  asked(
    'bestilling-malbare-mal',
    1,
    'Målbare mål i handlingsplanen',
    'Rådmannen skal legge fram en handlingsplan for bystyret. Planen skal ha mål som kan måles, og som støtter målområdene i strategien.',
  ),
  asked(
    'bestilling-barekraft-klima',
    2,
    'FNs bærekraftsmål og kommunens klimamål skal synes',
    'Det skal gå fram hvordan handlingsplanen bygger på FNs bærekraftsmål og på kommunens egne klimamål.',
  ),
  asked(
    'bestilling-teknologihovedstad',
    3,
    'Norges teknologihovedstad',
    'Handlingsplanen skal ha mål som viser hvordan kapittel 3.3 i strategien styrker Trondheim ute som Norges teknologihovedstad.',
  ),
  asked(
    'bestilling-eksportnaringer',
    4,
    'Nye eksportnæringer innen teknologi',
    'Handlingsplanen skal ha mål som viser hva kommunen gjør for at nye teknologinæringer kan vokse fram og eksportere.',
  ),
  asked(
    'bestilling-vennskapsbyavtaler',
    5,
    'Sak om hver vennskapsbyavtale',
    'Rådmannen skal legge fram en sak om hva hver vennskapsbyavtale inneholder, og hvordan den kan utvikles. Bystyret peker særlig på kultur, kontakt mellom unge, og arbeid for miljø og solidaritet.',
  ),
  asked(
    'bestilling-saharawisk-folk',
    6,
    'Samarbeid med det saharawiske folket (flertallsmerknad)',
    'Interpellasjonen 21. mai 2015 førte til et vedtak. Flertallet venter at rådmannen følger det opp, og at det får plass i arbeidet med andre land. Merknad fra SV, Ap, H, FrP, MDG, PP, V, Sp, KrF og R.',
  ),
  asked(
    'bestilling-innbyggernes-nettverk',
    7,
    'Bruke nettverkene til internasjonale innbyggere',
    'Kommunen skal bruke nettverkene til byens internasjonale innbyggere til å bygge relasjoner. Det skal komme næringsliv, arbeidsliv, kunnskapsby og kulturliv til gode.',
  ),
];

function unit(id: string, order: number, name: string, source: string): Unit {
  return { id: `enhet-${id}`, name, order, source };
}

/** A mandate of the resolution that adopted the strategy. It set no deadlines, so none are given. */
function asked(id: string, order: number, title: string, text: string): Mandate {
  return {
    id,
    order,
    body: 'Bystyret',
    caseNumber: 'PS 87/19',
    date: ADOPTED,
    title,
    text,
    status: 'open',
    source: 'Saksprotokoll, bystyret 29.8.2019, sak 87/19 (arkivsak 19/8286)',
  };
}
