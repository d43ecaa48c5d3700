import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { RepeatedRows } from '#/parts/editing/RepeatedRows.tsx';
import { newRowId } from '#/store/intents/write.ts';
import { DateField } from '#/ui/form/fields/DateField.tsx';
import { type Option, SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import type { MilestoneDraft } from './actionDraft.ts';

interface MilestoneFieldsProps {
  value: readonly MilestoneDraft[];
  onChange: (value: MilestoneDraft[]) => void;
  /** The plan's units; without any nobody can be chosen. */
  units: readonly Option[];
}

export function MilestoneFields({ value, onChange, units }: MilestoneFieldsProps) {
  const { t } = useText();
  return (
    <RepeatedRows
      legend={t('editing.milestone.many')}
      description={t('editing.milestone.help')}
      addLabel={t('editing.milestone.add')}
      rows={value}
      onChange={onChange}
      blank={() => ({ id: newRowId(), name: '', due: '', doneOn: '', responsible: '' })}
      removeLabel={(n) => t('editing.milestone.remove', { n })}
    >
      {(milestone, i, set) => (
        <>
          <TextField
            name={`milestones.${i}.name`}
            label={t('editing.milestone.name', { n: i + 1 })}
            value={milestone.name}
            onChange={(name) => set({ name })}
          />
          <div className={css.pair}>
            <DateField
              name={`milestones.${i}.due`}
              label={t('editing.milestone.due')}
              value={milestone.due}
              onChange={(due) => set({ due })}
            />
            <DateField
              name={`milestones.${i}.doneOn`}
              label={t('editing.milestone.doneOn')}
              optional
              value={milestone.doneOn}
              onChange={(doneOn) => set({ doneOn })}
            />
          </div>
          {units.length > 0 && (
            <SelectField
              name={`milestones.${i}.responsible`}
              label={t('editing.milestone.responsible')}
              optional
              value={milestone.responsible}
              onChange={(responsible) => set({ responsible })}
              none={t('editing.milestone.wholeAction')}
              options={units}
            />
          )}
        </>
      )}
    </RepeatedRows>
  );
}
