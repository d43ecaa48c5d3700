/** Goal area 1, global partnership and solidarity: UN goals and climate made visible, meeting places, review of networks. */
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

export const PARTNERSHIP: GoalAreaDraft = {
  id: 'omrade-1',
  name: 'Globalt partnerskap og solidaritet',
  aim: 'Kommunen er klar over at aktører ute, i landet og i byen sammen kan gi mer rettferdighet, bærekraftig vekst og nyskaping i offentlig sektor, og handler etter det.',
  strategy:
    'Kommunen hjelper fram kunnskap om internasjonale spørsmål og lager møteplasser for globalt partnerskap og solidaritet.',
  source: 'Strategien, kap. 3.1 og 4 (arkivsak 19/8286)',
  note: 'Strategien bruker det samme navnet i kapittel 3, 3.6 og 4.',
  subGoals: [
    {
      id: 'delmal-1-1',
      name: 'Innen 2022 er alle tiltak i handlingsplanen knyttet til FNs bærekraftsmål, og klimamålene er synlige',
      description:
        'Viser hvordan bærekraftsmålene og kommunens klimamål ligger til grunn for det internasjonale arbeidet.',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-radmannen',
      source: 'Strategien, kap. 2.3 og 3.1; PS 87/19',
      serves: [
        sdg('17.14', 'Kommunens planer trekker i samme retning som bærekraftsmålene.'),
        sdg('13.2', 'Klimamålene blir en del av planleggingen.'),
        mandate('bestilling-barekraft-klima', 'Måler om bærekraftsmål og klimamål er synlige i planen.'),
        climateTarget('klimamal-transport', 'Transportutslippet følges i samme plan.'),
        node('kommuneplan', '2', 'Gjør miljømålene i kommuneplanen til del av det internasjonale arbeidet.'),
        node('uttalelser', 'S3', 'Studentrådet la vekt på at kommunen forplikter seg til bærekraftsmålene.'),
      ],
      indicators: [
        {
          id: 'indikator-1-1-1',
          name: 'Tiltak knyttet til minst ett av FNs bærekraftsmål',
          description: 'Andel av tiltakene i gjeldende handlingsplan.',
          unit: '%',
          direction: 'increase',
          targets: proposedTargets(80, 100),
          frequency: 'semiannual',
          source: 'Varde: koblingene i planen',
          responsible: 'enhet-fagstaben',
        },
        {
          id: 'indikator-1-1-2',
          name: 'CO2-utslipp fra transport i Trondheim, målt mot 2008',
          description: 'Utslippet i 2008 er 100 % per definisjon. Kildene oppgir ingen målte utslipp.',
          proposalNote:
            'Kommuneplanen vedtok 20 % lavere utslipp innen 2018, altså 80 %. Verdiene for 2020 og 2022 er Vardes forslag; kommunen må selv vedta dem.',
          unit: '% av utslippet i 2008',
          direction: 'decrease',
          baseline: { date: '2008-12-31', value: 100 },
          targets: [{ date: '2018-12-31', value: 80 }, ...proposedTargets(78, 75)],
          decimals: 1,
          // Emission figures are worked out well after the year has ended.
          publishingLagDays: 365,
          source: 'Kommuneplanens samfunnsdel, delmål 2.6',
          responsible: 'enhet-ansvarsomradene',
        },
      ],
      actions: [
        {
          id: 'tiltak-1-1-1',
          name: 'Knytte delmål og tiltak til FNs bærekraftsmål',
          description: 'Hver kobling får en kort begrunnelse, så leseren ser hva tiltaket bidrar med.',
          units: ['enhet-fagstaben', 'enhet-ansvarsomradene'],
          start: '2019-09-01',
          due: '2020-06-30',
          milestones: [
            { id: 'milepel-1-1-1-1', name: 'Utkast til koblinger er ferdig', due: '2019-12-31' },
            { id: 'milepel-1-1-1-2', name: 'Formannskapet har sett koblingene', due: '2020-06-15' },
          ],
          source: 'Strategien, kap. 2.3; PS 87/19',
          serves: [mandate('bestilling-barekraft-klima', 'Gjør koblingen til bærekraftsmålene synlig.')],
        },
        {
          id: 'tiltak-1-1-2',
          name: 'Ta kommunens klimamål inn i begge handlingsplanene',
          units: ['enhet-fagstaben', 'enhet-ansvarsomradene'],
          start: '2019-09-01',
          due: '2021-03-31',
          milestones: [
            { id: 'milepel-1-1-2-1', name: 'Klimamålene står i planen for 2019–2020', due: '2019-12-31' },
            { id: 'milepel-1-1-2-2', name: 'Klimamålene står i planen for 2021–2022', due: '2021-03-31' },
          ],
          source: 'PS 87/19; kommuneplanens samfunnsdel, delmål 2.6',
          serves: [
            mandate('bestilling-barekraft-klima', 'Gjør klimamålene synlige i handlingsplanen.'),
            climateTarget('klimamal-transport', 'Målet for transport er det første som tas inn.'),
            sdg('13.2', 'Klima blir del av planarbeidet.'),
          ],
        },
        {
          id: 'tiltak-1-1-3',
          name: 'Legge fram målinger for hvert delmål to ganger i året',
          units: ['enhet-radmannen', 'enhet-formannskapet'],
          start: '2020-01-01',
          due: END_2022,
          source: 'Strategien, kap. 2; PS 87/19',
          serves: [
            mandate('bestilling-malbare-mal', 'Viser målbare mål og hvordan det går med dem.'),
            sdg('16.6', 'Innbyggerne kan se om kommunen når målene sine.'),
          ],
        },
      ],
    },
    {
      id: 'delmal-1-2',
      name: 'Innen 2022 samler kommunen minst 400 deltakere i året om globalt partnerskap og solidaritet',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-fagstaben',
      source: 'Strategien, kap. 3.1 og 4',
      serves: [
        sdg('4.7', 'Åpne møter gir kunnskap om bærekraft og globalt medborgerskap.'),
        sdg('17.17', 'Møteplassene samler offentlige, private og frivillige.'),
        node('resultater', '4', 'Møteplassene skal gi økt solidaritet.'),
        node('resultater', '6', 'Innbyggerne får flere steder å delta.', 'indirect'),
      ],
      indicators: [
        {
          id: 'indikator-1-2-1',
          name: 'Deltakere på åpne møteplasser i løpet av året',
          unit: 'deltakere',
          direction: 'increase',
          targets: proposedTargets(200, 400),
          source: 'Kommunens egen telling ved hvert arrangement',
          responsible: 'enhet-fagstaben',
        },
        {
          id: 'indikator-1-2-2',
          name: 'Åpne møteplasser om globalt partnerskap og solidaritet i løpet av året',
          unit: 'møteplasser',
          direction: 'increase',
          targets: proposedTargets(4, 8),
          source: 'Kommunens aktivitetskalender',
          responsible: 'enhet-fagstaben',
        },
        {
          id: 'indikator-1-2-3',
          name: 'Oppføringer i kommunens internasjonale aktivitetskalender i løpet av året',
          description:
            'Møter, besøk, seminarer og markeringer. Kalenderen kan mangle aktiviteter, så tallet er et minimum.',
          unit: 'aktiviteter',
          direction: 'increase',
          baseline: { date: '2017-12-31', value: 23 },
          targets: proposedTargets(26, 30),
          source: 'Nettsiden «Internasjonalt arbeid», aktivitetskalender',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: '2017-12-31',
              value: 23,
              source: 'Nettsiden «Internasjonalt arbeid», aktivitetskalender 2017',
              comment:
                'Vår telling: én for hver datert oppføring, også konferansen 4.–6. under september og verdenskongressen i november som står uten dato. Aktiviteter over flere dager teller én gang.',
            },
          ],
        },
        {
          id: 'indikator-1-2-4',
          name: 'Punkter i vedtaket om det saharawiske folket som er fulgt opp',
          description:
            'Andel av punktene i vedtaket etter interpellasjonen 21. mai 2015. Innholdet i vedtaket er ikke med i kildene og må legges inn av kommunen.',
          unit: '%',
          direction: 'increase',
          path: 'step',
          targets: proposedTargets(50, 100),
          source: 'Sak til bystyret om oppfølgingen',
          responsible: 'enhet-radmannen',
        },
      ],
      actions: [
        {
          id: 'tiltak-1-2-1',
          name: 'Holde åpne møter om globale spørsmål sammen med frivillige og universitetet',
          units: ['enhet-fagstaben', 'enhet-universitetskommunen'],
          start: '2020-01-15',
          due: END_2022,
          milestones: [
            { id: 'milepel-1-2-1-1', name: 'Program for 2020 er klart', due: '2020-02-15' },
            { id: 'milepel-1-2-1-2', name: 'Program for 2021 er klart', due: '2021-02-15' },
            { id: 'milepel-1-2-1-3', name: 'Program for 2022 er klart', due: '2022-02-15' },
          ],
          source: 'Strategien, kap. 3.1 og 4',
        },
        {
          id: 'tiltak-1-2-2',
          name: 'Følge opp vedtaket om samarbeid med det saharawiske folket',
          units: ['enhet-radmannen'],
          start: '2019-10-01',
          due: '2021-06-30',
          milestones: [
            { id: 'milepel-1-2-2-1', name: 'Status for vedtaket er lagt fram', due: '2020-03-31' },
            { id: 'milepel-1-2-2-2', name: 'Videre samarbeid er beskrevet', due: '2021-06-30' },
          ],
          source: 'PS 87/19, flertallsmerknad',
          serves: [
            mandate('bestilling-saharawisk-folk', 'Tar vedtaket inn i det internasjonale arbeidet.'),
            sdg('16.3', 'Solidaritetsarbeidet gjelder folks rettigheter.', 'indirect'),
          ],
        },
      ],
    },
    {
      id: 'delmal-1-3',
      name: 'Innen 2022 har kommunen vurdert nytten av alle 30 nettverk og samarbeid i strategien',
      description:
        'Oversikten i kap. 3.6 har 30 oppføringer slik vi teller: 10, 9, 5, 4 og 2 i de fem områdene. Nettsiden (sist oppdatert 12.1.2023) lister 8 internasjonale nettverk og omtaler Internasjonalt forum i tillegg. De to listene er avgrenset ulikt, så tallene kan ikke sammenlignes direkte.',
      periods: [PERIOD_1, PERIOD_2],
      unit: 'enhet-radmannen',
      source: 'Strategien, kap. 3.6 og 5.1',
      serves: [
        sdg('17.16', 'Kommunen prioriterer partnerskapene som gir mest.'),
        sdg('16.6', 'Ressursene brukes der de har verdi.', 'indirect'),
        node('kommuneplan', '4.1', 'Kommunen velger arenaene som betyr mest.'),
      ],
      indicators: [
        {
          id: 'indikator-1-3-1',
          name: 'Nettverk og samarbeid som er vurdert',
          description:
            'Telles fra dagen strategien ble vedtatt, og starter derfor på 0 per definisjon. Alle er 30.',
          unit: 'nettverk',
          direction: 'increase',
          path: 'step',
          baseline: { date: ADOPTED, value: 0 },
          targets: proposedTargets(15, 30),
          frequency: 'semiannual',
          source: 'Kommunens gjennomgang av medlemskap',
          responsible: 'enhet-fagstaben',
        },
        {
          id: 'indikator-1-3-2',
          name: 'Nettverk for globalt partnerskap og solidaritet',
          description:
            'Gjennomgangen kan føre til at kommunen går ut av nettverk, men ikke så mange at området blir svekket.',
          unit: 'nettverk',
          direction: 'hold',
          band: { min: 7, max: 10, end: END_2022 },
          source: 'Strategien, kap. 3.6',
          responsible: 'enhet-fagstaben',
          readings: [
            {
              date: ADOPTED,
              value: 10,
              source: 'Strategien, kap. 3.6, vedtatt 29.8.2019',
              comment:
                'Vår telling: SDG Cities Leadership Platform (intensjonsavtale), Internasjonalisering for grunnopplæringen, VisitTrondheim, Pilegrimssatsing i Trøndelag, Cruise Network, Si Tous Les Ports du Monde, ECHO, Climate KIC, Age-friendly world, og festivaler og idrettsarrangement. Nettsiden (12.1.2023) lister tre av dem: ECHO, Si Tous Les Ports du Monde og Age-friendly world.',
            },
          ],
        },
      ],
      actions: [
        {
          id: 'tiltak-1-3-1',
          name: 'Gå gjennom kostnad og nytte ved hvert nettverk',
          units: ['enhet-fagstaben', 'enhet-ansvarsomradene'],
          start: '2020-01-01',
          due: '2022-06-30',
          milestones: [
            { id: 'milepel-1-3-1-1', name: 'Halvparten er gjennomgått', due: END_2020 },
            {
              id: 'milepel-1-3-1-2',
              name: 'Formannskapet har fått forslag til prioritering',
              due: '2022-06-30',
            },
          ],
          source: 'Strategien, kap. 5.1',
        },
        {
          id: 'tiltak-1-3-2',
          name: 'Bruke metodene fra FN-satsingen U4SSC til å måle hvor bærekraftig byen er',
          description: 'Knyttes til arbeidet i partnerskapet United Smart Cities (USC).',
          units: ['enhet-fagstaben', 'enhet-universitetskommunen'],
          start: '2020-03-01',
          due: '2021-12-31',
          source: 'Strategien, kap. 2.3',
          alsoServes: ['delmal-1-1'],
          serves: [sdg('11.3', 'Målingen gir bedre grunnlag for byutviklingen.')],
        },
      ],
    },
  ],
};
