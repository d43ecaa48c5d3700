/**
 * Who answers for Kristiansand's international work. The strategy says that its annexes name a responsible unit for each
 * network and city (chapter 1.3); the text at hand lacks the annexes, so only those that its chapters name are here.
 */
import type { Unit } from '#/domain/tables/units.ts';

export const KRISTIANSAND_UNITS: readonly Unit[] = [
  unit(
    'samhandling-innovasjon',
    1,
    'Direktørområdet Samhandling og innovasjon',
    'Internasjonal strategi, kap. 6 (koordinerer kommunens internasjonale aktiviteter)',
  ),
  unit(
    'kommunalomradene',
    2,
    'Kommunalområdene',
    'Internasjonal strategi, kap. 6 (ansvar for aktiviteter og prosjekter innen egne fag)',
  ),
  unit(
    'politisk-ledelse',
    3,
    'Politisk ledelse',
    'Internasjonal strategi, kap. 6 (skal kjenne viktige internasjonale prosjekter og initiativ)',
  ),
];

function unit(id: string, order: number, name: string, source: string): Unit {
  return { id: `enhet-${id}`, name, order, source };
}
