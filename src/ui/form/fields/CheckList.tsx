import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { useField } from '../FormContext.ts';
import css from '../form.module.css';
import { Optional } from './Optional.tsx';
import type { Option } from './SelectField.tsx';

interface CheckListProps {
  name: string;
  label: string;
  /** The chosen values, in the order chosen. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  options: readonly Option[];
  optional?: boolean;
  description?: string;
}

/** Any number of choices. A long list scrolls within its own box. */
export function CheckList({ name, label, value, onChange, options, optional, description }: CheckListProps) {
  const { id, error } = useField(name, label);
  return (
    <Fieldset>
      <Fieldset.Legend>
        {label}
        {optional && <Optional />}
      </Fieldset.Legend>
      {description && <Fieldset.Description>{description}</Fieldset.Description>}
      <div className={css.checks}>
        {options.map((option, i) => (
          <div key={option.value}>
            {option.group && option.group !== options[i - 1]?.group && (
              <p className={css.group}>{option.group}</p>
            )}
            <Checkbox
              {...(i === 0 && { id })}
              value={option.value}
              label={option.label}
              checked={value.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...value, option.value]
                    : value.filter((each) => each !== option.value),
                )
              }
            />
          </div>
        ))}
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
