/** Goal area 3, research, business and public sector together: the technology capital, export industries, networks in use. */
import { ADOPTED, END_2022, type GoalAreaDraft, mandate, node, proposedTargets, sdg } from './draft.ts';
import { PERIOD_1, PERIOD_2 } from './frame.ts';

export const RESEARCH_AND_BUSINESS: GoalAreaDraft = {
  id: 'omrade-3',
  name: 'Styrke samspillet mellom forskning og utvikling (FoU), næringsliv og offentlig sektor',
  aim: 'Forskning, næringsliv og offentlig sektor arbeider tettere sammen på internasjonale arenaer, og kommunen bidrar til det.',
  strategy:
    'Kommunen kartlegger og utvikler nettverkene som partene er med i, og gir dem som arbeider internasjonalt, steder å møtes.',
  source: 'Strategien, kap. 3.3 og 4 (arkivsak 19/8286)',
  note: 'Strategien bruker også navnet «FoU, næringsliv og offentlig sektor» i kapittel 3.3, «Styrke samspillet mellom FoU, næringsliv og offentlig sektor» i kapittel 3.6 og «Utdanning, forskning og næringsliv» i kapittel 4.',
  subGoals: [
    {
      id: 'delmal-3-1',
      name: 'Innen 2022 viser Trondheim seg som Norges teknologihovedstad på minst seks internasjonale arenaer i året',
      description: 'Gjør kapittel 3.3 om til et mål som kan måles, slik bystyret ba om.',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-radmannen',
      source: 'Strategien, kap. 3.3; PS 87/19',
      serves: [
        sdg('9.5', 'Byens forskning og teknologi når ut og henter inn mer.'),
        sdg('17.6', 'Arenaene gir samarbeid om teknologi.'),
        mandate('bestilling-teknologihovedstad', 'Måler hvor synlig Trondheim er som teknologihovedstad.'),
        node('kommuneplan', '1', 'Bygger opp under målet om en anerkjent teknologi- og kunnskapsby.'),
        node('resultater', '5', 'Synlighet ute styrker omdømmet.'),
        node('uttalelser', 'M3', 'Mangfoldsrådet ønsket at Trondheim profilerer seg ute.'),
      ],
      indicators: [
        {
          id: 'indikator-3-1-1',
          name: 'Internasjonale arenaer der byen viser fram teknologi og smartby i løpet av året',
          unit: 'arenaer',
          direction: 'increase',
          baseline: { date: '2017-12-31', value: 2 },
          targets: proposedTargets(4, 6),
          source: 'Kommunens aktivitetskalender',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: '2017-12-31',
              value: 2,
              source: 'Nettsiden «Internasjonalt arbeid», aktivitetskalender 2017',
              comment:
                'Vår telling: det kinesisk-norske seminaret om smarte, bærekraftige byer 31. mars og verdenskongressen for smarte byer i Barcelona i november.',
            },
          ],
        },
        {
          id: 'indikator-3-1-2',
          name: 'Besøk fra ambassadører og andre lands myndigheter i løpet av året',
          unit: 'besøk',
          direction: 'increase',
          baseline: { date: '2017-12-31', value: 4 },
          targets: proposedTargets(6, 8),
          source: 'Kommunens aktivitetskalender',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: '2017-12-31',
              value: 4,
              source: 'Nettsiden «Internasjonalt arbeid», aktivitetskalender 2017',
              comment:
                'Vår telling: ambassadørene fra Irland (15. februar), India (21. mars) og Storbritannia (20. juni), og Romanias innenriksdepartement (15. juni).',
            },
          ],
        },
      ],
      actions: [
        {
          id: 'tiltak-3-1-1',
          name: 'Lage en felles presentasjon av Trondheim som teknologihovedstad',
          units: ['enhet-fagstaben', 'enhet-universitetskommunen', 'enhet-trondheimsregionen'],
          start: '2020-01-01',
          due: '2020-12-15',
          milestones: [
            { id: 'milepel-3-1-1-1', name: 'Partene er enige om budskapet', due: '2020-06-30' },
            { id: 'milepel-3-1-1-2', name: 'Presentasjonen er klar til bruk', due: '2020-12-15' },
          ],
          source: 'Strategien, kap. 3.3; PS 87/19',
          serves: [mandate('bestilling-teknologihovedstad', 'Gir byen ett felles budskap ute.')],
        },
        {
          id: 'tiltak-3-1-2',
          name: 'Delta med partnere på internasjonale arenaer for smarte byer',
          units: ['enhet-ansvarsomradene', 'enhet-trondheimsregionen'],
          start: '2020-01-01',
          due: END_2022,
          source: 'Strategien, kap. 3.1 og 3.3',
          alsoServes: ['delmal-3-2'],
          serves: [sdg('11', 'Byene lærer av hverandres løsninger.', 'indirect')],
        },
      ],
    },
    {
      id: 'delmal-3-2',
      name: 'Innen 2022 får minst 20 teknologibedrifter i året hjelp på veien til nye markeder',
      description: 'Viser hva kommunen gjør for at nye eksportnæringer innen teknologi kan vokse fram.',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-ansvarsomradene',
      source: 'Strategien, kap. 3.3; PS 87/19',
      serves: [
        sdg('8.2', 'Teknologi og nyskaping gir høyere verdiskaping.'),
        sdg('8.3', 'Nye bedrifter får hjelp til å vokse.'),
        sdg('9.4', 'Bedriftene kan selge løsninger for grønn omstilling.', 'indirect'),
        mandate('bestilling-eksportnaringer', 'Måler hva kommunen gjør for nye eksportnæringer.'),
        node('resultater', '1', 'Eksport av ny teknologi øker verdiskapingen.'),
        node('uttalelser', 'S1', 'Studentrådet ba om verdiskaping som er bærekraftig.'),
        node('kommuneplan', '1.5', 'Vekst skjer i samspill mellom forskning, næringsliv og kommune.'),
      ],
      indicators: [
        {
          id: 'indikator-3-2-1',
          name: 'Teknologibedrifter med på kommunens internasjonale møteplasser i løpet av året',
          unit: 'bedrifter',
          direction: 'increase',
          targets: proposedTargets(10, 20),
          source: 'Påmeldingslister',
          responsible: 'enhet-ansvarsomradene',
        },
        {
          id: 'indikator-3-2-2',
          name: 'Nye teknologiløsninger bedrifter har prøvd ut sammen med kommunen',
          description: 'Samlet antall siden strategien ble vedtatt.',
          unit: 'løsninger',
          direction: 'increase',
          targets: proposedTargets(2, 6),
          source: 'Ansvarsområdenes årsrapporter',
          responsible: 'enhet-ansvarsomradene',
        },
      ],
      actions: [
        {
          id: 'tiltak-3-2-1',
          name: 'Kartlegge teknologibedrifter som kan eksportere',
          units: ['enhet-ansvarsomradene', 'enhet-trondheimsregionen'],
          start: '2020-03-01',
          due: '2020-11-30',
          milestones: [{ id: 'milepel-3-2-1-1', name: 'Bedriftene er kontaktet', due: '2020-08-31' }],
          source: 'Strategien, kap. 3.3; PS 87/19',
          serves: [mandate('bestilling-eksportnaringer', 'Viser hvor nye eksportnæringer kan vokse fram.')],
        },
        {
          id: 'tiltak-3-2-2',
          name: 'La bedrifter prøve ut nye løsninger i kommunens tjenester',
          units: ['enhet-ansvarsomradene', 'enhet-universitetskommunen'],
          start: '2021-01-01',
          due: '2022-11-30',
          source: 'Strategien, kap. 2.2 og 3.3; PS 87/19',
          serves: [
            mandate('bestilling-eksportnaringer', 'Bedriftene får en første kunde å vise til.'),
            node('resultater', '3', 'Tjenestene blir bedre av nye løsninger.', 'indirect'),
          ],
        },
      ],
    },
    {
      id: 'delmal-3-3',
      name: 'Innen 2022 bruker kommunen minst sju nettverk der forskning, næringsliv og offentlig sektor møtes',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-fagstaben',
      source: 'Strategien, kap. 3.3, 3.6 og 4',
      serves: [
        sdg('17.17', 'Nettverkene knytter sammen offentlige, private og frivillige.'),
        sdg('9.5', 'Samspillet gir mer forskning og innovasjon.', 'indirect'),
        node('kommuneplan', '1.4', 'Styrker samarbeidet med byens forskningsmiljøer.'),
      ],
      indicators: [
        {
          id: 'indikator-3-3-1',
          name: 'Nettverk mellom forskning, næringsliv og offentlig sektor',
          unit: 'nettverk',
          direction: 'increase',
          baseline: { date: ADOPTED, value: 5 },
          targets: proposedTargets(6, 7),
          source: 'Strategien, kap. 3.6',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: ADOPTED,
              value: 5,
              source: 'Strategien, kap. 3.6, vedtatt 29.8.2019',
              comment:
                'Vår telling: Internasjonalt Fagråd - NiT, Internasjonalt Forum, Technoport, Corps Consulaire i Trondheim og Luftfartsforum. Nettsiden (12.1.2023) omtaler bare Internasjonalt forum, utenfor nettverkslisten.',
            },
          ],
        },
        {
          id: 'indikator-3-3-2',
          name: 'Møtepunkter for aktører som arbeider internasjonalt i løpet av året',
          unit: 'møtepunkter',
          direction: 'increase',
          targets: proposedTargets(2, 4),
          source: 'Kommunens aktivitetskalender',
          responsible: 'enhet-fagstaben',
        },
      ],
      actions: [
        {
          id: 'tiltak-3-3-1',
          name: 'Kartlegge hvilke internasjonale nettverk partene i byen er med i',
          units: ['enhet-fagstaben', 'enhet-universitetskommunen'],
          start: '2019-11-01',
          due: '2020-10-31',
          source: 'Strategien, kap. 4',
          alsoServes: ['delmal-1-3'],
        },
        {
          id: 'tiltak-3-3-2',
          name: 'Holde faste møtepunkter for dem som arbeider internasjonalt',
          units: ['enhet-fagstaben', 'enhet-trondheimsregionen'],
          start: '2020-04-01',
          due: END_2022,
          source: 'Strategien, kap. 4',
        },
      ],
    },
  ],
};
