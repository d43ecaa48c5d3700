/** One chapter of the report per goal area, with its sub-goals, their indicators and actions. */

import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import type { Link } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { AreaView, SubGoalView } from '#/domain/view/planView.ts';
import { FORMAT_LOCALES } from '#/i18n/format/languages.ts';
import { whyArea, whySubGoal } from '#/i18n/saying/because.ts';
import { explainGoal } from '#/i18n/saying/explainGoal.ts';
import { ofTarget } from '#/i18n/saying/ofTarget.ts';
import { sdgGoal } from '#/reference/sdg.ts';
import { actionTable, indicatorTable, progressCells, progressColumns, subGoalRow } from './goalTables.ts';
import { indicatorSection } from './indicatorSection.ts';
import { lineageFacts } from './lineageFacts.ts';
import type { ReportContext } from './reportContext.ts';
import type { ReportFact, ReportSection, ReportTable } from './reportTypes.ts';
import { fact, facts, goalStatus, marked, ownWords, sentences, withoutLimits } from './words.ts';

export function areaSection(view: AreaView, context: ReportContext): ReportSection {
  const { text, view: plan } = context;
  const { t } = text;
  const { area, number, rollup, known, indicatorCount: total } = view;
  const beneath = { kind: 'area', known, total } as const;
  return {
    id: `area-${number}`,
    level: 1,
    heading: t('reports.area.heading', { number, name: area.name }),
    blocks: [
      goalStatus(rollup, whyArea(view, text), ofTarget(view.targetYears, plan.lens.period, text), text),
      ...sentences(withoutLimits(explainGoal(rollup, beneath, plan.plan.thresholds, text), plan, text)),
      ...facts(
        fact(t('reports.area.aim'), area.aim),
        fact(t('reports.area.strategy'), area.strategy),
        fact(t('reports.area.note'), area.note),
        fact(t('reports.area.source'), area.source),
      ),
      ...(view.subGoals.length > 0
        ? [subGoalTable(view, context)]
        : sentences([t(plan.lens.period ? 'reports.area.noSubGoalsPeriod' : 'reports.area.noSubGoals')])),
    ],
    sections: view.subGoals.map((subGoal) => subGoalSection(subGoal, view, context)),
  };
}

function subGoalTable({ number, subGoals }: AreaView, { text }: ReportContext): ReportTable {
  const { t } = text;
  return {
    kind: 'table',
    caption: t('reports.table.subGoals', { number }),
    columns: progressColumns(t('reports.table.subGoal'), text),
    rows: subGoals.map((view) => progressCells(subGoalRow(view, text), text)),
  };
}

function subGoalSection(view: SubGoalView, area: AreaView, context: ReportContext): ReportSection {
  const { text, view: plan, rows } = context;
  const { t } = text;
  const { subGoal, number, rollup, known, indicators, actions } = view;
  const beneath = { kind: 'subGoal', known, total: indicators.length } as const;
  const unit = rows.units.find(({ id }) => id === subGoal.unit)?.name;
  return {
    id: `sub-goal-${number}`,
    level: 2,
    heading: marked(t('reports.subGoal.heading', { number, name: subGoal.name }), subGoal.proposal, text),
    blocks: [
      goalStatus(rollup, whySubGoal(view, text), ofTarget(view.targetYears, plan.lens.period, text), text),
      ...sentences(withoutLimits(explainGoal(rollup, beneath, plan.plan.thresholds, text), plan, text)),
      ...ownWords(subGoal.description),
      ...facts(
        lineageFacts(subGoal, context),
        fact(t('reports.subGoal.unit'), unit),
        linkFacts(subGoal.id, context),
        fact(t('reports.area.source'), subGoal.source),
      ),
      ...(indicators.length > 0 ? [indicatorTable(view, context)] : []),
      ...(actions.length > 0
        ? [actionTable(t('reports.table.actions', { number }), actions, context)]
        : sentences([t(plan.lens.period ? 'reports.subGoal.noActionsPeriod' : 'reports.subGoal.noActions')])),
    ],
    sections: indicators.map((indicator) => indicatorSection(indicator, area, context)),
  };
}

/** What a sub-goal serves: UN goals, points of the plan's own frameworks, climate targets and mandates. */
function linkFacts(subGoal: Id, { rows, text }: ReportContext): ReportFact[] {
  const { t, language } = text;
  const own = rows.links.filter((link) => link.fromTable === 'subGoals' && link.from === subGoal);
  const { compare } = new Intl.Collator(FORMAT_LOCALES[language], { numeric: true });
  const named = (links: readonly Link[], name: (link: Link) => string | undefined) =>
    [
      ...new Set(
        links.flatMap((link) => {
          const found = name(link);
          if (found === undefined) return [];
          return [link.strength === 'indirect' ? t('reports.subGoal.indirect', { name: found }) : found];
        }),
      ),
    ].sort(compare);
  const toNode = (framework: Id) =>
    own.filter(({ toKind, to }) => toKind === 'node' && to.startsWith(`${framework}:`));
  const codeOf = ({ to }: Link) => to.slice(to.indexOf(':') + 1);

  return [
    ...fact(
      t('reports.subGoal.sdg'),
      named(toNode(SDG_FRAMEWORK), (link) => {
        const code = codeOf(link);
        const goal = sdgGoal(code);
        if (!goal) return undefined;
        return code === goal.code
          ? `${code} ${goal.name[language]}`
          : `${goal.code} ${goal.name[language]}, ${code}`;
      }),
    ),
    ...rows.frameworks.flatMap((framework) =>
      fact(
        framework.name,
        named(toNode(framework.id), (link) => {
          const node = framework.nodes.find(({ code }) => code === codeOf(link));
          return node && `${node.code} ${node.name}`;
        }),
      ),
    ),
    ...fact(
      t('reports.subGoal.climate'),
      named(
        own.filter(({ toKind }) => toKind === 'climateTarget'),
        (link) => rows.climateTargets.find(({ id }) => id === link.to)?.name,
      ),
    ),
    ...fact(
      t('reports.subGoal.mandates'),
      named(
        own.filter(({ toKind }) => toKind === 'mandate'),
        (link) => {
          const mandate = rows.mandates.find(({ id }) => id === link.to);
          return mandate && `${mandate.title} (${mandate.caseNumber})`;
        },
      ),
    ),
  ];
}
