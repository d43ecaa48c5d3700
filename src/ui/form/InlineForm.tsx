import { type ReactNode, type SyntheticEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { FormContext, type FormFields } from './FormContext.ts';

interface InlineFormProps {
  /** What is wrong, in words, by field name; nothing is said before the form has been submitted once. */
  errors: Readonly<Record<string, string>>;
  /** Called on submit when nothing is wrong. Resolves to whether it was done; the form then starts over, silent. */
  submit: () => Promise<boolean>;
  className?: string | undefined;
  /** Puts focus in the first field when the form appears, for one the user has just asked for. */
  focusFirst?: boolean;
  children: ReactNode;
}

/** A small form that stands on a page. A submit with errors puts focus in the first field that has one. */
export function InlineForm({ errors, submit, className, focusFirst = false, children }: InlineFormProps) {
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    const first = focusFirst && form.current?.elements[0];
    if (first instanceof HTMLElement) first.focus();
  }, [focusFirst]);
  const fields = useMemo(
    (): FormFields => ({
      idOf: (field) => `${formId}${field}`,
      errorOf: (field) => (tried ? errors[field] : undefined),
      register: () => () => undefined,
    }),
    [formId, errors, tried],
  );
  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy.current) return;
    if (Object.keys(errors).length > 0) {
      setTried(true);
      const wrong = new Set(Object.keys(errors).map(fields.idOf));
      const first = [...(form.current?.elements ?? [])].find(({ id }) => wrong.has(id));
      if (first instanceof HTMLElement) first.focus();
      return;
    }
    busy.current = true;
    try {
      if (await submit()) setTried(false);
    } finally {
      busy.current = false;
    }
  };
  return (
    <form ref={form} noValidate className={className} onSubmit={(event) => void onSubmit(event)}>
      <FormContext value={fields}>{children}</FormContext>
    </form>
  );
}
