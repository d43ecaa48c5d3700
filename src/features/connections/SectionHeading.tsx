import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import type { PanelRequest } from '#/parts/registry/registered.ts';
import section from './section.module.css';

interface SectionHeadingProps {
  id: string;
  heading: string;
  /** What its button adds, and what that opens. */
  addLabel: string;
  adds: PanelRequest;
}

/** A section's heading, with the button that adds to it. */
export function SectionHeading({ id, heading, addLabel, adds }: SectionHeadingProps) {
  const open = usePanel((panel) => panel.open);
  return (
    <header className={section.heading}>
      <h2 id={id}>{heading}</h2>
      <EditOnly>
        <Button variant="secondary" data-size="sm" data-print="hide" onClick={() => open(adds)}>
          <PlusIcon aria-hidden fontSize="1.25rem" />
          {addLabel}
        </Button>
      </EditOnly>
    </header>
  );
}
