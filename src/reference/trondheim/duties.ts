/**
 * The strategy's responsibility matrix (kap. 2.4). Its rows and columns are there, but the marks in it are missing from our
 * copy of the strategy; the roles below are those that the running text gives, and the rest is left blank.
 * The columns are units of the plan: «Formannskapet», «Rådmann», «Ansvarsområder» and «Trondheimsregionen».
 */
import type { Duty } from '#/domain/tables/duties.ts';
import type { Responsibility, Role } from '#/domain/tables/responsibilities.ts';
import type { Id } from '#/domain/values/ids.ts';

const SOURCE =
  'Strategien, kap. 2.4 (ansvarsmatrisen). Kryssene i matrisen mangler i teksten vi har brukt. Rollene her er de som står i teksten ellers; resten må kommunen fylle ut.';

/** The rows of the matrix, in its order and words. */
export const DUTIES: Duty[] = [
  duty('strategi', 1, 'Overordnet strategi'),
  duty('styringssystem', 2, 'Styringssystem'),
  duty('handlingsplan', 3, 'Handlingsplan'),
  duty('virksomhetsplaner', 4, 'Virksomhetsplaner'),
  duty('prosjekter', 5, 'Gjennomføring av prosjekter'),
  duty('koordinering', 6, 'Koordinering, veiledning og kompetanseheving'),
];

/** Only what a passage of the strategy or of its adoption says. */
export const RESPONSIBILITIES: Responsibility[] = [
  // Kap. 2: «Formannskapet har det overordnede ansvar for at den vedtatte internasjonale strategien følges og gjennomføres.»
  role('strategi', 'formannskapet', 'responsible'),
  // PS 87/19: «Bystyret forventer at rådmannen kommer tilbake til bystyret med en handlingsplan som også inkluderer mål, som
  // er målbare …»
  role('handlingsplan', 'radmannen', 'responsible'),
  // Kap. 2.4: «Strategien legger grunnlaget for et bedre samarbeid på tvers av ansvarsområdene … Dette gjelder også i
  // utarbeidelsen av handlingsplanen og i gjennomføringen av den.»
  role('handlingsplan', 'ansvarsomradene', 'contributes'),
  // Kap. 2.4: «… ansvaret for internasjonalisering må være en integrert del av de ulike ansvarsområders årlige planer.»
  role('virksomhetsplaner', 'ansvarsomradene', 'responsible'),
];

function duty(id: string, order: number, name: string): Duty {
  return { id: `oppgave-${id}`, name, order, source: SOURCE };
}

function role(of: string, unit: string, what: Role): Responsibility {
  const id: Id = `ansvar-${of}-${unit}`;
  return { id, duty: `oppgave-${of}`, unit: `enhet-${unit}`, role: what };
}
