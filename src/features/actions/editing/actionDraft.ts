import { ACTION_STATUSES, type Action, type ActionStatus, type Milestone } from '#/domain/tables/actions.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { namedUnit, type UnitContext } from '#/parts/editing/rows.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { readTags, type TagsDraft, tagsDraft } from '#/parts/form/tagsDraft.ts';
import type { Validated } from '#/ui/form/message.ts';

export interface MilestoneDraft {
  id: Id;
  name: string;
  due: string;
  doneOn: string;
  /** A unit's id, or empty where all of the action's units see to it. */
  responsible: string;
}

export interface ActionDraft extends TagsDraft {
  name: string;
  description: string;
  subGoals: Id[];
  units: Id[];
  newUnit: string;
  start: string;
  due: string;
  status: ActionStatus;
  completedOn: string;
  milestones: MilestoneDraft[];
  proposal: boolean;
  source: string;
}

export function actionDraft(row: Action): ActionDraft {
  return {
    name: row.name,
    description: row.description ?? '',
    subGoals: row.subGoals,
    units: row.units,
    newUnit: '',
    start: row.start ?? '',
    due: row.due ?? '',
    status: row.status,
    completedOn: row.completedOn ?? '',
    milestones: row.milestones.map(({ id, name, due, doneOn = '', responsible = '' }) => ({
      id,
      name,
      due,
      doneOn,
      responsible,
    })),
    proposal: row.proposal,
    source: row.source ?? '',
    ...tagsDraft(row.tags),
  };
}

export interface ActionContext {
  base: Action;
  language: Language;
  today: IsoDate;
  units: UnitContext;
  /** All tags of the plan. */
  knownTags?: readonly string[];
}

/**
 * Refuses an action without a sub-goal, one due before it starts, a milestone outside it, and anything said to be done on
 * a day still to come. Milestone rows left wholly empty are dropped.
 */
export function validateAction(draft: ActionDraft, context: ActionContext): Validated<RowToSave<Action>> {
  const { base, language, today, units, knownTags } = context;
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  if (draft.subGoals.length === 0) read.fail('subGoals', 'noSubGoal');
  const start = read.optionalDate('start', draft.start);
  const due = read.optionalDate('due', draft.due);
  if (start !== undefined && due !== undefined && due < start) {
    read.fail('due', 'dueBeforeStart', { start: { date: start } });
  }
  const completedOn =
    draft.status === 'completed' ? pastDate(read, 'completedOn', draft.completedOn, today, true) : undefined;
  const milestones = readMilestones(read, draft.milestones, { start, due, today });
  const typedUnit = read.label('newUnit', draft.newUnit);
  const unit = typedUnit === '' ? undefined : namedUnit(typedUnit, units);
  const texts = {
    ...read.optional('description', draft.description),
    ...read.optional('source', draft.source),
    ...readTags(read, draft, knownTags),
  };
  return read.done({
    row: {
      id: base.id,
      order: base.order,
      subGoals: draft.subGoals,
      name,
      units: [...new Set([...draft.units, ...(unit ? [unit.id] : [])])],
      status: draft.status,
      milestones,
      proposal: draft.proposal,
      ...(start !== undefined && { start }),
      ...(due !== undefined && { due }),
      ...(completedOn !== undefined && { completedOn }),
      ...texts,
    },
    ...(unit?.added && { unit: unit.added }),
  });
}

/** A status read from a select. */
export function actionStatus(value: string): ActionStatus {
  return ACTION_STATUSES.find((status) => status === value) ?? 'planned';
}

function readMilestones(
  read: FieldReader,
  drafts: readonly MilestoneDraft[],
  { start, due, today }: { start: IsoDate | undefined; due: IsoDate | undefined; today: IsoDate },
): Milestone[] {
  const milestones = drafts.flatMap((draft, i): Milestone[] => {
    if (draft.name.trim() === '' && draft.due === '' && draft.doneOn === '') return [];
    const name = read.name(`milestones.${i}.name`, draft.name);
    const date = read.date(`milestones.${i}.due`, draft.due);
    if (date !== undefined && start !== undefined && date < start) {
      read.fail(`milestones.${i}.due`, 'milestoneBeforeStart', { start: { date: start } });
    }
    if (date !== undefined && due !== undefined && date > due) {
      read.fail(`milestones.${i}.due`, 'milestoneAfterDue', { due: { date: due } });
    }
    const doneOn = pastDate(read, `milestones.${i}.doneOn`, draft.doneOn, today, false);
    if (date === undefined) return [];
    return [
      {
        id: draft.id,
        name,
        due: date,
        ...(doneOn !== undefined && { doneOn }),
        ...(draft.responsible !== '' && { responsible: draft.responsible }),
      },
    ];
  });
  return milestones.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function pastDate(
  read: FieldReader,
  field: string,
  typed: string,
  today: IsoDate,
  required: boolean,
): IsoDate | undefined {
  const date = required ? read.date(field, typed) : read.optionalDate(field, typed);
  if (date !== undefined && date > today) return read.fail(field, 'doneInFuture', { date: { date } });
  return date;
}
