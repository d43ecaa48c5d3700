/** A form that is a whole page: the summary of what is wrong on top, the fields, and at the end what saving comes to. */
import { ErrorSummary } from '@digdir/designsystemet-react';
import { type ReactNode, type SyntheticEvent, useCallback, useId, useRef, useState } from 'react';
import { FormContext, type FormFields } from '#/ui/form/FormContext.ts';

type Errors = Readonly<Record<string, string>>;

/** A try at saving that was refused, as it was then: the summary must not move under the hand that mends the fields. */
interface Attempt {
  count: number;
  errors: Errors;
  labels: ReadonlyMap<string, string>;
}

interface PageFormProps {
  /** What is wrong, in words, by field; nothing is said before the form has been submitted once. */
  errors: Errors;
  /** Heading of the summary of errors. */
  errorTitle: (count: number) => string;
  /** Called on submit when nothing is wrong. */
  submit: () => Promise<void>;
  className?: string | undefined;
  children: ReactNode;
}

export function PageForm({ errors, errorTitle, submit, className, children }: PageFormProps) {
  const formId = useId();
  const labels = useRef(new Map<string, string>());
  const busy = useRef(false);
  const [attempt, setAttempt] = useState<Attempt>({ count: 0, errors: {}, labels: new Map() });
  const isWrong = Object.keys(errors).length > 0;
  const register = useCallback((field: string, label: string) => {
    labels.current.set(field, label);
    return () => labels.current.delete(field);
  }, []);
  const fields: FormFields = {
    register,
    idOf: (field) => `${formId}${field}`,
    errorOf: (field) => (attempt.count > 0 ? errors[field] : undefined),
  };
  const save = async () => {
    if (busy.current) return;
    if (isWrong) {
      setAttempt(({ count }) => ({ count: count + 1, errors, labels: new Map(labels.current) }));
      return;
    }
    busy.current = true;
    try {
      await submit();
    } finally {
      busy.current = false;
    }
  };
  return (
    <form
      noValidate
      className={className}
      onSubmit={(event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
        event.preventDefault();
        // Only its own button saves: so much is not to be started by an Enter after a name.
        if (event.nativeEvent.submitter) void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          void save();
        } else if (event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      {isWrong && attempt.count > 0 && (
        <Summary key={attempt.count} attempt={attempt} title={errorTitle} idOf={fields.idOf} />
      )}
      <FormContext value={fields}>{children}</FormContext>
    </form>
  );
}

interface SummaryProps {
  attempt: Attempt;
  title: (count: number) => string;
  idOf: (field: string) => string;
}

/** Takes focus when it appears, and is read aloud by that. */
function Summary({ attempt: { errors, labels }, title, idOf }: SummaryProps) {
  const entries = Object.entries(errors);
  return (
    <ErrorSummary>
      <ErrorSummary.Heading>{title(entries.length)}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {entries.map(([field, message]) => {
          const label = labels.get(field);
          return (
            <ErrorSummary.Item key={field}>
              <ErrorSummary.Link
                href={`#${idOf(field)}`}
                onClick={(event) => {
                  // Following the link would put the field in the page's address.
                  event.preventDefault();
                  document.getElementById(idOf(field))?.focus();
                }}
              >
                {label && `${label}: `}
                {message}
              </ErrorSummary.Link>
            </ErrorSummary.Item>
          );
        })}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
