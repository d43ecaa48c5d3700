import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useField } from './FormContext.ts';
import { UNFINISHED_DATE } from './fieldReader.ts';
import css from './form.module.css';
import { Optional } from './Optional.tsx';

interface DateFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (typed: string) => void;
  optional?: boolean;
  description?: string;
  /** Help under the field, such as dates to pick. */
  children?: ReactNode;
}

/**
 * A calendar date. A half-typed date has no value in the browser, just like an empty field; the draft then holds
 * {@link UNFINISHED_DATE}, so that an optional date is never dropped silently.
 */
export function DateField({ name, label, value, onChange, optional, description, children }: DateFieldProps) {
  const { id, error } = useField(name, label);
  const check = ({ value: typed, validity }: HTMLInputElement) => {
    const next = validity.badInput ? UNFINISHED_DATE : typed;
    if (next !== value) onChange(next);
  };
  return (
    <Field>
      <Label>
        {label}
        {optional && <Optional />}
      </Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Input
        id={id}
        type="date"
        className={css.date}
        value={value === UNFINISHED_DATE ? '' : value}
        min="1800-01-01"
        max="2200-12-31"
        aria-invalid={error !== undefined}
        onChange={(event) => check(event.target)}
        onKeyUp={(event) => check(event.currentTarget)}
        onBlur={(event) => check(event.currentTarget)}
        onKeyDown={(event) => {
          // Before Enter submits the form.
          if (event.key === 'Enter') check(event.currentTarget);
        }}
      />
      {error && <ValidationMessage>{error}</ValidationMessage>}
      {children}
    </Field>
  );
}
