/** Who answers for what, as far as the strategy's chapter 6 says it in so many words; nothing is filled in by guessing. */
import type { Duty } from '#/domain/tables/duties.ts';
import type { Responsibility, Role } from '#/domain/tables/responsibilities.ts';

const CHAPTER_6 = 'Internasjonal strategi, kap. 6';

export const DUTIES: Duty[] = [
  duty('samordning', 1, 'Koordinere kommunens internasjonale aktiviteter'),
  duty('fag', 2, 'Prioritere, gjennomføre og følge opp aktiviteter og prosjekter i eget fag'),
  duty('kunnskap', 3, 'Kjenne viktige internasjonale prosjekter og muligheter'),
];

export const RESPONSIBILITIES: Responsibility[] = [
  mark('samordning', 'samhandling-innovasjon', 'responsible'),
  mark('fag', 'kommunalomradene', 'responsible'),
  mark('kunnskap', 'politisk-ledelse', 'informed'),
];

function duty(id: string, order: number, name: string): Duty {
  return { id: `oppgave-${id}`, name, order, source: CHAPTER_6 };
}

function mark(to: string, unit: string, role: Role): Responsibility {
  return { id: `ansvar-${to}-${unit}`, duty: `oppgave-${to}`, unit: `enhet-${unit}`, role };
}
