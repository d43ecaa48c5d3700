import { MANDATE_STATUSES, type Mandate } from '#/domain/tables/mandates.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import type { RowFormProps } from '#/parts/editing/rows.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import { DateField } from '#/ui/form/fields/DateField.tsx';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { mandateDraft, mandateStatus, validateMandate } from './mandateDraft.ts';

export function MandateForm({ base, isNew, ...panel }: RowFormProps<Mandate>) {
  const { t, language } = useText();
  const form = useDraft(panel.draftKey, () => mandateDraft(base), base);
  const { draft, set } = form;
  const context = { base, language };
  const untouched = validateMandate(mandateDraft(base), context);
  const { save, deletion } = useRowForm(panel, 'mandates', base, isNew, untouched);
  return (
    <EditForm
      title={isNew ? t('editing.mandate.new') : t('editing.mandate.edit')}
      form={form}
      validated={validateMandate(draft, context)}
      save={save}
      deletion={deletion}
    >
      <TextField
        name="title"
        kind="name"
        label={t('editing.mandate.title')}
        description={t('editing.mandate.titleHelp')}
        value={draft.title}
        onChange={(title) => set({ title })}
      />
      <TextField
        name="text"
        kind="text"
        label={t('editing.mandate.text')}
        optional
        description={t('editing.mandate.textHelp')}
        value={draft.text}
        onChange={(text) => set({ text })}
      />
      <div className={css.pair}>
        <TextField
          name="body"
          label={t('editing.mandate.body')}
          description={t('editing.mandate.bodyHelp')}
          value={draft.body}
          onChange={(body) => set({ body })}
        />
        <TextField
          name="caseNumber"
          label={t('editing.mandate.caseNumber')}
          optional
          description={t('editing.mandate.caseNumberHelp')}
          value={draft.caseNumber}
          onChange={(caseNumber) => set({ caseNumber })}
        />
      </div>
      <div className={css.pair}>
        <DateField
          name="date"
          label={t('editing.mandate.date')}
          value={draft.date}
          onChange={(date) => set({ date })}
        />
        <DateField
          name="due"
          label={t('editing.mandate.due')}
          optional
          value={draft.due}
          onChange={(due) => set({ due })}
        />
      </div>
      <SelectField
        name="status"
        label={t('editing.mandate.status')}
        value={draft.status}
        onChange={(status) => set({ status: mandateStatus(status) })}
        options={MANDATE_STATUSES.map((value) => ({ value, label: t(`common.mandateStatus.${value}`) }))}
      />
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
