/** What Kristiansand's strategy rests on: the municipal plan, whose focus areas it takes over. */
import type { Framework } from '#/domain/tables/frameworks.ts';

export const MUNICIPAL_PLAN: Framework = {
  id: 'kommuneplan',
  name: 'Kommuneplanens samfunnsdel',
  order: 1,
  source:
    '«Sterkere sammen – Kristiansand mot 2030», slik internasjonal strategi, kap. 2, gjengir satsingsområdene. Numrene er våre.',
  nodes: [
    { code: '1', name: 'Attraktiv og miljøvennlig' },
    { code: '2', name: 'Inkluderende og mangfoldig' },
    { code: '3', name: 'Skapende og kompetent' },
  ],
};
