/**
 * The starter plan "Trondheim 2019–2022". Facts, names and figures are those of the municipality's own documents (each
 * row names its source); sub-goals, actions and targets are proposals, since no adopted action plan is among them.
 * Where two sources disagree, both are given in the row's text.
 */
import { emptyDocument, type PlanDocument } from '#/domain/tables/tables.ts';
import { trondheimAgreements } from './agreements.ts';
import { flatten } from './draft.ts';
import { DUTIES, RESPONSIBILITIES } from './duties.ts';
import { EU_PROJECTS } from './euProjects.ts';
import { CLIMATE_TARGETS, MANDATES, PLAN, PLAN_PERIODS, UNITS } from './frame.ts';
import { FRAMEWORKS } from './frameworks.ts';
import { FRIENDSHIP_CITIES } from './friendshipCities.ts';
import { INTERNATIONAL_COMMUNITY } from './internationalCommunity.ts';
import { trondheimPartners } from './partners.ts';
import { PARTNERSHIP } from './partnership.ts';
import { RESEARCH_AND_BUSINESS } from './researchAndBusiness.ts';

/** The plan as a document of its own: the caller may change what it gets. `plan.id` is a placeholder. */
export function trondheimPlan(): PlanDocument {
  return structuredClone({
    ...emptyDocument(PLAN),
    planPeriods: PLAN_PERIODS,
    units: UNITS,
    frameworks: FRAMEWORKS,
    climateTargets: CLIMATE_TARGETS,
    mandates: MANDATES,
    duties: DUTIES,
    responsibilities: RESPONSIBILITIES,
    partners: [...trondheimPartners],
    agreements: [...trondheimAgreements],
    ...flatten([PARTNERSHIP, EU_PROJECTS, RESEARCH_AND_BUSINESS, FRIENDSHIP_CITIES, INTERNATIONAL_COMMUNITY]),
  });
}
