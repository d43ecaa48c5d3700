/** From the roll-over form's draft to the choices it stands for, or to what is wrong with which field, in words. */

import { nextDates } from '#/domain/periods/periodSpan.ts';
import type {
  ActionChoice,
  AreaSubjects,
  Ground,
  NextPeriod,
  RollOverChoices,
  SubGoalChoice,
  Subject,
} from '#/domain/periods/rollover.ts';
import { type RollOverProblem, rollOver } from '#/domain/periods/rolloverChanges.ts';
import type { Ends, TargetChoice, TargetFault } from '#/domain/periods/rolloverTargets.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import { type IsoDate, isIsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Text } from '#/i18n/i18n.ts';
import { measured } from '#/i18n/saying/explain.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { sayingsOf } from '#/parts/form/rowFaults.ts';
import { messageText } from '#/ui/form/message.ts';
import { actionGoesOn, actionOf, goalOf, nextOf, type RollOverDraft, targetOf } from './rollOverDraft.ts';

/** What the form amounts to. Choices are there also while something is wrong, for the summary to count. */
export interface ReadForm {
  choices: RollOverChoices;
  /** By field, the first thing wrong with each. */
  errors: Readonly<Record<string, string>>;
}

/** The last days of both periods; while a new one's is not a date that makes sense, the one it would have by default. */
export function endsOf(draft: RollOverDraft, ground: Pick<Ground, 'rows' | 'from'>): Ends {
  const { from } = ground;
  const { end } = nextOf(draft, ground);
  return { old: from.end, new: isIsoDate(end) && end > from.end ? end : nextDates(from).end };
}

export function readRollOver(
  draft: RollOverDraft,
  ground: Ground,
  areas: readonly AreaSubjects[],
  today: IsoDate,
  text: Text,
): ReadForm {
  const read = new FieldReader(text.language);
  const { from } = ground;
  const to = readNext(read, draft, ground);
  const subGoals = new Map<Id, SubGoalChoice>();
  const targets = new Map<Id, TargetChoice>();
  const actions = new Map<Id, ActionChoice>();
  for (const subject of areas.flatMap(({ subjects }) => subjects)) {
    if (subject.successor) continue;
    const { kind } = goalOf(draft, subject, from);
    subGoals.set(subject.subGoal.subGoal.id, readGoal(read, draft, subject, ground));
    if (kind !== 'close') {
      for (const { indicator } of subject.subGoal.indicators) {
        const choice = readTarget(read, draft, indicator, kind === 'renew', ground);
        if (choice) targets.set(indicator.id, choice);
      }
    }
    for (const { action } of subject.actions) {
      const goesOn = actionGoesOn(draft, action, areas, from);
      const pick = actionOf(draft, action, goesOn);
      if (pick === 'completed' || pick === 'cancelled')
        actions.set(action.id, { kind: 'close', status: pick });
      else actions.set(action.id, goesOn ? { kind: 'carry', moveDue: pick === 'move' } : { kind: 'leave' });
    }
  }
  const choices: RollOverChoices = {
    to: to ?? { name: '', start: from.end, end: from.end },
    subGoals,
    targets,
    actions,
    // A line that was left empty is no sub-goal.
    added: draft.added
      .filter(({ name }) => name.trim() !== '')
      .map(({ id, goalArea, name }) => ({ goalArea, name: read.name(`added:${id}`, name) })),
    completedOn: today < from.end ? today : from.end,
  };
  return { choices, errors: errorsOf(read, to && choices, draft, ground, text) };
}

function readNext(read: FieldReader, draft: RollOverDraft, ground: Ground): NextPeriod | undefined {
  const next = nextOf(draft, ground);
  if (next.existing) return { id: next.existing.id };
  const name = read.name('name', next.name);
  const start = read.date('start', next.start);
  const end = read.date('end', next.end);
  return start !== undefined && end !== undefined ? { name, start, end } : undefined;
}

function readGoal(
  read: FieldReader,
  draft: RollOverDraft,
  subject: Subject,
  { from }: Ground,
): SubGoalChoice {
  const { id } = subject.subGoal.subGoal;
  const { kind, name, result, note } = goalOf(draft, subject, from);
  if (kind === 'continue') return { kind };
  if (kind === 'renew') return { kind, name: read.name(`name:${id}`, name) };
  const reason = read.text(`note:${id}`, note);
  return { kind, result, ...(reason && { note: reason }) };
}

