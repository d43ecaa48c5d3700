/**
 * Whom Trondheim works with: friendship cities, letters of intent, networks, projects and consulates, as the strategy
 * (chapters 3.1, 3.4 and 3.6) and the municipality's web page name them. Names, years and figures are the sources' own;
 * where the two disagree, both are given. Neither says who answers for what, so no unit is set.
 */
import type { Partner, PartnerKind } from '#/domain/tables/partners.ts';
import { BOTH_CITIES, BOTH_NETWORKS, NETWORKS_LIST, PAGE } from './sources.ts';

/** A partner as written here; the order is given by its place among those of its kind. */
type Written = Omit<Partner, 'order'>;

const FORMAL = 'Formell avtale';
const NORDIC = 'Nordisk plattform';
const NORDIC_TEXT = 'Samarbeidet følger Nordisk plattform av 24.10.2013.';

/** The first column of the table in chapter 3.6 in short, as tags. */
const GLOBAL = 'Globalt partnerskap';
const EU = 'EU-prosjekter';
const RESEARCH = 'FoU og næringsliv';
const FRIENDSHIP = 'Vennskapsbysamarbeid';
const RESIDENTS = 'Internasjonale innbyggere';

const FRIENDSHIP_CITY_LIST: readonly Written[] = [
  city('darmstadt', 'Darmstadt', 'Tyskland', 1968, '151 879 innbyggere (2014).'),
  city('dunfermline', 'Dunfermline', 'Skottland', 1945, '50 380 innbyggere (2012).'),
  city('graz', 'Graz', 'Østerrike', 1968, '280 200 innbyggere (2016).'),
  nordicCity('klaksvik', 'Klaksvik', 'Færøyene', 1987, '4668 innbyggere (2015).'),
  nordicCity(
    'kopavogur',
    'Kopavógur',
    'Island',
    1946,
    '33 205 innbyggere (2015). Strategien skriver Kopavógur, nettsiden både Kopavógur og Kópavogur.',
  ),
  nordicCity('norrkoping', 'Norrköping', 'Sverige', 1946, '137 326 innbyggere (2016).'),
  nordicCity('odense', 'Odense', 'Danmark', 1946, '175 245 innbyggere (2016).'),
  city(
    'petach-tikva',
    'Petach Tikva',
    'Israel',
    1975,
    '225 400 innbyggere (2014). Strategien skriver Petach Tikva, nettsiden Petah Tikva.',
  ),
  city('ramallah', 'Ramallah', 'Palestina', 2004, '27 092 innbyggere (2009).'),
  city('split', 'Split', 'Kroatia', 1956, '178 102 innbyggere (2011).'),
  nordicCity('tampere', 'Tampere/Tammerfors', 'Finland', 1946, '225 485 innbyggere (2016).'),
  city(
    'tiraspol',
    'Tiraspol',
    'tidl. Moldova, nå Transnistria',
    1987,
    '135 700 innbyggere (2013). Hovedstad i Transnistria, som få land har anerkjent (strategien, fotnote 1).',
  ),
  city(
    'vallejo',
    'Vallejo',
    'USA',
    1956,
    'Ligger i California. 122 105 innbyggere (2017). Kildene er uenige om året: strategien skriver vennskapsby siden 1956, nettsiden siden 1960.',
  ),
];

const LETTERS: readonly Written[] = [
  {
    id: 'partner-krakow',
    kind: 'letter-of-intent',
    name: 'Krakow',
    country: 'Polen',
    since: 2012,
    state: 'Intensjonsavtale',
    description: 'Siktet er en vennskapsbyrelasjon (nettsiden).',
    source: BOTH_CITIES,
  },
  {
    id: 'partner-keren',
    kind: 'letter-of-intent',
    name: 'Keren',
    country: 'Eritrea',
    state: 'Memorandum of Understanding',
    description:
      'Strategien nevner en Memorandum of Understanding. Nettsiden kaller det en solidaritetsrelasjon, drevet av foreningen Vennskap Trondheim - Keren.',
    source: BOTH_CITIES,
  },
];

