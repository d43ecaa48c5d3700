import { ExclamationmarkTriangleIcon, InformationSquareIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import css from './Note.module.css';

/** Something to know about a field that stops nobody. Inside a field it is read out with the field. */
export function Note({ warning = false, children }: { warning?: boolean; children: ReactNode }) {
  const Icon = warning ? ExclamationmarkTriangleIcon : InformationSquareIcon;
  return (
    <div className={css.note} data-field="description" data-tone={warning ? 'warn' : 'info'}>
      <Icon aria-hidden fontSize="1.25rem" className={css.icon} />
      <div>{children}</div>
    </div>
  );
}
