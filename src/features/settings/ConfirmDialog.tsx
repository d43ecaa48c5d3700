import { type ReactNode, useId } from 'react';
import { Modal } from '#/ui/dialog/Modal.tsx';
import css from './settings.module.css';

/** A question about something that cannot be undone. Focus starts on what is marked `data-safe`. */
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
  return (
    <Modal
      focusFirst="[data-safe]"
      role="alertdialog"
      closeButton={false}
      className={css.dialog}
      aria-labelledby={id}
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </Modal>
  );
}
