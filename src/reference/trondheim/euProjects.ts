/** Goal area 2, development through EU and international projects: participation, and the competence it takes. */
import { ADOPTED, END_2020, END_2022, type GoalAreaDraft, node, proposedTargets, sdg } from './draft.ts';
import { PERIOD_1, PERIOD_2 } from './frame.ts';

export const EU_PROJECTS: GoalAreaDraft = {
  id: 'omrade-2',
  name: 'Utvikling gjennom deltagelse i EU-prosjekter og internasjonalt prosjektsamarbeid',
  aim: 'Kommunen engasjerer seg mer ute og bruker mulighetene i EU- og EØS-samarbeidet bedre.',
  strategy:
    'Kommunen finner partnere i regionen, i landet og ute, spiller på lag med virkemiddelapparatet og går inn i prosjekter i EU og EØS.',
  source: 'Strategien, kap. 3.2 og 4 (arkivsak 19/8286)',
  note: 'Strategien bruker også navnet «Utvikling gjennom deltakelse i EU-prosjekter og internasjonale samarbeidsprosjekter» i kapittel 3.2 og «Deltagelse i EU-prosjekter og internasjonalt prosjektsamarbeid» i kapittel 4.',
  subGoals: [
    {
      id: 'delmal-2-1',
      name: 'Innen 2022 deltar kommunen i minst åtte EU- og EØS-prosjekter og tar løsningene i bruk',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-ansvarsomradene',
      source: 'Strategien, kap. 3.2 og 4',
      serves: [
        sdg('17.6', 'Prosjektene gir tilgang til forskning og teknologi på tvers av land.'),
        sdg('9.5', 'Kommunen deltar i forsknings- og innovasjonsprosjekter.'),
        sdg('11', 'Flere av prosjektene handler om bærekraftig by.', 'indirect'),
        node('resultater', '3', 'Løsninger fra prosjektene skal gi bedre tjenester.'),
        node('uttalelser', 'S2', 'Studentrådet ønsket at kommunen henter løsninger fra andre byer.'),
        node('uttalelser', 'M1', 'Mangfoldsrådet ønsket at erfaringer ute skal gi bedre tjenester.'),
      ],
      indicators: [
        {
          id: 'indikator-2-1-1',
          name: 'Pågående EU- og EØS-prosjekter med kommunen som deltaker',
          description:
            'Kildene oppgir ikke hvor mange prosjekter kommunen har. Strategien nevner +CityxChange (Horisont 2020) ved navn.',
          unit: 'prosjekter',
          direction: 'increase',
          targets: proposedTargets(6, 8),
          frequency: 'semiannual',
          source: 'Kommunens prosjektoversikt',
          responsible: 'enhet-fagstaben',
        },
        {
          id: 'indikator-2-1-2',
          name: 'Søknader om EU- og EØS-midler sendt i løpet av året',
          unit: 'søknader',
          direction: 'increase',
          targets: proposedTargets(8, 12),
          source: 'Kommunens prosjektoversikt',
          responsible: 'enhet-fagstaben',
        },
        {
          id: 'indikator-2-1-3',
          name: 'Løsninger fra internasjonale prosjekter som er tatt i bruk i tjenestene',
          description: 'Samlet antall siden strategien ble vedtatt.',
          unit: 'løsninger',
          direction: 'increase',
          targets: proposedTargets(3, 10),
          source: 'Ansvarsområdenes årsrapporter',
          responsible: 'enhet-ansvarsomradene',
        },
        {
          id: 'indikator-2-1-4',
          name: 'Nettverk for EU-prosjekter og internasjonalt prosjektsamarbeid',
          unit: 'nettverk',
          direction: 'increase',
          baseline: { date: ADOPTED, value: 9 },
          targets: proposedTargets(10, 11),
          source: 'Strategien, kap. 3.6',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: ADOPTED,
              value: 9,
              source: 'Strategien, kap. 3.6, vedtatt 29.8.2019',
              comment:
                'Vår telling: EUniverCities Network, Nordic Edge network, Smartbyene, Nordic Smart City network, Open and Agile Smart Cities, Trøndelags Europakontor i Brussel, SØT-samarbeidet, prosjektsamarbeid EU/EØS og interregionalt samarbeid, og POLIS. Linjeskift mangler i teksten vi har brukt; leses «Nordic Edge network Smartbyene» som ett, blir tallet 8. Nettsiden (12.1.2023) har fire av dem i nettverkslisten: SØT-samarbeidet, POLIS, EUniverCities og Open and Agile Smart Cities. Den omtaler Europakontoret og prosjektsamarbeidet for seg.',
            },
          ],
        },
      ],
      actions: [
        {
          id: 'tiltak-2-1-1',
          name: 'Lage en årlig oversikt over EU-utlysninger som passer for kommunen',
          units: ['enhet-europakontoret', 'enhet-fagstaben'],
          start: '2019-10-01',
          due: '2022-10-31',
          milestones: [
            { id: 'milepel-2-1-1-1', name: 'Oversikt for 2020 er sendt ut', due: '2020-01-31' },
            { id: 'milepel-2-1-1-2', name: 'Oversikt for 2021 er sendt ut', due: '2021-01-31' },
            { id: 'milepel-2-1-1-3', name: 'Oversikt for 2022 er sendt ut', due: '2022-01-31' },
          ],
          source: 'Strategien, kap. 3.2',
        },
        {
          id: 'tiltak-2-1-2',
          name: 'Gi ansvarsområdene hjelp til å skrive søknader og lede prosjekter',
          units: ['enhet-fagstaben'],
          start: '2020-01-01',
          due: END_2022,
          source: 'Strategien, kap. 2.4 og 3.2',
        },
        {
          id: 'tiltak-2-1-3',
          name: 'Ta lærdom fra +CityxChange inn i kommunens smartbyarbeid',
          description:
            'Trondheim ble fyrtårnsby for smartby gjennom Horisont 2020-prosjektet +CityxChange i 2018 (strategien, kap. 3.1).',
          units: ['enhet-ansvarsomradene', 'enhet-universitetskommunen'],
          start: '2020-01-01',
          due: '2022-11-30',
          milestones: [
            { id: 'milepel-2-1-3-1', name: 'Første erfaringer er samlet', due: END_2020 },
            { id: 'milepel-2-1-3-2', name: 'Løsninger å ta videre er valgt', due: '2022-03-31' },
          ],
          source: 'Strategien, kap. 3.1',
          alsoServes: ['delmal-3-1'],
          serves: [
            sdg('11.3', 'Prosjektet prøver ut smarte og bærekraftige byløsninger.'),
            sdg('7.3', 'Smartbyarbeidet kan gi bedre bruk av energi.', 'indirect'),
          ],
        },
      ],
    },
    {
      id: 'delmal-2-2',
      name: 'Innen 2022 får minst 120 ansatte og folkevalgte i året opplæring i EU- og EØS-spørsmål',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-fagstaben',
      source: 'Strategien, kap. 3.2',
      serves: [
        sdg('16.6', 'Mer kunnskap gir en kommune som bruker mulighetene bedre.'),
        sdg('4.4', 'Ansatte får kompetanse de trenger i arbeidet.', 'indirect'),
        node('resultater', '2', 'Opplæringen hever kunnskapsnivået.'),
        node('kommuneplan', '4.2', 'Ansatte får utvikle kompetansen sin.', 'indirect'),
      ],
      indicators: [
        {
          id: 'indikator-2-2-1',
          name: 'Ansatte og folkevalgte som har fått opplæring i løpet av året',
          unit: 'personer',
          direction: 'increase',
          targets: proposedTargets(60, 120),
          source: 'Påmeldingslister',
          responsible: 'enhet-fagstaben',
        },
        {
          id: 'indikator-2-2-2',
          name: 'Kurs og fagdager om EU og EØS i løpet av året',
          unit: 'kurs',
          direction: 'increase',
          baseline: { date: '2017-12-31', value: 3 },
          targets: proposedTargets(5, 6),
          source: 'Kommunens aktivitetskalender',
          responsible: 'enhet-europakontoret',
          readings: [
            {
              date: '2017-12-31',
              value: 3,
              source: 'Nettsiden «Internasjonalt arbeid», aktivitetskalender 2017',
              comment:
                'Vår telling: fagdag og årsmøte i Brussel 1.–2. juni, seminar for medlemmene i Europakontoret 13. juni, og lynkurs om kommunesektoren og EU 20.–21. september.',
            },
          ],
        },
      ],
      actions: [
        {
          id: 'tiltak-2-2-1',
          name: 'Holde årlig kurs om EU og EØS for ledere og folkevalgte',
          units: ['enhet-europakontoret', 'enhet-fagstaben'],
          start: '2020-02-01',
          due: '2022-11-30',
          milestones: [
            { id: 'milepel-2-2-1-1', name: 'Kurset i 2020 er holdt', due: '2020-11-30' },
            { id: 'milepel-2-2-1-2', name: 'Kurset i 2021 er holdt', due: '2021-11-30' },
            { id: 'milepel-2-2-1-3', name: 'Kurset i 2022 er holdt', due: '2022-11-30' },
          ],
          source: 'Strategien, kap. 3.2',
        },
        {
          id: 'tiltak-2-2-2',
          name: 'Tilby studiebesøk og korte opphold ved Trøndelags Europakontor',
          units: ['enhet-europakontoret'],
          start: '2020-09-01',
          due: END_2022,
          source: 'Strategien, kap. 2.2 og 3.2',
          serves: [node('uttalelser', 'M2', 'Kontoret gir kommunen en stemme i Brussel.', 'indirect')],
        },
      ],
    },
  ],
};
