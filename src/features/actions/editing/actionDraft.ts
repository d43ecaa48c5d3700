import { ACTION_STATUSES, type Action, type ActionStatus, type Milestone } from '#/domain/tables/actions.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { namedUnit, type UnitContext } from '#/parts/editing/rows.ts';
import type { RowToSave } from '#/parts/editing/useRowForm.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { askPlan, type Typed } from '#/parts/form/rowFaults.ts';
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
  rows: PlanRows;
  today: IsoDate;
  units: UnitContext;
  /** All tags of the plan. */
  knownTags?: readonly string[];
}

/**
 * Refuses what the plan would, and anything said to be done on a day still to come. Milestone rows left wholly empty are
 * dropped.
 */
export function validateAction(draft: ActionDraft, context: ActionContext): Validated<RowToSave<Action>> {
  const { base, language, rows, today, units, knownTags } = context;
  const read = new FieldReader(language);
  const name = read.name('name', draft.name);
  const start = read.optionalDate('start', draft.start);
  const due = read.optionalDate('due', draft.due);
  const completedOn =
    draft.status === 'completed' ? pastDate(read, 'completedOn', draft.completedOn, today, true) : undefined;
  const milestones = readMilestones(read, draft.milestones, today);
  const typedUnit = read.label('newUnit', draft.newUnit);
  const unit = typedUnit === '' ? undefined : namedUnit(typedUnit, units);
  const texts = {
    ...read.optional('description', draft.description),
    ...read.optional('source', draft.source),
    ...readTags(read, draft, knownTags),
  };
  const row: Action = {
    id: base.id,
    order: base.order,
    subGoals: draft.subGoals,
    name,
    units: [...new Set([...draft.units, ...(unit ? [unit.id] : [])])],
    status: draft.status,
    milestones: milestones.map(({ value }) => value),
    proposal: draft.proposal,
    ...(start !== undefined && { start }),
    ...(due !== undefined && { due }),
    ...(completedOn !== undefined && { completedOn }),
    ...texts,
  };
  askPlan(read, { rows, table: 'actions', row, lines: { milestones: milestones.map(({ line }) => line) } });
  return read.done({ row, ...(unit?.added && { unit: unit.added }) });
}

/** A status read from a select. */
export function actionStatus(value: string): ActionStatus {
  return ACTION_STATUSES.find((status) => status === value) ?? 'planned';
}

/** The milestones in order of their dates, each with the line of the form it was typed in. */
function readMilestones(
  read: FieldReader,
  drafts: readonly MilestoneDraft[],
  today: IsoDate,
): Typed<Milestone>[] {
  const milestones = drafts.flatMap((draft, i): Typed<Milestone>[] => {
    if (draft.name.trim() === '' && draft.due === '' && draft.doneOn === '') return [];
    const name = read.name(`milestones.${i}.name`, draft.name);
    const date = read.date(`milestones.${i}.due`, draft.due);
    const doneOn = pastDate(read, `milestones.${i}.doneOn`, draft.doneOn, today, false);
    if (date === undefined) return [];
    const value = {
      id: draft.id,
      name,
      due: date,
      ...(doneOn !== undefined && { doneOn }),
      ...(draft.responsible !== '' && { responsible: draft.responsible }),
    };
    return [{ value, line: i }];
  });
  return milestones.sort((a, b) => (a.value.due < b.value.due ? -1 : a.value.due > b.value.due ? 1 : 0));
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
