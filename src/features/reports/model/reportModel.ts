/**
 * Writes the status report: from a judged plan to a tree of sections in the reader's language. Everything it says comes
 * from the view; nothing is judged again here.
 */

import { isolate } from '#/i18n/format/isolate.ts';
import type { Text } from '#/i18n/i18n.ts';
import { areaSection } from './areaSection.ts';
import { guideSection } from './guideSection.ts';
import { mandateSection } from './mandateSection.ts';
import {
  hasPractice,
  hasProposals,
  type ReportContext,
  type ReportInput,
  reportContext,
} from './reportContext.ts';
import type { ReportFact, ReportModel } from './reportTypes.ts';
import { responsibilitySection } from './responsibilitySection.ts';
import { summarySection } from './summarySection.ts';
import { fact, periodWords } from './words.ts';

/** The report as a tree of plain data, in the language of `text`. */
export function buildReport(input: ReportInput, text: Text): ReportModel {
  const { plan, lens } = input.view;
  const { t, f, language } = text;
  const context = reportContext(input, text);
  const practice = hasPractice(context);
  const warnings = [
    ...(practice ? [t('reports.practiceWarning')] : []),
    ...(hasProposals(context) ? [t('reports.proposalNote')] : []),
  ];
  return {
    language,
    title: t('reports.title'),
    fullTitle: [
      t('reports.footer.title', { date: f.date(lens.asOf) }),
      isolate(plan.name),
      isolate(plan.municipality),
    ].join(' – '),
    front: { municipality: plan.municipality, planName: plan.name, facts: frontFacts(context), warnings },
    contentsTitle: t('reports.contents'),
    header: [
      isolate(plan.municipality),
      isolate(plan.name),
      ...(practice ? [t('reports.practiceShort')] : []),
    ].join(' · '),
    footer: [
      ...(plan.caseNumber ? [t('reports.footer.case', { caseNumber: plan.caseNumber })] : []),
      t('reports.footer.title', { date: f.date(lens.asOf) }),
    ].join(' · '),
    page: { word: t('reports.footer.pageWord'), of: t('reports.footer.ofWord') },
    sections: [
      summarySection(context),
      ...context.areas.map((area) => areaSection(area, context)),
      ...mandateSection(context),
      ...responsibilitySection(context),
      guideSection(context),
    ],
  };
}

function frontFacts({ view, areas, madeOn, knownOn, text }: ReportContext): ReportFact[] {
  const { t, f } = text;
  const { plan, lens } = view;
  const whole = areas.length === view.areas.length;
  const names = areas.map(({ number, area }) => `${number} ${isolate(area.name)}`).join('; ');
  return [
    ...fact(t('reports.front.period'), periodWords(view, text)),
    ...fact(t('reports.front.asOf'), f.longDate(lens.asOf)),
    ...fact(t('reports.front.knownOn'), knownOn && f.longDate(knownOn)),
    ...fact(t('reports.front.caseNumber'), plan.caseNumber),
    ...fact(t('reports.front.source'), plan.source),
    ...fact(
      t('reports.front.areas'),
      whole
        ? t('reports.front.allAreas')
        : t('reports.front.someAreas', { count: areas.length, total: view.areas.length, names }),
    ),
    ...fact(t('reports.front.madeOn'), f.longDate(madeOn)),
  ];
}
