import { Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useField } from '../FormContext.ts';
import css from '../form.module.css';

interface ChoiceFieldProps<V extends string> {
  name: string;
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string; description?: string }[];
}

/** One of a few choices, all of them in sight. */
export function ChoiceField<V extends string>({
  name,
  label,
  value,
  onChange,
  options,
}: ChoiceFieldProps<V>) {
  const { id, error } = useField(name, label);
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <div className={css.choices}>
        {options.map((option, i) => (
          <Radio
            key={option.value}
            {...(i === 0 && { id })}
            name={id}
            value={option.value}
            label={option.label}
            {...(option.description && { description: option.description })}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
