/** Goal area 5, the international community in Trondheim: a diverse population, easy to arrive in, with networks in use. */
import { ADOPTED, END_2022, type GoalAreaDraft, mandate, node, proposedTargets, sdg } from './draft.ts';
import { PERIOD_1, PERIOD_2 } from './frame.ts';

export const INTERNATIONAL_COMMUNITY: GoalAreaDraft = {
  id: 'omrade-5',
  name: 'Det internasjonale samfunnet i Trondheim',
  aim: 'Trondheim og Trondheimsregionen er et godt sted å bosette seg for folk fra andre land.',
  strategy:
    'Gode velferdsordninger, skoler, barnehager og kulturtilbud brukes for å trekke arbeidskraft til byen.',
  source: 'Strategien, kap. 3.5 og 4 (arkivsak 19/8286)',
  note: 'Strategien bruker også navnet «Det internasjonale samfunn i Trondheim» i kapittel 3.5, «Innbyggernes internasjonale profil» i kapittel 3.6 og «Internasjonale samfunn i Trondheim» i kapittel 4.',
  subGoals: [
    {
      id: 'delmal-5-1',
      name: 'Innen 2022 har minst 17 % av innbyggerne utenlandsk landbakgrunn, og byen har folk fra minst 165 land',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-byplankontoret',
      source: 'Strategien, kap. 3.5 og 4',
      serves: [
        sdg('10.7', 'Byen tar godt imot folk som flytter over landegrenser.'),
        sdg('8.5', 'Flere får brukt kompetansen sin i arbeid.', 'indirect'),
        node('kommuneplan', '3.3', 'Bygger på målet om en flerkulturell by.'),
        node('kommuneplan', '4.3', 'Nye innbyggere dekker behovet for arbeidskraft.', 'indirect'),
      ],
      indicators: [
        {
          id: 'indikator-5-1-1',
          name: 'Innbyggere med utenlandsk landbakgrunn',
          description:
            'Andel av befolkningen i Trondheim. Landbakgrunn betyr her personer med foreldre født i utlandet (strategien, fotnote 2).',
          unit: '%',
          direction: 'increase',
          baseline: { date: '2018-01-01', value: 15.3 },
          targets: proposedTargets(16.2, 17),
          decimals: 1,
          // Statistics Norway's figure for 1 January comes in the first week of March.
          publishingLagDays: 65,
          source: 'SSB, gjengitt av byplankontoret 12.2.2019 i strategien, kap. 3.5',
          responsible: 'enhet-byplankontoret',
          readings: [
            {
              date: '2018-01-01',
              value: 15.3,
              source: 'Strategien, kap. 3.5 (SSB; byplankontoret 12.2.2019)',
              comment:
                '29 539 personer. Strategien skriver «i 2018» for Trondheim; vi bruker 1. januar 2018, som er datoen den oppgir for landet. For hele Norge var andelen 17,3 %.',
            },
          ],
        },
        {
          id: 'indikator-5-1-2',
          name: 'Land innbyggerne kommer fra',
          description: 'Målet er at byen beholder mangfoldet.',
          unit: 'land',
          direction: 'hold',
          band: { min: 165, max: 180, end: END_2022 },
          source: 'Mangfoldsrådet, sak 10/19',
          responsible: 'enhet-byplankontoret',
          readings: [
            {
              date: '2019-03-26',
              value: 170,
              source: 'Mangfoldsrådets uttalelse 26.3.2019, sak 10/19',
              comment: 'Datert med dagen for uttalelsen. Rådet oppgir ikke hvor tallet er hentet fra.',
            },
          ],
        },
      ],
      actions: [
        {
          id: 'tiltak-5-1-1',
          name: 'Legge fram årlige tall for befolkningen med internasjonal bakgrunn',
          units: ['enhet-byplankontoret'],
          start: '2020-03-01',
          due: '2022-04-30',
          milestones: [
            { id: 'milepel-5-1-1-1', name: 'Tall for 2020 er lagt fram', due: '2020-04-30' },
            { id: 'milepel-5-1-1-2', name: 'Tall for 2021 er lagt fram', due: '2021-04-30' },
            { id: 'milepel-5-1-1-3', name: 'Tall for 2022 er lagt fram', due: '2022-04-30' },
          ],
          source: 'Strategien, kap. 3.5',
        },
        {
          id: 'tiltak-5-1-2',
          name: 'Vise fram Trondheimsregionen som et sted å bo, studere og arbeide',
          units: ['enhet-trondheimsregionen', 'enhet-universitetskommunen'],
          start: '2020-06-01',
          due: END_2022,
          source: 'Strategien, kap. 2 og 3.5',
          serves: [
            node('kommuneplan', '1.3', 'Gjør byen mer attraktiv for studenter og forskere.'),
            node('resultater', '5', 'Bygger et godt omdømme ute.'),
            node('uttalelser', 'M5', 'Idretten kan brukes når byen vises fram.', 'indirect'),
          ],
        },
      ],
    },
    {
      id: 'delmal-5-2',
      name: 'Innen 2022 er alle sentrale tjenester omtalt på engelsk, og 75 % av nye innbyggere er fornøyd med mottaket',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-ansvarsomradene',
      source: 'Strategien, kap. 3.5; kommuneplanens samfunnsdel, delmål 1.3',
      serves: [
        sdg('10.2', 'Flere kan ta del i samfunnet fra første dag.'),
        sdg('16.10', 'Informasjonen blir tilgjengelig for flere.'),
        node('kommuneplan', '1.3', 'Informasjon på fremmedspråk er et grep i kommuneplanen.'),
        node('kommuneplan', '4.4', 'Nye innbyggere vet hva de kan vente av tjenestene.', 'indirect'),
        node('resultater', '3', 'Tjenestene blir bedre for nye innbyggere.'),
        node('uttalelser', 'M4', 'Et godt mottak bygger mangfold og motvirker fordommer.', 'indirect'),
      ],
      indicators: [
        {
          id: 'indikator-5-2-1',
          name: 'Sentrale tjenester med informasjon på engelsk',
          description: 'Kommunen velger selv hvilke tjenester som regnes som sentrale.',
          unit: '%',
          direction: 'increase',
          targets: proposedTargets(60, 100),
          source: 'Gjennomgang av kommunens nettsider',
          responsible: 'enhet-ansvarsomradene',
        },
        {
          id: 'indikator-5-2-2',
          name: 'Nye internasjonale innbyggere som er fornøyd med mottaket',
          unit: '%',
          direction: 'increase',
          targets: proposedTargets(65, 75),
          frequency: 'biennial',
          publishingLagDays: 60,
          source: 'Spørreundersøkelse',
          responsible: 'enhet-fagstaben',
        },
      ],
      actions: [
        {
          id: 'tiltak-5-2-1',
          name: 'Oversette informasjon om skole, barnehage, helse og andre sentrale tjenester',
          units: ['enhet-ansvarsomradene'],
          start: '2020-02-01',
          due: '2022-06-30',
          milestones: [
            { id: 'milepel-5-2-1-1', name: 'Tjenestene er valgt ut', due: '2020-05-31' },
            { id: 'milepel-5-2-1-2', name: 'Skole og barnehage er ferdig', due: '2020-12-15' },
          ],
          source: 'Strategien, kap. 3.5; kommuneplanens samfunnsdel, delmål 1.3',
        },
        {
          id: 'tiltak-5-2-2',
          name: 'Spørre nye innbyggere om hvordan de ble tatt imot',
          units: ['enhet-fagstaben'],
          start: '2020-08-01',
          due: '2022-12-15',
          milestones: [
            { id: 'milepel-5-2-2-1', name: 'Første undersøkelse er gjort', due: '2020-12-15' },
            { id: 'milepel-5-2-2-2', name: 'Andre undersøkelse er gjort', due: '2022-12-15' },
          ],
          source: 'Strategien, kap. 3.5',
          serves: [sdg('16.7', 'Nye innbyggere får si hva som bør bli bedre.')],
        },
      ],
    },
    {
      id: 'delmal-5-3',
      name: 'Innen 2022 har internasjonale innbyggere åpnet dører i minst tolv samarbeid',
      description:
        'Samarbeid der innbyggernes egne nettverk har gitt kontakt til nytte for næringsliv, arbeidsliv, kunnskapsby eller kulturliv.',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-fagstaben',
      source: 'PS 87/19; strategien, kap. 2.1 og 3.5',
      serves: [
        sdg('17.17', 'Innbyggerne blir partnere i kommunens arbeid.'),
        sdg('10.2', 'Innbyggere med bakgrunn fra mange land får innflytelse.'),
        mandate('bestilling-innbyggernes-nettverk', 'Måler om nettverkene blir brukt.'),
        node('kommuneplan', '4.6', 'Innbyggerne er med og utvikler byen.'),
        node('resultater', '6', 'Flere innbyggere blir involvert.'),
        node('uttalelser', 'M6', 'Mangfoldsrådet så innbyggere fra mange land som en ressurs.'),
      ],
      indicators: [
        {
          id: 'indikator-5-3-1',
          name: 'Samarbeid som har kommet i stand gjennom internasjonale innbyggere',
          description: 'Samlet antall siden strategien ble vedtatt.',
          unit: 'samarbeid',
          direction: 'increase',
          targets: proposedTargets(5, 12),
          source: 'Kommunens egen telling',
          responsible: 'enhet-fagstaben',
        },
        {
          id: 'indikator-5-3-2',
          name: 'Nettverk for byens internasjonale innbyggere',
          unit: 'nettverk',
          direction: 'increase',
          baseline: { date: ADOPTED, value: 2 },
          targets: proposedTargets(3, 4),
          source: 'Strategien, kap. 3.6',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: ADOPTED,
              value: 2,
              source: 'Strategien, kap. 3.6, vedtatt 29.8.2019',
              comment:
                'Vår telling: ICORN (International Cities of Refuge Network) og Study Trondheim. Ingen av dem står i nettverkslisten på nettsiden (12.1.2023).',
            },
          ],
        },
      ],
      actions: [
        {
          id: 'tiltak-5-3-1',
          name: 'Lage en ressursgruppe av internasjonale innbyggere',
          units: ['enhet-fagstaben', 'enhet-ansvarsomradene'],
          start: '2020-03-01',
          due: '2021-06-30',
          milestones: [
            { id: 'milepel-5-3-1-1', name: 'Gruppen har sitt første møte', due: '2020-10-31' },
            {
              id: 'milepel-5-3-1-2',
              name: 'Gruppen har gitt råd til neste handlingsplan',
              due: '2021-02-28',
            },
          ],
          source: 'PS 87/19',
          serves: [
            mandate('bestilling-innbyggernes-nettverk', 'Gir nettverkene en fast vei inn i kommunen.'),
            sdg('16.7', 'Flere får delta i beslutninger.'),
          ],
        },
        {
          id: 'tiltak-5-3-2',
          name: 'Ta internasjonale studenter med i kommunens internasjonale arbeid',
          units: ['enhet-universitetskommunen', 'enhet-fagstaben'],
          start: '2020-08-15',
          due: '2022-12-15',
          source: 'Uttalelse fra Trondheim studentråd, sak 8/19; strategien, kap. 3.6',
          alsoServes: ['delmal-5-2'],
          serves: [
            mandate('bestilling-innbyggernes-nettverk', 'Studentenes kontakter kommer byen til gode.'),
            node('uttalelser', 'S4', 'Studentrådet ventet på tiltak for internasjonale studenter.'),
          ],
        },
      ],
    },
  ],
};
