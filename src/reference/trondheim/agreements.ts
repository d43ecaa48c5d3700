/**
 * What Trondheim has agreed with whom, as the strategy (chapters 3.2, 3.4 and 3.6) and the municipality's web page say it. Years
 * and dates are the sources' own; where the two disagree, both are given with their source. Neither says who answers for an
 * agreement, what the friendship agreements hold, or when any of them ends, so none of that is set: the council has asked for it
 * (PS 87/19).
 */
import type { Agreement, DateClaim } from '#/domain/tables/agreements.ts';
import type { Id } from '#/domain/values/ids.ts';
import { BOTH_CITIES, CITIES_LIST, NETWORKS_LIST, PAGE } from './sources.ts';

/** An agreement as written here; the order is given by its place. */
type Written = Omit<Agreement, 'order'>;

/** The five Nordic friendship cities whose cooperation follows Nordisk plattform. */
const NORDIC_CITIES: readonly Id[] = [
  'partner-klaksvik',
  'partner-kopavogur',
  'partner-norrkoping',
  'partner-odense',
  'partner-tampere',
];

const FRIENDSHIPS: readonly Written[] = [
  friendship('darmstadt', 'Darmstadt', '1968'),
  friendship('dunfermline', 'Dunfermline', '1945'),
  friendship('graz', 'Graz', '1968'),
  friendship('klaksvik', 'Klaksvik', '1987'),
  friendship('kopavogur', 'Kopavógur', '1946'),
  friendship('norrkoping', 'Norrköping', '1946'),
  friendship('odense', 'Odense', '1946'),
  friendship('petach-tikva', 'Petach Tikva', '1975'),
  friendship('ramallah', 'Ramallah', '2004'),
  friendship('split', 'Split', '1956'),
  friendship('tampere', 'Tampere/Tammerfors', '1946'),
  friendship('tiraspol', 'Tiraspol', '1987'),
  friendship('vallejo', 'Vallejo', '1956', [
    { when: '1956', source: CITIES_LIST },
    { when: '1960', source: PAGE },
  ]),
];

const OTHERS: readonly Written[] = [
  {
    id: 'avtale-nordisk-plattform',
    partners: [...NORDIC_CITIES],
    name: 'Nordisk plattform',
    kind: 'cooperation',
    state: 'in-force',
    basis: { document: 'Nordisk plattform', date: '2013-10-24' },
    from: [{ when: '1995', source: PAGE }],
    content:
      'Regulerer samarbeidet med de nordiske vennskapsbyene. Formalisert fra 1995 og fornyet i oktober 2013 (nettsiden); strategien daterer dokumentet 24.10.2013.',
    source: `${CITIES_LIST}; ${PAGE}`,
  },
  {
    id: 'avtale-krakow',
    partners: ['partner-krakow'],
    name: 'Intensjonsavtale med Krakow',
    kind: 'letter-of-intent',
    from: [{ when: '2012', source: PAGE }],
    content: 'Siktet er en vennskapsbyrelasjon (nettsiden).',
    source: BOTH_CITIES,
  },
  {
    id: 'avtale-keren',
    partners: ['partner-keren'],
    name: 'Memorandum of Understanding med Keren',
    kind: 'memorandum',
    content: 'Nettsiden kaller det en solidaritetsrelasjon, drevet av foreningen Vennskap Trondheim - Keren.',
    source: BOTH_CITIES,
  },
  {
    id: 'avtale-sdg-cities',
    partners: ['partner-sdg-cities'],
    name: 'Intensjonsavtale om SDG Cities Leadership Platform',
    kind: 'letter-of-intent',
    source: NETWORKS_LIST,
  },
  {
    id: 'avtale-europakontoret',
    partners: ['partner-europakontoret'],
    name: 'Medeierskap i Trøndelags Europakontor i Brussel',
    kind: 'ownership',
    content: 'Trondheim kommune er medeier i kontoret (nettsiden).',
    source: `Strategien, kap. 3.2 og 3.6; ${PAGE}`,
  },
];

/** Every agreement, in the order written. */
export const trondheimAgreements: readonly Agreement[] = [...FRIENDSHIPS, ...OTHERS].map(
  (agreement, index) => ({ ...agreement, order: index + 1 }),
);

/** A friendship city of chapter 3.4's list «vennskapsbyer med formelle avtaler», which the page names too. */
function friendship(id: string, city: string, since: string, from?: DateClaim[]): Written {
  return {
    id: `avtale-${id}`,
    partners: [`partner-${id}`],
    name: `Vennskapsbyavtale med ${city}`,
    kind: 'friendship',
    state: 'in-force',
    from: from ?? [{ when: since, source: BOTH_CITIES }],
    source: BOTH_CITIES,
  };
}
