import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { withUnit } from '#/i18n/format/withUnit.ts';
import { useText } from '#/i18n/i18n.ts';
import { useField } from '../FormContext.ts';
import css from '../form.module.css';
import { readNumber } from './numbers.ts';
import { Optional } from './Optional.tsx';

interface NumberFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (typed: string) => void;
  /** Unit of measurement, shown after the field; may be typed after the number as well. */
  unit?: string;
  optional?: boolean;
  description?: string;
  /** Shows under the field how the number is understood. On by default where the number can be of any kind. */
  echo?: boolean;
  /** More to say about the number, under the field. */
  children?: ReactNode;
  /** The form opens with this field in focus instead of its first one. */
  focusFirst?: boolean;
}

/**
 * A number typed as text: `type="number"` would refuse a decimal comma in some browsers, and hide what was typed where it
 * is not understood.
 */
export function NumberField(props: NumberFieldProps) {
  const {
    name,
    label,
    value,
    onChange,
    unit = '',
    optional,
    description,
    echo = true,
    children,
    focusFirst,
  } = props;
  const { id, error } = useField(name, label);
  const { t, f, language } = useText();
  const read = readNumber(value, language, unit);
  return (
    <Field>
      <Label>
        {label}
        {optional && <Optional />}
      </Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Field.Affixes className={css.number}>
        <Input
          id={id}
          value={value}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={error !== undefined}
          {...(focusFirst && { 'data-focus-first': '' })}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit && <Field.Affix>{unit}</Field.Affix>}
      </Field.Affixes>
      {echo && (read.ok || !error) && (
        <p data-field="description" className={css.echo}>
          {read.ok && t('editing.understood', { value: withUnit(f.number(read.value), unit, language) })}
        </p>
      )}
      {children}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
