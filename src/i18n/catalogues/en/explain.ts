import type { Translated } from '../../format/translated.ts';
import type { explain as nb } from '../nb/explain.ts';

export const explain: Translated<typeof nb> = {
  readingOn: '**{{value}}** as of {{date}}.',
  readingOnPreliminary: '**{{value}}** as of {{date}} (preliminary figure).',
  readingOnPractice: '**{{value}}** as of {{date}} (practice figure, not a real reading).',
  lastKnown: 'Last known is **{{value}}** as of {{date}}.',
  lastKnownPreliminary: 'Last known is **{{value}}** as of {{date}} (preliminary figure).',
  lastKnownPractice: 'Last known is **{{value}}** as of {{date}} (practice figure, not a real reading).',
  expectedLinear:
    'By the plan it should have been **{{expected}}**: from {{from}} in {{fromYear}}, steadily towards {{to}} in {{toYear}}.',
  expectedStep:
    'By the plan it should have been **{{expected}}**: from {{from}} in {{fromYear}}, in steps towards {{to}} in {{toYear}}.',
  expectedToday: 'As of {{date}}, **{{expected}}** is expected. It has not been measured yet.',
  lagPlan: 'The lag is **{{lag}}** of the planned change.',
  lagPeriod: 'The lag is **{{lag}}** of the change from the baseline to the period’s target.',
  ahead: 'The lead is **{{lag}}** of the planned change.',
  onPlan: 'It is as planned.',
  oneStep: 'Only {{amount}} is missing, so it does not count as far behind.',
  limits: 'Up to {{onTrack}} counts as on track, up to {{atRisk}} as a little behind.',
  achieved: 'The target of **{{target}}** by {{date}} has been reached.',
  achievedSoFar: 'It is enough for the target of **{{target}}** by {{date}}. The final figure decides.',
  missed:
    'The target of **{{target}}** by {{date}} was not reached. **{{lag}}** of the planned change was missing.',
  closedBefore:
    'Decided by the figure as of {{date}}, the last before {{end}}. No newer one came by {{until}}.',
  closedOn: 'Decided by the final figure as of {{date}}.',
  closedAfter: 'Decided by the figure as of {{date}}, the first after {{end}}.',
  awaitingFinal: 'Waiting for the final figure: a newer one for {{end}} may come until {{until}}.',
  levelHeld: 'The level of **{{target}}** is to be held until {{date}}.',
  levelLow:
    'The level of **{{target}}** is to be held until {{date}}. It is **{{lag}}** of the planned change away.',
  levelKept: 'The level of **{{target}}** until {{date}} was held.',
  levelLost: 'The level of **{{target}}** until {{date}} was not held.',
  holdInside: 'It is within the requirement: **{{range}}** until {{date}}.',
  holdOutside:
    'It is outside the requirement: **{{range}}** until {{date}}. The deviation equals a lag of **{{lag}}**.',
  holdKept: 'The requirement, **{{range}}** until {{date}}, was met.',
  holdLost: 'The requirement, **{{range}}** until {{date}}, was not met.',
  outsideIsBehind: 'Anything outside the requirement counts at least as a little behind.',
  heldFromStart:
    'There is no older figure to count the change from, so the figure is judged against the target alone.',
  noData: 'No reading as of {{date}}.',
  noDataSince: 'No reading after the baseline, **{{value}}** as of {{date}}.',
  firstDue: 'The first is expected by {{date}}.',
  firstOverdue: 'The first should have been here by {{date}}.',
  nextDue: 'The next figure is expected by {{date}}.',
  nextOverdue: 'The next figure should have been here by {{date}}. This one holds until {{until}}.',
  outdated: 'The next figure should have been here by {{date}}. So we do not know how it stands now.',
  outdatedIrregular:
    'A figure holds for two years, here until {{date}}. So we do not know how it stands now.',
  expectedThen: '**{{expected}}** was expected then.',
  finalMissing: 'The final figure for {{date}} is missing, so we do not know how it ended.',
  noTarget:
    'The indicator has no target, so its progress cannot be judged. Edit the indicator and add a target with a date.',
  noTargetPeriod: 'The period asks for no change of this figure, so its progress cannot be judged.',
  roundedAway_zero:
    '{{figures}} become the same when rounded to whole numbers, so how it goes cannot be judged. Show more decimals in the indicator’s form.',
  roundedAway_one:
    '{{figures}} become the same when rounded to {{count}} decimal, so how it goes cannot be judged. Show more decimals in the indicator’s form.',
  roundedAway_other:
    '{{figures}} become the same when rounded to {{count}} decimals, so how it goes cannot be judged. Show more decimals in the indicator’s form.',
  reachedAtStart:
    'The target had been reached at the start: the baseline is {{value}}. Edit the indicator and choose “Should stay within limits”, and it is judged whether the level is held.',
  targetsBeforeBaseline:
    'The target cannot be judged: it is not later than the baseline, {{date}}. Edit the indicator and correct the dates.',
  invalidBand:
    'The requirement cannot be judged: it needs a limit, and the lowest cannot be higher than the highest. Edit the indicator and correct the limits.',
  computedTarget:
    'The target for the period, {{value}}, is computed from the path to the final target. Nobody has adopted it.',
  baselineFromReading:
    'The baseline is the first reading, {{value}} as of {{date}}, because no other is given.',
  rollup: {
    progress:
      'On average **{{progress}}** of the target is reached. Expected when the readings were taken: **{{expected}}**.',
    expectedToday: 'On the date that the plan is shown for, **{{expected}}** is expected.',
    lag: 'The average lag is **{{lag}}**.',
    failing:
      'The average alone would be on track, but something is far behind or was not achieved. The whole can then be no better than a little behind.',
    noWorse: 'None of its parts is far behind, so this does not count as far behind.',
    aheadDoesNotOffset: 'What is ahead does not make up for what is behind.',
    tooLittleKnown: 'Less than half is known. Then we cannot say that it is on track.',
    coverageIndicators_one: 'We know how {{known}} of {{count}} indicator stands.',
    coverageIndicators_other: 'We know how {{known}} of {{count}} indicators stand.',
    achieved: 'All parts are achieved.',
    missed: 'Time is up, and none of the parts we know of were achieved.',
    'partly-achieved': 'Time is up, and only some of it is achieved.',
    insufficient: 'Time is up, and less than half is known.',
    'not-measurable': 'There is nothing here to measure. Add an indicator.',
    'not-measurable-area': 'There are no sub-goals here to measure.',
    'no-indicators': 'None of the sub-goals has an indicator to measure.',
  },
  why: {
    behind: '{{value}} against an expected {{expected}} as of {{date}}.',
    outside: '{{value}} as of {{date}}. The requirement is {{range}}.',
    missed: '{{value}} against the target {{target}} as of {{date}}.',
    old: 'Last known is {{value}} as of {{date}}.',
    stale: 'Last known is {{value}} as of {{date}}. The next figure should have been here by {{due}}.',
    finalMissing: 'The final figure for {{date}} is missing. Last known is {{value}} as of {{known}}.',
  },
  because: {
    reason: 'because {{reasons}}',
    notOffset: 'because {{reasons}}, and what is ahead does not make up for it',
    area: 'goal area {{number}}',
    more_one: 'one more',
    more_other: '{{count}} more',
    noIndicators: 'the sub-goal has no indicator',
    noSubGoals: 'the goal area has no sub-goals',
    noAreas: 'the plan has no goal areas',
    says: {
      missed_one: '{{who}} was not achieved',
      missed_other: '{{who}} were not achieved',
      'off-track_one': '{{who}} is far behind',
      'off-track_other': '{{who}} are far behind',
      'at-risk_one': '{{who}} is a little behind',
      'at-risk_other': '{{who}} are a little behind',
      'partly-achieved_one': '{{who}} is only partly achieved',
      'partly-achieved_other': '{{who}} are only partly achieved',
      insufficient_one: 'too little of {{who}} is measured',
      insufficient_other: 'too little of {{who}} is measured',
      outdated_one: '{{who}} lacks a new figure',
      outdated_other: '{{who}} lack new figures',
      outdatedFinal_one: '{{who}} lacks its final figure',
      outdatedFinal_other: '{{who}} lack their final figures',
      'no-data_one': '{{who}} is not measured',
      'no-data_other': '{{who}} are not measured',
      'no-target_one': '{{who}} has no target',
      'no-target_other': '{{who}} have no target',
      'not-measurable_one': '{{who}} cannot be measured',
      'not-measurable_other': '{{who}} cannot be measured',
      lagging_one: '{{who}} pulls it down',
      lagging_other: '{{who}} pull it down',
      hasMissed_one: 'something under {{who}} was not achieved',
      hasMissed_other: 'something under {{who}} was not achieved',
    },
  },
};
