import { Dialog } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { showPanel } from '#/parts/frame/panel.ts';
import { focusContentIfLost } from '#/ui/dialog/focusContent.ts';
import { messagePlace } from '#/ui/dialog/messagePlace.ts';
import css from './Drawer.module.css';
import { DrawerContext, type DrawerControl } from './drawerContext.ts';
import { focusFirstField } from './focus.ts';

interface DrawerProps {
  onClosed: () => void;
  /** Opens what is inside anew, from the plan as it is. */
  startOver: () => void;
  children: ReactNode;
}

/**
 * The side panel itself: a modal dialog at the right edge, as wide as the screen on a phone. Focus goes to the first field
 * when it opens and back to where it was when it closes. Escape and the browser's Back ask the form first.
 */
export function Drawer({ onClosed, startOver, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const mayClose = useRef<(() => boolean) | undefined>(undefined);
  const titleId = useId();
  const [opener] = useState(() => document.activeElement);

  useEffect(() => {
    if (dialog.current) focusFirstField(dialog.current);
    return () => {
      // Closing by unmounting, as when the address changes, would otherwise leave focus nowhere.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      focusContentIfLost();
    };
  }, [opener]);

  const control = useMemo((): DrawerControl => {
    const close = () => dialog.current?.close();
    return {
      titleId,
      close,
      startOver,
      requestClose: () => {
        const isClosing = mayClose.current?.() ?? true;
        if (isClosing) close();
        return isClosing;
      },
      objectTo: (ask) => {
        mayClose.current = ask;
        return () => {
          if (mayClose.current === ask) mayClose.current = undefined;
        };
      },
    };
  }, [titleId, startOver]);
  useEffect(() => {
    const gone = showPanel(control.requestClose);
    return () => gone();
  }, [control]);

  return (
    <Dialog
      ref={dialog}
      open
      placement="right"
      closeButton={false}
      className={css.drawer}
      aria-labelledby={titleId}
      onClose={onClosed}
      onCancel={(event) => {
        // A file or date picker inside has its own cancel, which bubbles here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        control.requestClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Handled here, for browsers let a second Escape close a dialog whatever its `cancel` handler says.
        event.preventDefault();
        control.requestClose();
      }}
    >
      <DrawerContext value={control}>{children}</DrawerContext>
      <div ref={messagePlace} />
    </Dialog>
  );
}