/** A target that cannot be read is left out, and what is wrong is said at its field. */
function readTarget(
  read: FieldReader,
  draft: RollOverDraft,
  indicator: Indicator,
  isRenewed: boolean,
  ground: Ground,
): TargetChoice | undefined {
  const { kind, value, min, max } = targetOf(draft, indicator, isRenewed, endsOf(draft, ground), ground);
  const { id, unit } = indicator;
  if (kind === 'value') {
    const number = read.number(`value:${id}`, value, { unit });
    return number === undefined ? undefined : { kind, value: number };
  }
  if (kind !== 'band') return { kind };
  // One edge may be left open.
  const edge = (field: string, typed: string) =>
    typed.trim() === '' ? undefined : read.number(field, typed, { unit });
  const low = edge(`min:${id}`, min);
  const high = edge(`max:${id}`, max);
  return { kind, ...(low !== undefined && { min: low }), ...(high !== undefined && { max: high }) };
}

/** What is wrong with what was typed, and what the rules of rolling over say of the rest. */
function errorsOf(
  read: FieldReader,
  choices: RollOverChoices | undefined,
  draft: RollOverDraft,
  ground: Ground,
  text: Text,
): Record<string, string> {
  const errors: Record<string, string> = {};
  const typed = read.done(true);
  if (!typed.ok) {
    for (const [field, message] of Object.entries(typed.errors)) errors[field] = messageText(message, text);
  }
  const result = choices && rollOver(ground, choices, () => 'new');
  if (!choices || !result || result.ok) return errors;
  for (const problem of result.problems) {
    for (const [field, said] of problemTexts(problem, choices, draft, ground, text)) errors[field] ??= said;
  }
  return errors;
}

/** Where a problem is to be mended, and what is said there. */
function problemTexts(
  problem: RollOverProblem,
  { subGoals }: RollOverChoices,
  draft: RollOverDraft,
  ground: Ground,
  text: Text,
): [field: string, said: string][] {
  const { t, f } = text;
  switch (problem.code) {
    case 'not-after':
      return [['start', t('periods.problem.notAfter', { end: f.date(problem.end) })]];
    case 'unknown-period':
      return [['to', t('periods.problem.unknownPeriod')]];
    case 'fault': {
      const asked = { rows: ground.rows, table: 'planPeriods', row: problem.period } as const;
      return sayingsOf(problem.fault, asked).map((said) => [said.field, messageText(said, text)]);
    }
  }
  const indicator = ground.view.indicators.get(problem.indicator)?.indicator;
  if (!indicator) return [[`target:${problem.indicator}`, t('periods.problem.needsRenewal')]];
  const isRenewed = subGoals.get(indicator.subGoal)?.kind === 'renew';
  const { kind } = targetOf(draft, indicator, isRenewed, endsOf(draft, ground), ground);
  const field = kind === 'value' ? 'value' : kind === 'band' ? 'max' : 'target';
  return [[`${field}:${indicator.id}`, faultText(problem.fault, indicator, ground, text)]];
}

function faultText(fault: TargetFault, indicator: Indicator, { rows }: Ground, text: Text): string {
  const { t, f } = text;
  const dated = ({ date, value }: { date: IsoDate; value: number }) => ({
    value: measured(value, indicator, text),
    date: f.date(date),
  });
  switch (fault.code) {
    case 'not-better':
      return fault.direction === 'increase'
        ? t('periods.problem.notHigher', dated(fault.than))
        : t('periods.problem.notLower', dated(fault.than));
    case 'beyond-later':
      return t('periods.problem.beyondLater', dated(fault.later));
    case 'needs-renewal':
      return t('periods.problem.needsRenewal');
    case 'nothing-to-move':
      return t('periods.problem.nothingToMove');
    case 'ended':
      return t('periods.problem.ended');
    case 'no-band': {
      const { id } = indicator;
      const asked = { rows, table: 'indicators', row: indicator } as const;
      const said = sayingsOf({ table: 'indicators', id, ...fault.fault }, asked);
      return said.map((each) => messageText(each, text)).join(' ');
    }
  }
}