/** The 30 entries of the table in chapter 3.6, in its order; the web page names eight of them. */
const NETWORKS: readonly Written[] = [
  listed(GLOBAL, 'sdg-cities', 'SDG Cities Leadership Platform', { state: 'Intensjonsavtale' }),
  listed(GLOBAL, 'grunnopplaringen', 'Internasjonalisering for grunnopplæringen'),
  listed(GLOBAL, 'visit-trondheim', 'VisitTrondheim'),
  listed(GLOBAL, 'pilegrim', 'Pilegrimssatsing i Trøndelag'),
  listed(GLOBAL, 'cruise', 'Cruise Network'),
  listed(GLOBAL, 'ports-du-monde', 'Si Tous Les Ports du Monde', {
    description: 'Nettverk av historiske havnebyer.',
    source: BOTH_NETWORKS,
  }),
  listed(GLOBAL, 'echo', 'ECHO', {
    description: 'European Cities of Historical Organs.',
    source: BOTH_NETWORKS,
  }),
  listed(GLOBAL, 'climate-kic', 'Climate KIC'),
  listed(GLOBAL, 'age-friendly', 'Age-friendly world', {
    description: 'Nettsiden skriver «Age-friendly world / Aldersvennlige byer».',
    source: BOTH_NETWORKS,
  }),
  listed(GLOBAL, 'festivaler', 'Festivaler og idrettsarrangement', {
    kind: 'other',
    description: 'Står blant nettverkene i strategiens tabell.',
  }),
  listed(EU, 'eunivercities', 'EUniverCities Network', { source: BOTH_NETWORKS }),
  listed(EU, 'nordic-edge', 'Nordic Edge network'),
  listed(EU, 'smartbyene', 'Smartbyene'),
  listed(EU, 'nordic-smart-city', 'Nordic Smart City network'),
  listed(EU, 'oasc', 'Open and Agile Smart Cities', { source: BOTH_NETWORKS }),
  listed(EU, 'europakontoret', 'Trøndelags Europakontor i Brussel', {
    state: 'Medeier',
    description: 'Kommunen er medeier (nettsiden).',
    source: `Strategien, kap. 3.2 og 3.6; ${PAGE}`,
  }),
  listed(EU, 'sot', 'SØT-samarbeidet', {
    description:
      'Sundsvall, Östersund og Trondheim utarbeider felles strategier for byene som motor i sine regioner. Strategien skriver «Østersund», nettsiden både «Østersund» og «Östersund».',
    source: BOTH_NETWORKS,
  }),
  listed(EU, 'eu-eos-interreg', 'Prosjektsamarbeid EU/EØS og Interregionalt samarbeid', {
    kind: 'project',
    description: 'Står blant nettverkene i strategiens tabell. Nettsiden nevner det som Interreg.',
    source: BOTH_NETWORKS,
  }),
  listed(EU, 'polis', 'POLIS', {
    description: 'European Cities and Regions Networking for Innovative Transport Solution.',
    source: BOTH_NETWORKS,
  }),
  listed(RESEARCH, 'fagrad-nit', 'Internasjonalt Fagråd - NiT'),
  listed(RESEARCH, 'internasjonalt-forum', 'Internasjonalt Forum', {
    description:
      'Offentlige og private virksomheter som arbeider for internasjonalisering i Trøndelag. Trøndelag fylkeskommune er sekretariat (nettsiden).',
    source: `${NETWORKS_LIST}; ${PAGE}`,
  }),
  listed(RESEARCH, 'technoport', 'Technoport'),
  listed(RESEARCH, 'corps-consulaire', 'Corps Consulaire i Trondheim', {
    kind: 'consulate',
    description:
      'Nettsiden viser til en oversikt over konsulatene i Trondheim, men selve oversikten er ikke med i teksten vi har brukt.',
    source: `${NETWORKS_LIST}; ${PAGE}`,
  }),
  listed(RESEARCH, 'luftfartsforum', 'Luftfartsforum'),
  listed(FRIENDSHIP, 'nordic-city', 'Nordic City Network', { source: BOTH_NETWORKS }),
  listed(FRIENDSHIP, 'nordisk-plattform', 'Nordisk Plattform', {
    since: 1995,
    description:
      'Avtalen som samarbeidet med Klaksvik, Kópavogur, Norrköping, Odense og Tampere har fulgt fra 1995 (nettsiden). Fornyet i oktober 2013; strategien daterer dokumentet 24.10.2013.',
    source: `Strategien, kap. 3.4 og 3.6; ${PAGE}`,
  }),
  listed(FRIENDSHIP, 'vennskapsbysamarbeid', 'Vennskapsbysamarbeid', {
    kind: 'other',
    description: 'Står blant nettverkene i strategiens tabell. Byene står hver for seg under vennskapsbyer.',
  }),
  listed(FRIENDSHIP, 'foreningen-norden', 'Foreningen Norden'),
  listed(RESIDENTS, 'icorn', 'ICORN', { description: 'International Cities of Refuge Network.' }),
  listed(RESIDENTS, 'study-trondheim', 'Study Trondheim'),
];

