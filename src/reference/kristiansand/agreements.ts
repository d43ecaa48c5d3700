/**
 * What Kristiansand has agreed with whom, as far as the strategy's chapter 1.3 says. The documents themselves, their dates and
 * who answers for them stand in annexes that are not part of the text at hand, and are left open rather than guessed.
 */
import type { Agreement } from '#/domain/tables/agreements.ts';

const SOURCE = 'Internasjonal strategi, kap. 1.3';
const NOT_ENDED = 'Strategien sier at kommunen ikke har avviklet vennskapsbysamarbeidet med byen.';
const OTHER_KIND = 'Strategien regner byen som en annen type vennskapsby enn de europeiske.';

export const kristiansandAgreements: readonly Agreement[] = inOrder([
  { ...friendship('gdynia', 'Gdynia', NOT_ENDED), state: 'in-force' },
  { ...friendship('orleans', 'Orlèans', NOT_ENDED), state: 'in-force' },
  { ...friendship('munster', 'Münster', NOT_ENDED), state: 'in-force' },
  friendship('rajshahi', 'Rajshahi', OTHER_KIND),
  friendship('walvis-bay', 'Walvis Bay', OTHER_KIND),
  {
    id: 'avtale-nordisk-vennskapsbysamarbeid',
    partners: ['partner-nordisk-vennskapsbysamarbeid'],
    name: 'Det nordiske vennskapsbysamarbeidet',
    kind: 'cooperation',
    content: 'Kommunen vedtok 27.02.19 å trekke seg. Når samarbeidet tok slutt, sier strategien ikke.',
    source: SOURCE,
  },
]);

function friendship(id: string, city: string, content: string): Omit<Agreement, 'order'> {
  return {
    id: `avtale-${id}`,
    partners: [`partner-${id}`],
    name: `Vennskapsbyavtale med ${city}`,
    kind: 'friendship',
    content,
    source: SOURCE,
  };
}

function inOrder(agreements: readonly Omit<Agreement, 'order'>[]): Agreement[] {
  return agreements.map((agreement, index) => ({ ...agreement, order: index + 1 }));
}
