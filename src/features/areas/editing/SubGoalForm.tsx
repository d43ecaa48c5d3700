import { useMemo } from 'react';
import { allTags } from '#/domain/model/tags.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import { byOrder } from '#/domain/values/order.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import { areaOptions, type RowFormProps } from '#/parts/editing/rows.ts';
import { UnitSelect } from '#/parts/editing/UnitSelect.tsx';
import { useBlankUnit } from '#/parts/editing/useBlankUnit.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import { WeightField } from '#/parts/editing/WeightField.tsx';
import { TagField } from '#/parts/form/TagField.tsx';
import { CheckField } from '#/ui/form/fields/CheckField.tsx';
import { CheckList } from '#/ui/form/fields/CheckList.tsx';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { subGoalDraft, validateSubGoal } from './subGoalDraft.ts';

export function SubGoalForm({ base, isNew, ...panel }: RowFormProps<SubGoal>) {
  const { t, language } = useText();
  const { rows } = panel.snapshot;
  const form = useDraft(panel.draftKey, () => subGoalDraft(base, language), base);
  const { draft, set } = form;
  const units = useBlankUnit(rows);
  const knownTags = useMemo(() => allTags(rows), [rows]);
  const context = { base, language, rows, units, knownTags };
  const untouched = validateSubGoal(subGoalDraft(base, language), context);
  const { save, deletion } = useRowForm(panel, 'subGoals', base, isNew, untouched);
  return (
    <EditForm
      title={isNew ? t('editing.subGoal.new') : t('editing.subGoal.edit')}
      form={form}
      validated={validateSubGoal(draft, context)}
      save={save}
      deletion={deletion}
    >
      <TextField
        name="name"
        kind="name"
        label={t('editing.name')}
        description={t('editing.subGoal.nameHelp')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <SelectField
        name="goalArea"
        label={t('editing.subGoal.goalArea')}
        value={draft.goalArea}
        onChange={(goalArea) => set({ goalArea })}
        options={areaOptions(rows)}
        {...(draft.goalArea === '' && { none: t('editing.choose') })}
      />
      <TextField
        name="description"
        label={t('editing.description')}
        optional
        kind="text"
        value={draft.description}
        onChange={(description) => set({ description })}
      />
      {rows.planPeriods.length > 0 && (
        <div className={css.stack}>
          <CheckField
            name="allPeriods"
            label={t('editing.subGoal.allPeriods')}
            value={draft.allPeriods}
            onChange={(allPeriods) => set({ allPeriods })}
          />
          {!draft.allPeriods && (
            <CheckList
              name="periods"
              label={t('editing.subGoal.periods')}
              value={draft.periods}
              onChange={(periods) => set({ periods })}
              options={[...rows.planPeriods]
                .sort(byOrder)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </div>
      )}
      <UnitSelect rows={rows} value={draft} onChange={set} />
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
      <WeightField value={draft.weight} onChange={(weight) => set({ weight })} />
    </EditForm>
  );
}