/** Projects and other cooperation that the sources name outside the two lists. */
const PROJECTS: readonly Written[] = [
  {
    id: 'partner-cityxchange',
    kind: 'project',
    name: '+CityxChange',
    since: 2018,
    state: 'Fyrtårnsby',
    description:
      'Horisont 2020-prosjekt. Trondheim ble utnevnt til fyrtårnsby på smartby gjennom prosjektet i 2018.',
    source: 'Strategien, kap. 3.1',
    tags: [EU],
  },
  {
    id: 'partner-pisek',
    kind: 'project',
    name: 'Smart City – samarbeid med Pisek',
    country: 'Tsjekkia',
    description:
      'Begynte etter et seminar ved den norske ambassaden i Praha i 2015, sammen med Steinkjer. Arbeidsverksted i Trondheim 5.–7. oktober 2016, betalt av Norway Grants og ambassaden. Pisek er valgt som følgeby i et Horisont 2020-prosjekt som Trondheim vil lede (Smart Cities and Communities Lighthouse Project, SCC1).',
    source: PAGE,
    tags: [EU],
  },
  {
    id: 'partner-alba-iulia',
    kind: 'project',
    name: 'Miljøpakkesamarbeid med Alba Iulia',
    country: 'Romania',
    description:
      'Trondheim og Miljøpakken er rollemodell når Alba Iulia skal utvikle miljøvennlig bytransport.',
    source: PAGE,
  },
  {
    id: 'partner-rahova',
    kind: 'project',
    name: 'Samarbeid med justismyndigheter og institusjoner i Romania',
    country: 'Romania',
    since: 2016,
    state: 'Avsluttet 31.12.2016',
    description:
      'Prosjektet «Forbedring av den institusjonelle etikken gjennom bilateralt samarbeid med tilsvarende enheter fra Norge», 20.09.2016–31.12.2016, støttet av Norway Grants (Program RO18). Ledet av Rahova-fengselet i Bucuresti, med Phoenix Haga og Bastøy fengsel fra Norge.',
    source: PAGE,
  },
  {
    id: 'partner-green-highway',
    kind: 'project',
    name: 'Green Highway',
    since: 2012,
    description: 'Treårig prosjekt i SØT-samarbeidet fra september 2012.',
    source: PAGE,
  },
  {
    id: 'partner-kunnskapsbynettverk',
    kind: 'network',
    name: 'Nordisk kunnskapsbynettverk (NoTroTam)',
    description:
      'Norrköping, Trondheim og Tampere. Nevnt i nettsidens kalender for 2017 (møte i Trondheim 12.–14. juni), ikke i strategiens tabell.',
    source: PAGE,
  },
  {
    id: 'partner-united-smart-cities',
    kind: 'other',
    name: 'United Smart Cities (USC)',
    state: 'Trondheim vil delta aktivt',
    description:
      'Partnerskap om å nå 2030-agendaen på bynivå, med FNs økonomiske kommisjon for Europa (UNECE) og OiER. Strategien nevner det sammen med U4SSC, som gjelder standarder for smart og bærekraftig byutvikling.',
    source: 'Strategien, kap. 2.3',
  },
];

/** Every partner; each kind is numbered from 1 in the order written. */
export const trondheimPartners: readonly Partner[] = inOrder([
  ...FRIENDSHIP_CITY_LIST,
  ...LETTERS,
  ...NETWORKS,
  ...PROJECTS,
]);

function city(id: string, name: string, country: string, since: number, description: string): Written {
  return {
    id: `partner-${id}`,
    kind: 'friendship-city',
    name,
    country,
    since,
    state: FORMAL,
    description,
    source: BOTH_CITIES,
  };
}

function nordicCity(id: string, name: string, country: string, since: number, figures: string): Written {
  return { ...city(id, name, country, since, `${figures} ${NORDIC_TEXT}`), tags: [NORDIC] };
}

/** An entry of the table in chapter 3.6; `tag` is its strategic effort. */
function listed(
  tag: string,
  id: string,
  name: string,
  more: Partial<Omit<Written, 'id' | 'name' | 'tags'>> = {},
): Written {
  return { id: `partner-${id}`, kind: 'network', name, source: NETWORKS_LIST, tags: [tag], ...more };
}

function inOrder(partners: readonly Written[]): Partner[] {
  const last = new Map<PartnerKind, number>();
  return partners.map((partner) => {
    const order = (last.get(partner.kind) ?? 0) + 1;
    last.set(partner.kind, order);
    return { ...partner, order };
  });
}
