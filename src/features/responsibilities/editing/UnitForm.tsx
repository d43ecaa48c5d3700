import { useMemo } from 'react';
import type { Unit } from '#/domain/tables/units.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import type { RowFormProps } from '#/parts/editing/rows.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { NamedFields } from './NamedFields.tsx';
import { namedDraft, validateNamed } from './namedDraft.ts';
import { unitConsequences } from './unitConsequences.ts';

export function UnitForm({ base, isNew, ...panel }: RowFormProps<Unit>) {
  const text = useText();
  const { t, language } = text;
  const { snapshot } = panel;
  const form = useDraft(panel.draftKey, () => namedDraft(base), base);
  const { draft, set } = form;
  const consequences = useMemo(
    () => unitConsequences(snapshot.rows, base.id, text),
    [snapshot.rows, base.id, text],
  );
  const context = { base, language, siblings: snapshot.rows.units };
  const untouched = validateNamed(namedDraft(base), context);
  const { save, deletion } = useRowForm(panel, 'units', base, isNew, untouched);
  return (
    <EditForm
      title={isNew ? t('editing.unit.newTitle') : t('editing.unit.edit')}
      form={form}
      validated={validateNamed(draft, context)}
      save={save}
      deletion={deletion && { ...deletion, consequences }}
    >
      <NamedFields value={draft} onChange={set} nameHelp={t('editing.unit.nameHelp')} />
    </EditForm>
  );
}
