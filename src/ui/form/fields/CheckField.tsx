import { Checkbox } from '@digdir/designsystemet-react';
import { useField } from '../FormContext.ts';

interface CheckFieldProps {
  name: string;
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
  description?: string;
}

export function CheckField({ name, label, value, onChange, description }: CheckFieldProps) {
  const { id, error } = useField(name, label);
  return (
    <Checkbox
      id={id}
      label={label}
      {...(description && { description })}
      {...(error && { error })}
      checked={value}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
