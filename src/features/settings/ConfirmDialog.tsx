import { Dialog } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useFocusReturned } from '#/ui/useFocusReturned.ts';
import css from './settings.module.css';

/**
 * A question about something that cannot be undone. Focus starts on what is marked `data-safe`, and goes back to where it
 * was when the dialog is taken away.
 */
export function ConfirmDialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  useFocusReturned();
  return (
    <Dialog
      open
      ref={(dialog) => dialog?.querySelector<HTMLElement>('[data-safe]')?.setAttribute('autofocus', '')}
      role="alertdialog"
      closeButton={false}
      className={css.dialog}
      aria-labelledby={id}
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </Dialog>
  );
}
