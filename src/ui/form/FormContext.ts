/** What a form's fields need from the form around them, so that no field is handed its own error and id. */
import { createContext, useContext, useEffect } from 'react';

export interface FormFields {
  /** Element id of a field. */
  idOf(field: string): string;
  /** What is wrong with a field, in words, once the form has been submitted; undefined when nothing is. */
  errorOf(field: string): string | undefined;
  /** Tells the form what a field is called, for the summary of errors. Returns a function that forgets it. */
  register(field: string, label: string): () => void;
}

export const FormContext = createContext<FormFields | undefined>(undefined);

/** A field's id and error. Throws outside a form, which is a bug. */
export function useField(field: string, label: string): { id: string; error: string | undefined } {
  const form = useContext(FormContext);
  if (!form) throw new Error(`The field ${field} stands outside a form`);
  const { register } = form;
  useEffect(() => {
    const forget = register(field, label);
    return () => forget();
  }, [register, field, label]);
  return { id: form.idOf(field), error: form.errorOf(field) };
}
