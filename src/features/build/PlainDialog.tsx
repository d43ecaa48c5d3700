import { Dialog } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import css from './outline.module.css';

interface PlainDialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question in the middle of the page. Where focus goes when it is taken away is for the page to say. */
export function PlainDialog({ title, onClose, children }: PlainDialogProps) {
  const id = useId();
  return (
    <Dialog
      open
      ref={(dialog) => {
        dialog?.querySelector('[data-first]')?.setAttribute('autofocus', '');
      }}
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
