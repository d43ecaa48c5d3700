import { Field, Input, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useField } from './FormContext.ts';
import { Optional } from './Optional.tsx';

interface TextFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (typed: string) => void;
  description?: string;
  /** Says in the label that it may be left empty. */
  optional?: boolean;
  /** Lines to begin with; makes it a text area, which grows with its text. */
  rows?: number;
}

export function TextField({ name, label, value, onChange, description, optional, rows }: TextFieldProps) {
  const { id, error } = useField(name, label);
  const shared = { id, value, 'aria-invalid': error !== undefined };
  return (
    <Field>
      <Label>
        {label}
        {optional && <Optional />}
      </Label>
      {description && <Field.Description>{description}</Field.Description>}
      {rows ? (
        <Textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input {...shared} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
