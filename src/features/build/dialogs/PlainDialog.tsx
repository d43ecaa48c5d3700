import { type ReactNode, useId } from 'react';
import { Modal } from '#/ui/dialog/Modal.tsx';
import css from '../outline.module.css';

interface PlainDialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question in the middle of the page. Where focus goes when it has been answered is for the page to say. */
export function PlainDialog({ title, onClose, children }: PlainDialogProps) {
  const id = useId();
  return (
    <Modal
      focusFirst="[data-first]"
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
