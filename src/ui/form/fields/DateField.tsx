import { Field, Label, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useField } from '../FormContext.ts';
import { DateInput } from './DateInput.tsx';
import { Optional } from './Optional.tsx';

interface DateFieldProps {
  name: string;
  label: string;
  /** A date (`YYYY-MM-DD`), or what is typed where that is not one. */
  value: string;
  onChange: (value: string) => void;
  optional?: boolean;
  description?: string;
  /** Help under the field, such as dates to pick. */
  children?: ReactNode;
}

/** A calendar date in a form. */
export function DateField({ name, label, value, onChange, optional, description, children }: DateFieldProps) {
  const { id, error } = useField(name, label);
  return (
    <Field>
      <Label>
        {label}
        {optional && <Optional />}
      </Label>
      {description && <Field.Description>{description}</Field.Description>}
      <DateInput id={id} value={value} onChange={onChange} isWrong={error !== undefined} />
      {error && <ValidationMessage>{error}</ValidationMessage>}
      {children}
    </Field>
  );
}
