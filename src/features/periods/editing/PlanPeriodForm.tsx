import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import { RowPanel } from '#/parts/editing/RowPanel.tsx';
import type { RowFormProps } from '#/parts/editing/rows.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { DateField } from '#/ui/form/fields/DateField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { blankPlanPeriod } from './blankPlanPeriod.ts';
import { planPeriodDraft, validatePlanPeriod } from './planPeriodDraft.ts';

export function PlanPeriodPanel({ request, ...panel }: PanelProps & { request: { id?: Id } }) {
  const { planPeriods } = panel.snapshot.rows;
  return (
    <RowPanel {...panel} id={request.id} rows={planPeriods} blank={blankPlanPeriod} Form={PlanPeriodForm} />
  );
}

function PlanPeriodForm({ base, isNew, ...panel }: RowFormProps<PlanPeriod>) {
  const { t, f, language } = useText();
  const { rows } = panel.snapshot;
  const form = useDraft(panel.draftKey, () => planPeriodDraft(base), base);
  const { draft, set } = form;
  const context = { base, language, rows };
  const untouched = validatePlanPeriod(planPeriodDraft(base), context);
  const { save, deletion } = useRowForm(panel, 'planPeriods', base, isNew, untouched);
  return (
    <EditForm
      title={isNew ? t('editing.planPeriod.new') : t('editing.planPeriod.edit')}
      about={t('editing.planPeriod.about', { start: f.date(rows.plan.start), end: f.date(rows.plan.end) })}
      form={form}
      validated={validatePlanPeriod(draft, context)}
      save={save}
      deletion={deletion}
    >
      <TextField
        name="name"
        label={t('editing.name')}
        description={t('editing.planPeriod.nameHelp')}
        value={draft.name}
        onChange={(name) => set({ name })}
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
        name="source"
        label={t('common.source')}
        optional
        description={t('editing.sourceHelp')}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
    </EditForm>
  );
}
