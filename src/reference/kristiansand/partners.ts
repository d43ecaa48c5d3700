/**
 * Whom Kristiansand works with, as far as the strategy's chapters say. Its annexes list networks, friendship cities and
 * other cooperation with their status and who answers for them (chapter 1.3), but are not part of the text at hand: years
 * of agreement, states and units are therefore left open rather than guessed.
 */
import type { Partner } from '#/domain/tables/partners.ts';

const CHAPTER_1_3 = 'Internasjonal strategi, kap. 1.3';
const CHAPTER_5 = 'Internasjonal strategi, kap. 5';

const EUROPEAN =
  'Strategien sier at kommunen ikke har avviklet samarbeidet med denne byen, selv om den 27.02.19 vedtok å trekke seg fra det nordiske vennskapsbysamarbeidet.';
const OTHER_KIND = 'Strategien regner byen som «en annen type vennskapsby» enn de europeiske.';

export const kristiansandPartners: readonly Partner[] = inOrder([
  city('gdynia', 'Gdynia', 'Polen', EUROPEAN),
  city('orleans', 'Orlèans', 'Frankrike', `${EUROPEAN} Navnet er skrevet slik strategien skriver det.`),
  city('munster', 'Münster', 'Tyskland', EUROPEAN),
  city('rajshahi', 'Rajshahi', 'Bangladesh', OTHER_KIND),
  city('walvis-bay', 'Walvis Bay', 'Namibia', OTHER_KIND),
  {
    id: 'partner-nordisk-vennskapsbysamarbeid',
    kind: 'network',
    name: 'Det nordiske vennskapsbysamarbeidet',
    state: 'Kommunen vedtok 27.02.19 å trekke seg',
    source: CHAPTER_1_3,
  },
  {
    id: 'partner-sorlandets-europakontor',
    kind: 'other',
    name: 'Sørlandets Europakontor',
    description:
      'Kjenner EUs politikk og hva den betyr for landsdelen, og kan prosjektutvikling, utlysninger og fagnettverk i Europa.',
    source: CHAPTER_5,
  },
  {
    id: 'partner-agder-fylkeskommune',
    kind: 'other',
    name: 'Agder fylkeskommune',
    description: 'Har sammen med andre i regionen laget Regionplan Agder 2030.',
    source: CHAPTER_5,
  },
  {
    id: 'partner-uia',
    kind: 'other',
    name: 'Universitetet i Agder (UiA)',
    source: CHAPTER_5,
  },
  {
    id: 'partner-kristiansand-havn',
    kind: 'other',
    name: 'Kristiansand Havn',
    source: CHAPTER_5,
  },
]);

function city(id: string, name: string, country: string, description: string): Omit<Partner, 'order'> {
  return { id: `partner-${id}`, kind: 'friendship-city', name, country, description, source: CHAPTER_1_3 };
}

/** Partners of a kind keep the order in which they are written. */
function inOrder(partners: readonly Omit<Partner, 'order'>[]): Partner[] {
  return partners.map((partner, index) => ({ ...partner, order: index + 1 }));
}
