import { useMemo } from 'react';
import { allTags } from '#/domain/model/tags.ts';
import type { GoalArea } from '#/domain/tables/goalAreas.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import type { RowFormProps } from '#/parts/editing/rows.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import { WeightField } from '#/parts/editing/WeightField.tsx';
import { TagField } from '#/parts/form/TagField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { goalAreaDraft, validateGoalArea } from './goalAreaDraft.ts';

export function GoalAreaForm({ base, isNew, ...panel }: RowFormProps<GoalArea>) {
  const { t, language } = useText();
  const form = useDraft(panel.draftKey, () => goalAreaDraft(base, language), base);
  const { draft, set } = form;
  const { rows } = panel.snapshot;
  const knownTags = useMemo(() => allTags(rows), [rows]);
  const context = { base, language, goalAreas: rows.goalAreas, knownTags };
  const untouched = validateGoalArea(goalAreaDraft(base, language), context);
  const { save, deletion } = useRowForm(panel, 'goalAreas', base, isNew, untouched);
  return (
    <EditForm
      title={isNew ? t('editing.goalArea.new') : t('editing.goalArea.edit')}
      form={form}
      validated={validateGoalArea(draft, context)}
      save={save}
      deletion={deletion}
    >
      <TextField
        name="name"
        label={t('editing.name')}
        kind="name"
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        name="aim"
        label={t('editing.goalArea.aim')}
        optional
        kind="text"
        value={draft.aim}
        onChange={(aim) => set({ aim })}
      />
      <TextField
        name="strategy"
        label={t('editing.goalArea.strategy')}
        optional
        kind="text"
        value={draft.strategy}
        onChange={(strategy) => set({ strategy })}
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
      <WeightField value={draft.weight} onChange={(weight) => set({ weight })} />
    </EditForm>
  );
}
