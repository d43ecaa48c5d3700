/** The frameworks the Trondheim plan rests on: the municipal plan, the strategy's six results and the councils' statements. */
import type { Framework, FrameworkNode } from '#/domain/tables/frameworks.ts';

const MUNICIPAL_PLAN: Framework = {
  id: 'kommuneplan',
  name: 'Kommuneplanens samfunnsdel',
  order: 1,
  source:
    'Vedtatt av bystyret 10.6.2010. Kildene er uenige om perioden: plandokumentet er navngitt 2009–2020, mens strategien (kap. 2) skriver 2012–2020. Alle målene gjelder for 2020; i delmålene har vi utelatt «I 2020».',
  nodes: [
    ...points(undefined, {
      '1': 'I 2020 er Trondheim en internasjonalt anerkjent teknologi- og kunnskapsby',
      '2': 'I 2020 er Trondheim en bærekraftig by, der det er lett å leve miljøvennlig',
      '3': 'I 2020 er Trondheim en inkluderende og mangfoldig by',
      '4': 'I 2020 er Trondheim kommune en aktiv samfunnsutvikler og attraktiv arbeidsgiver',
    }),
    ...points('1', {
      '1.1': 'Barn og unge har kompetanse som styrker dem i møtet med framtidas utfordringer',
      '1.2': 'Kompetanseutvikling og livslang læring er en mulighet for alle',
      '1.3': 'Norges mest attraktive by for studenter og forskere',
      '1.4': 'Rammevilkårene for byens utdannings- og forskningsmiljøer er styrket',
      '1.5':
        'Trondheimsregionens vekst og verdiskaping skjer i et samvirke mellom forskning, kultur, næringsliv og offentlig sektor',
    }),
    ...points('2', {
      '2.1': 'Barn og unge er aktive i miljøarbeidet og utviklingen av Trondheim som bysamfunn',
      '2.2': 'Et lavenergisamfunn',
      '2.3': 'En fysisk byutforming som fremmer livskvalitet og helse',
      '2.4': 'En bærekraftig forvaltning av naturmiljø og areal',
      '2.5': 'En ren og ryddig kommune der 90 % av avfallet gjenvinnes',
      '2.6':
        'Trondheimsregionen er rollemodell for konkurransedyktige og bærekraftige areal- og transportløsninger',
    }),
    ...points('3', {
      '3.1': 'Barn og unge opplever trygghet i hjem, barnehage, skole og fritid',
      '3.2': 'En god by å bli gammel i',
      '3.3': 'En flerkulturell by, der det er godt å bo som innvandrer',
      '3.4': 'Husholdningene har muligheter til å skaffe seg en forutsigbar inntekt gjennom egen innsats',
      '3.5': 'En boligpolitikk som utjevner sosiale forskjeller',
      '3.6': 'Sosiale helseforskjeller er redusert',
      '3.7': 'Byens ulike arenaer er tilrettelagt for mangfoldet i befolkningen',
      '3.8': 'Et levende bysentrum',
    }),
    ...points('4', {
      '4.1': 'En aktiv deltaker på vesentlige samfunnsarenaer',
      '4.2': 'Styrket posisjon som attraktiv arbeidsgiver',
      '4.3': 'Byens og kommunens behov for arbeidskraft er dekket',
      '4.4':
        'Kommunen og innbyggerne har felles forståelse av hvilke forventninger en kan ha til kommunens tjenester',
      '4.5': 'God beredskap når det gjelder samfunnssikkerhet',
      '4.6':
        'Kulturlivet, næringslivet og frivillige organisasjoner deltar sammen med kommunen i utviklingen av bysamfunnet',
    }),
  ],
};

const RESULTS: Framework = {
  id: 'resultater',
  name: 'Seks resultater strategien skal gi',
  order: 2,
  source: 'Strategien, kap. 1',
  nodes: points(undefined, {
    '1': 'Økt verdiskapning',
    '2': 'Økt kunnskapsnivå',
    '3': 'Bedre tjenester',
    '4': 'Økt solidaritet',
    '5': 'Styrket omdømme',
    '6': 'Økt innbyggerinvolvering',
  }),
};

/** What four councils said before the resolution, shortened by us; links show what became of it. */
const STATEMENTS: Framework = {
  id: 'uttalelser',
  name: 'Uttalelser fra fire råd',
  order: 3,
  source: 'Vedlegg 2–5 til PS 87/19; uttalelsene er kortet ned av oss',
  nodes: [
    ...points(undefined, {
      M: 'Mangfoldsrådet, sak 10/19',
      S: 'Trondheim studentråd, sak 8/19',
      U: 'Ungdommens bystyre, sak 8/19: tok saken til orientering',
      F: 'Kommunalt råd for mennesker med nedsatt funksjonsevne, sak 11/19: tok saken til orientering',
    }),
    ...points('M', {
      M1: 'Lære av andre for å bedre tjenestene',
      M2: 'Påvirke internasjonale beslutninger',
      M3: 'Profilere Trondheim ute',
      M4: 'Sikre mangfold og motarbeide rasisme',
      M5: 'Bruke vertsrollen som internasjonal idrettsby',
      M6: 'Bruke innbyggere fra 170 land som ressurs',
    }),
    ...points('S', {
      S1: 'Prioritere bærekraftig verdiskaping',
      S2: 'Hente løsninger som virker i andre byer',
      S3: 'Forplikte seg til bærekraftsmålene',
      S4: 'Ta med internasjonale studenter',
    }),
  ],
};

export const FRAMEWORKS: Framework[] = [MUNICIPAL_PLAN, RESULTS, STATEMENTS];

// An object would list whole-number codes such as '1' first anyway; every other code here keeps the written order.
function points(parent: string | undefined, names: Record<string, string>): FrameworkNode[] {
  return Object.entries(names).map(([code, name]) => (parent ? { code, name, parent } : { code, name }));
}
