/**
 * A modal dialog, open for as long as it is drawn. Escape closes it, and so does the browser's Back; focus goes back to
 * where it was, also where the dialog is taken away rather than closed. Every modal dialog but the side panel is one.
 */
import { Dialog, type DialogProps } from '@digdir/designsystemet-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useLayer } from './layers.ts';

interface ModalProps extends Omit<DialogProps, 'open' | 'modal' | 'ref' | 'onClose'> {
  /** The dialog has closed, or is to go: it is no longer to be drawn. */
  onClose: () => void;
  /** Marks the element that has focus when the dialog opens; without it, or where there is none, its first one has. */
  focusFirst?: string;
  ref?: Ref<HTMLDialogElement>;
}

export function Modal({ onClose, focusFirst, ref, ...props }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opener] = useState(() => document.activeElement);
  useLayer(() => {
    dialog.current?.close();
    return true;
  });
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
  return (
    <Dialog
      {...props}
      open
      ref={(element) => {
        dialog.current = element;
        // Before it opens: a dialog gives focus to what asks for it then, else to its first button.
        if (focusFirst) element?.querySelector(focusFirst)?.setAttribute('autofocus', '');
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      onClose={onClose}
    />
  );
}
