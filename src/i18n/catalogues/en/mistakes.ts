import type { Translated } from '../../format/translated.ts';
import type { mistakes as nb } from '../nb/mistakes.ts';
export const mistakes: Translated<typeof nb> = {
  missingText: 'This cannot be empty.',
  nothingVisible: 'None of the characters can be seen. Write something that can be read.',
  missingNumber: 'Write a number, for example 1234.5.',
  noPartner: 'Choose at least one partner.',
  notAPartialDate: '“{{typed}}” is not a date. Write for example 1968, 10.2013 or 24.10.2013.',
  endsBeforeItBegins: 'The agreement cannot end before it begins.',
  sameClaim: 'The same stands above already. Remove one of them.',
  missingDate: 'Choose a date.',
  missingYear: 'Write a year, for example 2030.',
  duplicateName: 'There is one called “{{name}}” already. Give it another name.',
  duplicateYear: 'There is a target for {{year}} already. Choose another year, or remove one of them.',
  yearNotAfterBaseline: 'The target must be after the baseline year, {{year}}.',
  dueBeforeMandate: 'The deadline cannot be before the mandate was given, {{date}}.',
  duplicateCode: 'The number {{code}} is used for another point. Give each its own.',
  badCode: '“{{code}}” cannot be used as a number. Choose something else.',
  nodeCycle: 'A point cannot belong under itself, not through other points either. Choose another.',
  missingChoice: 'Choose one of the options.',
  badDate:
    '“{{typed}}” cannot be read as a date. Write day, month and year, for example 31.12.2022, 31.12.22 or 31 December 2022.',
  noSuchMonth:
    'There is no month {{month}} in “{{typed}}”. Write the day first, then the month and the year, for example 31.12.2022.',
  noSuchDay: '“{{typed}}” does not exist: {{month}} has {{days}} days.',
  farYear: '“{{typed}}” is too far away. Write a year from 1800 to 2200.',
  otherWeekday:
    '“{{typed}}” does not fit: {{date}} is a {{weekday}}. Correct the date, or leave out the weekday.',
  notANumber: '“{{typed}}” cannot be read as one number. Write for example 1234.5.',
  otherUnit:
    '“{{typed}}” has something other than {{unit}} after the number. Write only the number, for example 12.5.',
  ambiguousNumber:
    '“{{typed}}” can mean both {{thousands}} and {{decimal}}. Write the number without thousands separators.',
  numberTooLarge: '“{{typed}}” is too large. Use a larger unit of measurement, for example millions.',
  notWhole: 'Write a whole number, not {{value}}.',
  allWeightsZero:
    'Then everything at this level has weight 0, and counts equally. Give something else a weight above 0 first.',
  tooLow: '{{value}} is too low. Write {{min}} or more.',
  outsideRange: '{{value}} is not possible. Write a number from {{min}} to {{max}}.',
  tooLong: 'The text has {{length}} characters. Shorten it to {{max}}.',
  tagTooLong: 'The tag has {{length}} characters. Shorten it to {{max}}.',
  tooManyTags: 'There is room for {{max}} tags. Remove one before you add more.',
  badYear: '“{{typed}}” is not a year from 1800 to 2200. Write for example 1968.',
  noPeriod: 'Choose at least one plan period, or let the sub-goal apply in all.',
  noSubGoal: 'Choose at least one sub-goal.',
  endBeforeStart: 'The last day cannot be before the first day, {{start}}.',
  outsidePlan: 'The date must be within the plan, which runs from {{start}} to {{end}}.',
  overlapsPeriod: 'The period overlaps {{name}}, which runs from {{start}} to {{end}}.',
  leavesPeriodOut:
    'That leaves the plan period {{name}} ({{start}}–{{end}}) outside the plan. Change the period first.',
  thresholdOrder: 'Must be at least the limit for “on track”, {{onTrack}}%.',
  dueBeforeStart: 'The action cannot be due before it starts, {{start}}.',
  milestoneBeforeStart: 'The milestone cannot be before the action starts, {{start}}.',
  milestoneAfterDue: 'The milestone cannot be after the action is due, {{due}}.',
  doneInFuture: '{{date}} is yet to come. Write the date it was done.',
  baselineNeedsDate: 'The baseline has a value but no date. Choose the date, or remove the value.',
  baselineNeedsValue: 'The baseline has a date but no value. Write the value, or remove the date.',
  duplicateTarget: 'There is already a target for {{date}}. Choose another date, or remove one of them.',
  targetNotAfterBaseline:
    'The first target must be after the baseline, {{date}}. Otherwise there is no time to measure progress over.',
  targetNotAfterFirstReading:
    'The final target must be after the first reading, {{date}}, which is the baseline. Choose a later date, or give an earlier baseline.',
  roundedAway:
    'The baseline {{value}} and the final target {{target}} become the same when rounded. Choose more decimals.',
  targetNotHigher:
    'The final target must be higher than the baseline, {{value}}, because the number is to increase. Otherwise there is no change to measure.',
  targetNotLower:
    'The final target must be lower than the baseline, {{value}}, because the number is to decrease. Otherwise there is no change to measure.',
  holdNeedsBand:
    'Write at least one limit. A figure that is to be held is judged against a lowest value, a highest or both.',
  holdNeedsEnd: 'Choose the date until which it is to be held.',
  bandUpsideDown: 'The highest value, {{max}}, is lower than the lowest value, {{min}}. Swap them.',
  dateInFuture:
    '{{date}} is yet to come; today is {{today}}. A reading is for a period that has ended. A number you want to reach is a target.',
  dateTaken: 'There is already a reading on {{date}}: {{value}}. Correct that one, or choose another date.',
  confirmValue: 'Tick that the number is right, or correct it.',
  sameReading: 'The reading of {{date}} is already {{value}}. There is nothing to change.',
};
