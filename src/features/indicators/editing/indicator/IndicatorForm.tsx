import { useMemo } from 'react';
import { blankIndicator } from '#/domain/model/blankRows.ts';
import { allTags } from '#/domain/model/tags.ts';
import { DIRECTIONS, type Indicator } from '#/domain/tables/indicators.ts';
import { MAX_DECIMALS } from '#/domain/tables/ranges.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { FREQUENCIES } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import { RowPanel } from '#/parts/editing/RowPanel.tsx';
import { type RowFormProps, subGoalOptions } from '#/parts/editing/rows.ts';
import { UnitSelect } from '#/parts/editing/UnitSelect.tsx';
import { useBlankUnit } from '#/parts/editing/useBlankUnit.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import { WeightField } from '#/parts/editing/WeightField.tsx';
import { TagField } from '#/parts/form/TagField.tsx';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { useReadings } from '#/store/source/queries.ts';
import { CheckField } from '#/ui/form/fields/CheckField.tsx';
import { ChoiceField } from '#/ui/form/fields/ChoiceField.tsx';
import { NumberField } from '#/ui/form/fields/NumberField.tsx';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { BandFields } from './BandFields.tsx';
import { HiddenDecimals } from './HiddenDecimals.tsx';
import { asFrequency, askedFigures, indicatorDraft, likelyDecimals } from './indicatorDraft.ts';
import { TargetFields } from './TargetFields.tsx';
import { validateIndicator } from './validateIndicator.ts';

export function IndicatorPanel({ request, ...panel }: PanelProps & { request: { id?: Id; subGoal?: Id } }) {
  const { indicators } = panel.snapshot.rows;
  return (
    <RowPanel
      {...panel}
      id={request.id}
      rows={indicators}
      blank={(plan, id) => blankIndicator(plan, id, request.subGoal)}
      Form={IndicatorForm}
    />
  );
}

function IndicatorForm(props: RowFormProps<Indicator>) {
  // The first reading may serve as baseline, so targets cannot be checked before readings are here.
  const readings = useReadings(props.planId, props.base.id);
  return readings && <Fields {...props} readings={readings} />;
}

function Fields({
  base,
  isNew,
  readings,
  ...panel
}: RowFormProps<Indicator> & { readings: readonly Reading[] }) {
  const { t, language } = useText();
  const { rows } = panel.snapshot;
  // Until somebody has chosen, a new indicator shows as many decimals as its figures have.
  const form = useDraft(
    panel.draftKey,
    () => ({ ...indicatorDraft(base, language), ...(isNew && { decimals: '' }) }),
    base,
  );
  const { draft: typed, set } = form;
  const draft =
    typed.decimals === '' ? { ...typed, decimals: String(likelyDecimals(typed, language)) } : typed;
  const units = useBlankUnit(rows);
  const knownTags = useMemo(() => allTags(rows), [rows]);
  const context = { base, language, rows, units, knownTags, readings };
  const untouched = validateIndicator(indicatorDraft(base, language), context);
  const { save, deletion } = useRowForm(panel, 'indicators', base, isNew, untouched);
  return (
    <EditForm
      title={isNew ? t('editing.indicator.new') : t('editing.indicator.edit')}
      form={form}
      validated={validateIndicator(draft, context)}
      save={save}
      deletion={deletion}
    >
      <TextField
        name="name"
        kind="name"
        label={t('editing.name')}
        description={t('editing.indicator.nameHelp')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <SelectField
        name="subGoal"
        label={t('editing.indicator.subGoal')}
        value={draft.subGoal}
        onChange={(subGoal) => set({ subGoal })}
        options={subGoalOptions(rows)}
        {...(draft.subGoal === '' && { none: t('editing.choose') })}
      />
      <TextField
        name="description"
        label={t('editing.description')}
        optional
        kind="text"
        value={draft.description}
        onChange={(description) => set({ description })}
      />
      <div className={css.pair}>
        <TextField
          name="unit"
          label={t('editing.indicator.unit')}
          optional
          description={t('editing.indicator.unitHelp')}
          value={draft.unit}
          onChange={(unit) => set({ unit })}
        />
        <SelectField
          name="decimals"
          label={t('editing.indicator.decimals')}
          description={t('editing.indicator.decimalsHelp')}
          value={draft.decimals}
          onChange={(decimals) => set({ decimals })}
          options={Array.from({ length: MAX_DECIMALS + 1 }, (_, n) => ({
            value: String(n),
            label: String(n),
          }))}
        />
      </div>
      <HiddenDecimals
        figures={askedFigures(draft, language)}
        decimals={Number(draft.decimals)}
        unit={draft.unit}
        onShow={(decimals) => set({ decimals: String(decimals) })}
      />
      <ChoiceField
        name="direction"
        label={t('editing.indicator.direction')}
        value={draft.direction}
        onChange={(direction) => set({ direction })}
        options={DIRECTIONS.map((value) => ({
          value,
          label: t(`common.direction.${value}`),
          description: t(`editing.indicator.directionHelp.${value}`),
        }))}
      />
      {draft.direction === 'hold' ? (
        <BandFields draft={draft} set={set} />
      ) : (
        <TargetFields draft={draft} set={set} firstReading={readings[0]} />
      )}
      <h3 className={css.section}>{t('editing.indicator.whenAndWho')}</h3>
      <div className={css.pair}>
        <SelectField
          name="frequency"
          label={t('editing.indicator.frequency')}
          description={t('editing.indicator.frequencyHelp')}
          value={draft.frequency}
          onChange={(value) => set({ frequency: asFrequency(value) })}
          options={FREQUENCIES.map((value) => ({ value, label: t(`common.frequency.${value}`) }))}
        />
        <NumberField
          name="publishingLagDays"
          label={t('editing.indicator.lag')}
          description={t('editing.indicator.lagHelp')}
          unit={t('editing.indicator.days')}
          echo={false}
          value={draft.publishingLagDays}
          onChange={(publishingLagDays) => set({ publishingLagDays })}
        />
      </div>
      <TextField
        name="source"
        label={t('common.source')}
        optional
        description={t('editing.indicator.sourceHelp')}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
      <UnitSelect rows={rows} value={draft} onChange={set} />
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
