import type { Plan } from '#/domain/tables/plans.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import { RowPanel } from '#/parts/editing/RowPanel.tsx';
import type { RowFormProps } from '#/parts/editing/rows.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { DateField } from '#/ui/form/fields/DateField.tsx';
import { NumberField } from '#/ui/form/fields/NumberField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { planDraft, validatePlan } from './planDraft.ts';

export function PlanPanel(panel: PanelProps) {
  const { plan } = panel.snapshot.rows;
  return <RowPanel {...panel} id={plan.id} rows={[plan]} blank={() => plan} Form={PlanForm} />;
}

function PlanForm({ base, isNew, ...panel }: RowFormProps<Plan>) {
  const { t, language } = useText();
  const form = useDraft(panel.draftKey, () => planDraft(base, language), base);
  const { draft, set } = form;
  const context = { base, language, rows: panel.snapshot.rows };
  const untouched = validatePlan(planDraft(base, language), context);
  const { save } = useRowForm(panel, 'plans', base, isNew, untouched);
  return (
    <EditForm title={t('editing.plan.edit')} form={form} validated={validatePlan(draft, context)} save={save}>
      <TextField
        name="name"
        label={t('editing.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        name="municipality"
        label={t('editing.plan.municipality')}
        value={draft.municipality}
        onChange={(municipality) => set({ municipality })}
      />
      <div className={css.pair}>
        <DateField
          name="start"
          label={t('editing.firstDay')}
          value={draft.start}
          onChange={(start) => set({ start })}
        />
        <DateField
          name="end"
          label={t('editing.lastDay')}
          value={draft.end}
          onChange={(end) => set({ end })}
        />
      </div>
      <TextField
        name="caseNumber"
        label={t('editing.plan.caseNumber')}
        optional
        description={t('editing.plan.caseNumberHelp')}
        value={draft.caseNumber}
        onChange={(caseNumber) => set({ caseNumber })}
      />
      <TextField
        name="description"
        label={t('editing.description')}
        optional
        kind="text"
        value={draft.description}
        onChange={(description) => set({ description })}
      />
      <TextField
        name="source"
        label={t('common.source')}
        optional
        description={t('editing.sourceHelp')}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
      <section className={css.section}>
        <h3>{t('editing.plan.limits')}</h3>
        <p className="muted">{t('editing.plan.limitsHelp')}</p>
      </section>
      <div className={css.pair}>
        <NumberField
          name="onTrack"
          label={t('editing.plan.onTrack')}
          unit="%"
          echo={false}
          value={draft.onTrack}
          onChange={(onTrack) => set({ onTrack })}
        />
        <NumberField
          name="atRisk"
          label={t('editing.plan.atRisk')}
          unit="%"
          echo={false}
          value={draft.atRisk}
          onChange={(atRisk) => set({ atRisk })}
        />
      </div>
    </EditForm>
  );
}
