import type { explain as nb } from '../nb/explain.ts';
import type { Translated } from '../translated.ts';

export const explain: Translated<typeof nb> = {
  readingOn: '**{{value}}** as of {{date}}.',
  readingOnPreliminary: '**{{value}}** as of {{date}} (preliminary figure).',
  readingOnPractice: '**{{value}}** as of {{date}} (practice figure, not a real reading).',
  expectedLinear:
    'By the plan it should have been **{{expected}}**: from {{from}} in {{fromYear}}, steadily towards {{to}} in {{toYear}}.',
  expectedStep:
    'By the plan it should have been **{{expected}}**: from {{from}} in {{fromYear}}, in steps towards {{to}} in {{toYear}}.',
  lagPlan: 'The lag is **{{lag}}** of the planned change.',
  lagPeriod: 'The lag is **{{lag}}** of the planned change in the period.',
  ahead: 'The lead is **{{lag}}** of the planned change.',
  onPlan: 'It is as planned.',
  limits: 'Up to {{onTrack}} counts as on track, up to {{atRisk}} as a little behind.',
  achieved: 'The target of **{{target}}** by {{date}} has been reached.',
  missed:
    'The target of **{{target}}** by {{date}} was not reached. **{{lag}}** of the planned change was missing.',
  holdInside: 'It is within **{{min}}–{{max}}**, where it should stay until {{date}}.',
  holdOutside:
    'It is outside **{{min}}–{{max}}**, where it should stay until {{date}}. The deviation equals a lag of **{{lag}}**.',
  noData: 'No reading as of {{date}}.',
  noDataSince: 'No reading between the baseline {{from}} and {{date}}.',
  noTarget: 'The indicator has no target, so its progress cannot be judged.',
  noTargetPeriod: 'The indicator has no target for this period, so its progress cannot be judged.',
  invalidTarget:
    'The target cannot be judged: the final target must be better than the baseline and later in time.',
  baselineFromReading:
    'The baseline is the first reading, {{value}} as of {{date}}, because no other is given.',
  stale: 'The figure is old: a new reading is due.',
  finalMissing: 'The final reading for {{date}} is missing.',
  rollup: {
    progress:
      'On average **{{progress}}** of the target is reached. Expected when the readings were taken: **{{expected}}**.',
    lag: 'The average lag is **{{lag}}**.',
    heldBack:
      'The average alone would be on track, but at least one part is far behind or not achieved. The whole can then be no better than a little behind.',
    coverageIndicators_one: '{{measured}} of {{count}} indicator is measured.',
    coverageIndicators_other: '{{measured}} of {{count}} indicators are measured.',
    achieved: 'All parts are achieved.',
    missed: 'None of the parts were achieved.',
    'partly-achieved': 'All parts are decided; some are achieved and some are not.',
    'no-data': 'Nothing has been measured yet.',
    'not-measurable': 'There is nothing here to measure. Add an indicator.',
    'not-measurable-area': 'There are no sub-goals here to measure.',
    'no-indicators': 'None of the sub-goals has an indicator to measure.',
  },
};
