import type { Duty } from '#/domain/tables/duties.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import type { RowFormProps } from '#/parts/editing/rows.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { NamedFields } from './NamedFields.tsx';
import { namedDraft, validateNamed } from './namedDraft.ts';

export function DutyForm({ base, isNew, ...panel }: RowFormProps<Duty>) {
  const { t, language } = useText();
  const form = useDraft(panel.draftKey, () => namedDraft(base), base);
  const { draft, set } = form;
  const context = { base, language, siblings: panel.snapshot.rows.duties };
  const untouched = validateNamed(namedDraft(base), context);
  const { save, deletion } = useRowForm(panel, 'duties', base, isNew, untouched);
  return (
    <EditForm
      title={isNew ? t('editing.duty.new') : t('editing.duty.edit')}
      form={form}
      validated={validateNamed(draft, context)}
      save={save}
      deletion={deletion}
    >
      <NamedFields value={draft} onChange={set} nameHelp={t('editing.duty.nameHelp')} />
    </EditForm>
  );
}
