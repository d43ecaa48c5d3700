/**
 * The starter plan "Kristiansand": the municipality's international strategy, whose three focus areas, aims and strategies
 * are there as the source gives them. The source is undated, has no indicators and no actions; what Varde has had to
 * assume is told in the plan's own description, where whoever opens the plan can read it.
 */
import { DEFAULT_THRESHOLDS, type Plan } from '#/domain/tables/plans.ts';
import { emptyDocument, type PlanDocument } from '#/domain/tables/tables.ts';
import { kristiansandAgreements } from './agreements.ts';
import { MUNICIPAL_PLAN } from './frameworks.ts';
import { goals } from './goals.ts';
import { kristiansandPartners } from './partners.ts';
import { DUTIES, RESPONSIBILITIES } from './responsibilities.ts';
import { KRISTIANSAND_UNITS } from './units.ts';

const PLAN: Plan = {
  // The store gives the plan its own id when it is opened for the first time.
  id: 'kristiansand',
  name: 'Internasjonal strategi',
  municipality: 'Kristiansand kommune',
  start: '2020-01-01',
  end: '2030-12-31',
  description: [
    'Satsingsområdene, målene og strategiene er hentet fra kommunens internasjonale strategi. Strategiene er delmål her, med strategiens egne ord; målene er gjengitt med våre.',
    'Strategien har ingen tiltak, frister eller indikatorer, så delmålene er ikke målbare ennå. Den ene indikatoren er Vardes forslag.',
    'Strategien sier ikke når den gjelder. Årene 2020–2030 er vår antakelse: 2020 er det siste året den har tall fra, og 2030 er året kommuneplanen den bygger på, ser fram mot. Den er ikke delt i planperioder, og det er heller ikke planen her.',
    'Strategien viser til FNs bærekraftsmål, men nevner ingen av dem for seg. Koblingene til dem er våre, og bare der strategien bruker de samme ordene.',
    'Vedleggene, som viser nettverk, samarbeidsbyer og hvem som har ansvaret, er ikke med i teksten vi har brukt.',
  ].join('\n\n'),
  source: 'Kristiansand kommune, internasjonal strategi (udatert, uten vedlegg)',
  thresholds: { ...DEFAULT_THRESHOLDS },
};

/** The plan as a document of its own: the caller may change what it gets. `plan.id` is a placeholder. */
export function kristiansandPlan(): PlanDocument {
  return structuredClone({
    ...emptyDocument(PLAN),
    units: [...KRISTIANSAND_UNITS],
    frameworks: [MUNICIPAL_PLAN],
    ...goals(),
    duties: DUTIES,
    responsibilities: RESPONSIBILITIES,
    partners: [...kristiansandPartners],
    agreements: [...kristiansandAgreements],
  });
}
