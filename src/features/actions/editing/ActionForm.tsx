import { useMemo } from 'react';
import { blankAction } from '#/domain/model/blankRows.ts';
import { allTags } from '#/domain/model/tags.ts';
import { ACTION_STATUSES, type Action } from '#/domain/tables/actions.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import { RowPanel } from '#/parts/editing/RowPanel.tsx';
import { type RowFormProps, subGoalOptions, unitOptions } from '#/parts/editing/rows.ts';
import { useBlankUnit } from '#/parts/editing/useBlankUnit.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import { TagField } from '#/parts/form/TagField.tsx';
import { today } from '#/parts/frame/today.ts';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { CheckField } from '#/ui/form/fields/CheckField.tsx';
import { CheckList } from '#/ui/form/fields/CheckList.tsx';
import { DateField } from '#/ui/form/fields/DateField.tsx';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { actionDraft, actionStatus, validateAction } from './actionDraft.ts';
import { MilestoneFields } from './MilestoneFields.tsx';

export function ActionPanel({ request, ...panel }: PanelProps & { request: { id?: Id; subGoal?: Id } }) {
  const { actions } = panel.snapshot.rows;
  return (
    <RowPanel
      {...panel}
      id={request.id}
      rows={actions}
      blank={(plan, id) => blankAction(plan, id, request.subGoal)}
      Form={ActionForm}
    />
  );
}

function ActionForm({ base, isNew, ...panel }: RowFormProps<Action>) {
  const { t, language } = useText();
  const { rows } = panel.snapshot;
  const form = useDraft(panel.draftKey, () => actionDraft(base), base);
  const { draft, set } = form;
  const units = useBlankUnit(rows);
  const knownTags = useMemo(() => allTags(rows), [rows]);
  const context = { base, language, rows, today: today(), units, knownTags };
  const untouched = validateAction(actionDraft(base), context);
  const { save, deletion } = useRowForm(panel, 'actions', base, isNew, untouched);
  return (
    <EditForm
      title={isNew ? t('editing.action.new') : t('editing.action.edit')}
      form={form}
      validated={validateAction(draft, context)}
      save={save}
      deletion={deletion}
    >
      <TextField
        name="name"
        kind="name"
        label={t('editing.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        name="description"
        label={t('editing.description')}
        optional
        kind="text"
        value={draft.description}
        onChange={(description) => set({ description })}
      />
      <SelectField
        name="status"
        label={t('editing.action.status')}
        value={draft.status}
        onChange={(value) => {
          const status = actionStatus(value);
          const completedOn =
            status === 'completed' && draft.completedOn === '' ? today() : draft.completedOn;
          set({ status, completedOn });
        }}
        options={ACTION_STATUSES.map((status) => ({
          value: status,
          label: t(`common.actionStatus.${status}`),
        }))}
      />
      {draft.status === 'completed' && (
        <DateField
          name="completedOn"
          label={t('editing.action.completedOn')}
          value={draft.completedOn}
          onChange={(completedOn) => set({ completedOn })}
        />
      )}
      <div className={css.pair}>
        <DateField
          name="start"
          label={t('editing.action.start')}
          optional
          value={draft.start}
          onChange={(start) => set({ start })}
        />
        <DateField
          name="due"
          label={t('editing.action.due')}
          optional
          value={draft.due}
          onChange={(due) => set({ due })}
        />
      </div>
      <CheckList
        name="subGoals"
        label={t('editing.action.subGoals')}
        description={t('editing.action.subGoalsHelp')}
        value={draft.subGoals}
        onChange={(subGoals) => set({ subGoals })}
        options={subGoalOptions(rows)}
      />
      {rows.units.length > 0 && (
        <CheckList
          name="units"
          label={t('editing.unit.many')}
          optional
          value={draft.units}
          onChange={(chosen) => set({ units: chosen })}
          options={unitOptions(rows)}
        />
      )}
      <TextField
        name="newUnit"
        label={t('editing.unit.add')}
        optional
        description={t('editing.unit.addHelp')}
        value={draft.newUnit}
        onChange={(newUnit) => set({ newUnit })}
      />
      <MilestoneFields
        value={draft.milestones}
        onChange={(milestones) => set({ milestones })}
        units={unitOptions(rows)}
      />
      <TextField
        name="source"
        label={t('common.source')}
        optional
        description={t('editing.sourceHelp')}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
      <TagField value={draft} onChange={set} known={knownTags} />
      <CheckField
        name="proposal"
        label={t('editing.proposal')}
        description={t('editing.proposalHelp')}
        value={draft.proposal}
        onChange={(proposal) => set({ proposal })}
      />
    </EditForm>
  );
}
