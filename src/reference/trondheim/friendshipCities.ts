/** Goal area 4, friendship cities: the content of each agreement, activity, and culture, youth, environment, solidarity. */
import {
  ADOPTED,
  climateTarget,
  END_2020,
  END_2022,
  type GoalAreaDraft,
  mandate,
  node,
  proposedTargets,
  sdg,
} from './draft.ts';
import { PERIOD_1, PERIOD_2 } from './frame.ts';

export const FRIENDSHIP_CITIES: GoalAreaDraft = {
  id: 'omrade-4',
  name: 'Vennskapsbysamarbeid',
  aim: 'Samarbeidet med vennskapsbyer og andre byer fører fram til konkrete prosjekter.',
  strategy:
    'Kommunen gjør det lettere for tjenestene og frivillige organisasjoner å holde på og utvikle samarbeid ute.',
  source: 'Strategien, kap. 3.4 og 4 (arkivsak 19/8286)',
  note: 'Strategien bruker også navnet «Vennskapsbysamarbeid og prosjektsamarbeid» i kapittel 3.4 og «Vennskapsby- og prosjektsamarbeid» i kapittel 4.',
  subGoals: [
    {
      id: 'delmal-4-1',
      name: 'Innen 2020 har bystyret fått vite hva alle 13 vennskapsbyavtaler inneholder, og hvordan de kan utvikles',
      description:
        'Vennskapsbyer: Darmstadt (1968), Dunfermline (1945), Graz (1968), Klaksvik (1987), Kopavógur (1946), Norrköping (1946), Odense (1946), Petach Tikva (1975; nettsiden skriver Petah Tikva), Ramallah (2004), Split (1956), Tampere (1946), Tiraspol (1987) og Vallejo. For Vallejo er kildene uenige: strategien skriver vennskapsby siden 1956, nettsiden siden 1960.',
      periods: [PERIOD_1],
      unit: 'enhet-radmannen',
      source: 'PS 87/19; strategien, kap. 3.4 og 5.1',
      serves: [
        sdg('17.16', 'Avtalene er grunnlaget for partnerskapet med byene.'),
        sdg('16.10', 'Innholdet i avtalene blir kjent for alle.', 'indirect'),
        mandate('bestilling-vennskapsbyavtaler', 'Måler om saken dekker hver avtale.'),
        node('kommuneplan', '4.1', 'Kommunen tar aktivt del på arenaene den er med på.', 'indirect'),
      ],
      indicators: [
        {
          id: 'indikator-4-1-1',
          name: 'Vennskapsbyavtaler som er lagt fram i sak til bystyret',
          description:
            'Telles fra dagen bystyret ba om saken, og starter derfor på 0 per definisjon. Alle er 13.',
          unit: 'avtaler',
          direction: 'increase',
          path: 'step',
          baseline: { date: ADOPTED, value: 0 },
          targets: [
            { date: '2020-06-30', value: 6 },
            { date: END_2020, value: 13 },
          ],
          frequency: 'semiannual',
          source: 'Saker til bystyret',
          responsible: 'enhet-radmannen',
        },
        {
          id: 'indikator-4-1-2',
          name: 'Formelle vennskapsbyavtaler',
          description:
            'Strategien sier at kommunen ikke skal inngå nye formelle avtaler i perioden. Målet er derfor at tallet holder seg.',
          unit: 'avtaler',
          direction: 'hold',
          band: { min: 13, max: 13, end: END_2022 },
          source: 'Strategien, kap. 3.4; nettsiden «Internasjonalt arbeid»',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: ADOPTED,
              value: 13,
              source: 'Strategien, kap. 3.4, vedtatt 29.8.2019',
              comment:
                'Datert med dagen strategien ble vedtatt. Intensjonsavtalen med Krakow og avtalen med Keren er ikke medregnet.',
            },
            {
              date: '2023-01-12',
              value: 13,
              source: 'Nettsiden «Internasjonalt arbeid»',
              comment: 'Datert med dagen nettsiden sist ble oppdatert.',
            },
          ],
        },
        {
          id: 'indikator-4-1-3',
          name: 'Intensjonsavtaler og lignende avtaler med andre byer',
          description:
            'Avtaler med byer som ikke er vennskapsbyer. SDG Cities Leadership Platform (kap. 3.6) er også en intensjonsavtale, men ikke med en by, og teller ikke her.',
          unit: 'avtaler',
          direction: 'hold',
          band: { min: 2, max: 3, end: END_2022 },
          source: 'Strategien, kap. 3.4',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: ADOPTED,
              value: 2,
              source: 'Strategien, kap. 3.4, vedtatt 29.8.2019',
              comment:
                'Intensjonsavtale med Krakow (fra 2012 ifølge nettsiden) og Memorandum of Understanding med Keren i Eritrea. Nettsiden (12.1.2023) kaller Keren en solidaritetsrelasjon drevet av en forening.',
            },
          ],
        },
      ],
      actions: [
        {
          id: 'tiltak-4-1-1',
          name: 'Legge fram en sak om innholdet i hver vennskapsbyavtale',
          units: ['enhet-radmannen', 'enhet-fagstaben'],
          start: '2019-10-01',
          due: '2020-11-30',
          milestones: [
            { id: 'milepel-4-1-1-1', name: 'De nordiske avtalene er beskrevet', due: '2020-03-31' },
            { id: 'milepel-4-1-1-2', name: 'Alle 13 avtaler er beskrevet', due: '2020-09-30' },
            { id: 'milepel-4-1-1-3', name: 'Saken er sendt til bystyret', due: '2020-11-30' },
          ],
          source: 'PS 87/19',
          serves: [mandate('bestilling-vennskapsbyavtaler', 'Er saken bystyret ba om.')],
        },
        {
          id: 'tiltak-4-1-2',
          name: 'Vurdere virkningen av samarbeidet og foreslå veien videre for hver by',
          description: 'Særlig kultur, kontakt mellom unge, og arbeid for miljø og solidaritet.',
          units: ['enhet-fagstaben', 'enhet-ansvarsomradene'],
          start: '2020-01-01',
          due: '2020-12-15',
          source: 'PS 87/19; strategien, kap. 5.1',
          alsoServes: ['delmal-4-3'],
          serves: [mandate('bestilling-vennskapsbyavtaler', 'Viser hvordan hver avtale kan utvikles.')],
        },
      ],
    },
    {
      id: 'delmal-4-2',
      name: 'Innen 2022 har minst elleve av de 13 vennskapsbyene en aktivitet med Trondheim hvert år',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-fagstaben',
      source: 'Strategien, kap. 3.4 og 4',
      serves: [
        sdg('17.16', 'Aktivitet gjør avtalene til virkelig samarbeid.'),
        sdg('17.17', 'Både kommunen og frivillige tar del.', 'indirect'),
        node('resultater', '4', 'Kontakt mellom byene gir solidaritet.'),
      ],
      indicators: [
        {
          id: 'indikator-4-2-1',
          name: 'Vennskapsbyer uten registrert aktivitet i løpet av året',
          description: 'Av 13 vennskapsbyer. Lavere er bedre.',
          unit: 'byer',
          direction: 'decrease',
          baseline: { date: '2017-12-31', value: 10 },
          targets: proposedTargets(6, 2),
          source: 'Kommunens aktivitetskalender',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: '2017-12-31',
              value: 10,
              source: 'Nettsiden «Internasjonalt arbeid», aktivitetskalender 2017',
              comment:
                'Vår telling: Norrköping, Odense og Tampere er nevnt ved navn i kalenderen, de ti andre ikke. Konferansen om fagopplæring 22. mars gjaldt nordiske vennskapsbyer uten å nevne hvilke, så tallet kan være for høyt.',
            },
          ],
        },
        {
          id: 'indikator-4-2-2',
          name: 'Aktiviteter med vennskapsbyer i løpet av året',
          unit: 'aktiviteter',
          direction: 'increase',
          baseline: { date: '2017-12-31', value: 5 },
          targets: proposedTargets(9, 13),
          source: 'Kommunens aktivitetskalender',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: '2017-12-31',
              value: 5,
              source: 'Nettsiden «Internasjonalt arbeid», aktivitetskalender 2017',
              comment:
                'Vår telling: flyktningkonferansen i Norrköping i januar, konferansen om fagopplæring 22. mars, møtet i nordisk kunnskapsbynettverk 12.–14. juni, utvekslingen mellom heimevernsdistriktene 15.–18. juni, og jubileet i Tampere fra 29. september. Krakow er ikke vennskapsby og er ikke regnet med.',
            },
          ],
        },
      ],
      actions: [
        {
          id: 'tiltak-4-2-1',
          name: 'Avtale en årsplan med hver vennskapsby som ønsker det',
          units: ['enhet-fagstaben'],
          start: '2020-10-01',
          due: '2022-03-31',
          milestones: [
            { id: 'milepel-4-2-1-1', name: 'Årsplaner for 2021 er avtalt', due: '2021-03-31' },
            { id: 'milepel-4-2-1-2', name: 'Årsplaner for 2022 er avtalt', due: '2022-03-31' },
          ],
          source: 'Strategien, kap. 3.4',
          serves: [mandate('bestilling-vennskapsbyavtaler', 'Setter forslagene i saken ut i livet.')],
        },
        {
          id: 'tiltak-4-2-2',
          name: 'Følge opp Nordisk plattform med de fem nordiske vennskapsbyene',
          description:
            'Klaksvik, Kopavógur, Norrköping, Odense og Tampere. Nettsiden oppgir at avtalen er fra 1995 og ble fornyet i oktober 2013; strategien daterer dokumentet 24.10.2013.',
          units: ['enhet-fagstaben', 'enhet-ansvarsomradene'],
          start: '2020-01-01',
          due: END_2022,
          source: 'Strategien, kap. 3.4; nettsiden «Internasjonalt arbeid»',
        },
      ],
    },
    {
      id: 'delmal-4-3',
      name: 'Innen 2022 er minst 150 unge i året med på utveksling, og åtte fellesprosjekter er i gang',
      description:
        'Fellesprosjektene gjelder kultur, ungdom, miljø eller solidaritet, slik bystyret pekte på.',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-ansvarsomradene',
      source: 'PS 87/19; strategien, kap. 3.4',
      serves: [
        sdg('4.7', 'Unge lærer om andre kulturer og om bærekraft.'),
        sdg('13.3', 'Miljøprosjektene gir kunnskap om klima.', 'indirect'),
        sdg('11.4', 'Kultursamarbeid tar vare på byenes kulturarv.', 'indirect'),
        mandate('bestilling-vennskapsbyavtaler', 'Dekker kultur, ungdom, miljø og solidaritet.'),
        node('kommuneplan', '2.1', 'Unge blir med i miljøarbeidet.', 'indirect'),
        node('resultater', '6', 'Flere innbyggere blir med i det internasjonale arbeidet.'),
      ],
      indicators: [
        {
          id: 'indikator-4-3-1',
          name: 'Unge på utveksling med vennskapsbyer i løpet av året',
          unit: 'unge',
          direction: 'increase',
          targets: proposedTargets(75, 150),
          source: 'Kommunens egen telling',
          responsible: 'enhet-ansvarsomradene',
        },
        {
          id: 'indikator-4-3-2',
          name: 'Fellesprosjekter om kultur, ungdom, miljø eller solidaritet',
          description: 'Prosjekter i gang ved utgangen av året.',
          unit: 'prosjekter',
          direction: 'increase',
          targets: proposedTargets(4, 8),
          source: 'Kommunens prosjektoversikt',
          responsible: 'enhet-fagstaben',
        },
        {
          id: 'indikator-4-3-3',
          name: 'Nettverk og rammer for vennskapsbysamarbeid',
          unit: 'nettverk',
          direction: 'hold',
          band: { min: 4, max: 5, end: END_2022 },
          source: 'Strategien, kap. 3.6',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: ADOPTED,
              value: 4,
              source: 'Strategien, kap. 3.6, vedtatt 29.8.2019',
              comment:
                'Vår telling: Nordic City Network, Nordisk Plattform, vennskapsbysamarbeid og Foreningen Norden. Linjeskift mangler i teksten vi har brukt; leses «Nordisk Plattform Vennskapsbysamarbeid» som ett, blir tallet 3. Nettsiden (12.1.2023) har Nordic City Network i nettverkslisten og omtaler Nordisk plattform for seg.',
            },
          ],
        },
      ],
      actions: [
        {
          id: 'tiltak-4-3-1',
          name: 'Sette i gang utveksling for unge sammen med skoler og fritidstilbud',
          units: ['enhet-ansvarsomradene'],
          start: '2020-08-01',
          due: '2022-10-31',
          milestones: [
            { id: 'milepel-4-3-1-1', name: 'To byer er med', due: END_2020 },
            { id: 'milepel-4-3-1-2', name: 'Fem byer er med', due: '2021-12-31' },
          ],
          source: 'PS 87/19',
        },
        {
          id: 'tiltak-4-3-2',
          name: 'Utvikle kultur- og solidaritetsprosjekter med frivillige organisasjoner',
          units: ['enhet-ansvarsomradene', 'enhet-fagstaben'],
          start: '2020-03-01',
          due: END_2022,
          source: 'PS 87/19; strategien, kap. 3.4 og 4',
          alsoServes: ['delmal-1-2'],
        },
        {
          id: 'tiltak-4-3-3',
          name: 'Dele erfaringer om klima og miljøvennlig transport med vennskapsbyer',
          units: ['enhet-ansvarsomradene'],
          start: '2021-01-01',
          due: '2022-09-30',
          source: 'PS 87/19; kommuneplanens samfunnsdel, delmål 2.6',
          alsoServes: ['delmal-1-1'],
          serves: [
            climateTarget('klimamal-transport', 'Byene deler tiltak som gir lavere utslipp fra transport.'),
            sdg('11.2', 'Byene lærer av hverandre om bærekraftig transport.'),
            node('kommuneplan', '2.6', 'Deler det regionen har lært om areal og transport.'),
          ],
        },
      ],
    },
  ],
};
