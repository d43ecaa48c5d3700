import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useField } from '../FormContext.ts';
import { Optional } from './Optional.tsx';

export interface Option {
  value: string;
  label: string;
  /** Options with the same group stand together under its name. */
  group?: string;
}

interface SelectFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly Option[];
  /** Text of the choice that means none (an empty value); without it there is none. */
  none?: string;
  optional?: boolean;
  description?: string;
}

export function SelectField(props: SelectFieldProps) {
  const { name, label, value, onChange, options, none, optional, description } = props;
  const { id, error } = useField(name, label);
  const groups = [...new Set(options.map(({ group }) => group ?? ''))];
  const inGroup = (group: string) =>
    options
      .filter((option) => (option.group ?? '') === group)
      .map((option) => (
        <Select.Option key={option.value} value={option.value}>
          {option.label}
        </Select.Option>
      ));
  return (
    <Field>
      <Label>
        {label}
        {optional && <Optional />}
      </Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Select
        id={id}
        value={value}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {none !== undefined && <Select.Option value="">{none}</Select.Option>}
        {groups.map((group) =>
          group === '' ? (
            inGroup(group)
          ) : (
            <Select.Optgroup key={group} label={group}>
              {inGroup(group)}
            </Select.Optgroup>
          ),
        )}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
