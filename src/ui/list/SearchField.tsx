import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Words to look for. Holds what is typed itself: the address follows a moment later and must not overwrite the next letter. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(value);
  }, [value]);
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Input
        ref={input}
        id={id}
        type="search"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(target.value);
        }}
      />
    </Field>
  );
}
