import { ErrorSummary } from '@digdir/designsystemet-react';
import { useText } from '#/i18n/i18n.ts';
import { type FieldErrors, messageText } from '#/ui/form/message.ts';

interface ErrorListProps {
  errors: FieldErrors;
  labels: ReadonlyMap<string, string>;
  idOf: (field: string) => string;
}

/** All that is wrong, with a way to each field. Takes focus when it appears, and is read aloud by that. */
export function ErrorList({ errors, labels, idOf }: ErrorListProps) {
  const text = useText();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <ErrorSummary>
      <ErrorSummary.Heading level={3}>
        {text.t('editing.errorTitle', { count: entries.length })}
      </ErrorSummary.Heading>
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
                {messageText(message, text)}
              </ErrorSummary.Link>
            </ErrorSummary.Item>
          );
        })}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
