import type { ClimateTarget } from '#/domain/tables/climateTargets.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import { RepeatedRows } from '#/parts/editing/RepeatedRows.tsx';
import type { RowFormProps } from '#/parts/editing/rows.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import { newRowId } from '#/store/intents/write.ts';
import { NumberField } from '#/ui/form/fields/NumberField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { type BlankClimateTarget, climateTargetDraft, validateClimateTarget } from './climateTargetDraft.ts';

export function ClimateTargetForm({ base, isNew, ...panel }: RowFormProps<BlankClimateTarget>) {
  const { t, language } = useText();
  const form = useDraft(panel.draftKey, () => climateTargetDraft(base, language), base);
  const { draft, set } = form;
  // What a blank lacks is never compared with: it is added whole.
  const before: ClimateTarget = { baselineYear: Number.NaN, ...base };
  const context = { base, language, rows: panel.snapshot.rows };
  const untouched = validateClimateTarget(climateTargetDraft(base, language), context);
  const { save, deletion } = useRowForm(panel, 'climateTargets', before, isNew, untouched);
  return (
    <EditForm
      title={isNew ? t('editing.climateTarget.new') : t('editing.climateTarget.edit')}
      form={form}
      validated={validateClimateTarget(draft, context)}
      save={save}
      deletion={deletion}
    >
      <TextField
        name="name"
        kind="name"
        label={t('editing.name')}
        description={t('editing.climateTarget.nameHelp')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        name="scope"
        kind="text"
        label={t('editing.climateTarget.scope')}
        optional
        description={t('editing.climateTarget.scopeHelp')}
        value={draft.scope}
        onChange={(scope) => set({ scope })}
      />
      <div className={css.pair}>
        <TextField
          name="unit"
          label={t('editing.indicator.unit')}
          description={t('editing.climateTarget.unitHelp')}
          value={draft.unit}
          onChange={(unit) => set({ unit })}
        />
        <TextField
          name="baselineYear"
          label={t('editing.climateTarget.baselineYear')}
          description={t('editing.climateTarget.baselineYearHelp')}
          value={draft.baselineYear}
          onChange={(baselineYear) => set({ baselineYear })}
        />
      </div>
      <RepeatedRows
        legend={t('editing.climateTarget.targets')}
        description={t('editing.climateTarget.targetsHelp')}
        addLabel={t('editing.indicator.addTarget')}
        removeLabel={(n) => t('editing.indicator.removeTarget', { n })}
        rows={draft.targets}
        onChange={(targets) => set({ targets })}
        blank={() => ({ id: newRowId(), year: '', value: '' })}
      >
        {(target, i, change) => (
          <div className={css.pair}>
            <TextField
              name={`targets.${i}.year`}
              label={t('editing.climateTarget.targetYear', { n: i + 1 })}
              value={target.year}
              onChange={(year) => change({ year })}
            />
            <NumberField
              name={`targets.${i}.value`}
              label={t('editing.indicator.targetValue', { n: i + 1 })}
              unit={draft.unit.length <= 12 ? draft.unit : ''}
              echo={false}
              value={target.value}
              onChange={(value) => change({ value })}
            />
          </div>
        )}
      </RepeatedRows>
      <TextField
        name="source"
        kind="text"
        label={t('common.source')}
        optional
        description={t('editing.sourceHelp')}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
    </EditForm>
  );
}
