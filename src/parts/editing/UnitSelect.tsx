import type { PlanRows } from '#/domain/tables/tables.ts';
import { useText } from '#/i18n/i18n.ts';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { unitOptions } from './rows.ts';
import { NEW_UNIT, type UnitChoice } from './unitChoice.ts';

interface UnitSelectProps {
  rows: PlanRows;
  value: UnitChoice;
  onChange: (value: Partial<UnitChoice>) => void;
}

/** The one responsible unit of a row, or a new one by name. */
export function UnitSelect({ rows, value, onChange }: UnitSelectProps) {
  const { t } = useText();
  return (
    <>
      <SelectField
        name="unitId"
        label={t('editing.unit.label')}
        optional
        value={value.unitId}
        onChange={(unitId) => onChange({ unitId })}
        none={t('editing.unit.none')}
        options={[...unitOptions(rows), { value: NEW_UNIT, label: t('editing.unit.new') }]}
      />
      {value.unitId === NEW_UNIT && (
        <TextField
          name="newUnit"
          label={t('editing.unit.newName')}
          value={value.newUnit}
          onChange={(newUnit) => onChange({ newUnit })}
        />
      )}
    </>
  );
}
