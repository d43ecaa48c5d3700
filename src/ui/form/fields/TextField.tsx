import { Field, Input, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useField } from '../FormContext.ts';
import css from '../form.module.css';
import { Optional } from './Optional.tsx';

interface TextFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (typed: string) => void;
  description?: string;
  /** Says in the label that it may be left empty. */
  optional?: boolean;
  /**
   * How much text there may be: a `line` (the default), a `name` that may need more than one line on screen but never
   * holds a line break, or a `text`, where Enter begins a new line.
   */
  kind?: 'line' | 'name' | 'text';
  /** What a line may be chosen from instead of being typed. */
  suggestions?: readonly string[];
}

export function TextField(props: TextFieldProps) {
  const { name, label, value, onChange, description, optional, kind = 'line', suggestions } = props;
  const { id, error } = useField(name, label);
  const shared = { id, value, 'aria-invalid': error !== undefined };
  return (
    <Field>
      <Label>
        {label}
        {optional && <Optional />}
      </Label>
      {description && <Field.Description>{description}</Field.Description>}
      {kind === 'line' && (
        <Input
          {...shared}
          autoComplete="off"
          {...(suggestions && { list: `${id}-suggestions` })}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {suggestions && (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {kind === 'text' && (
        <Textarea {...shared} className={css.text} onChange={(event) => onChange(event.target.value)} />
      )}
      {kind === 'name' && (
        <Textarea
          {...shared}
          className={css.name}
          onChange={(event) => onChange(event.target.value.replace(/[\r\n]+/g, ' '))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey)
              return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
