import { useText } from '#/i18n/i18n.ts';
import { NumberField } from '#/ui/form/fields/NumberField.tsx';

/** How much a row counts beside its siblings. */
export function WeightField({ value, onChange }: { value: string; onChange: (typed: string) => void }) {
  const { t } = useText();
  return (
    <NumberField
      name="weight"
      label={t('editing.weight')}
      description={t('editing.weightHelp')}
      echo={false}
      value={value}
      onChange={onChange}
    />
  );
}
