/** The panel that is asked for, in its place at the edge of the page. Loads when the first panel is opened. */
import { Suspense, useCallback, useDeferredValue, useState } from 'react';
import { DraftBoundary } from '#/parts/editing/DraftBoundary.tsx';
import { Drawer } from '#/parts/editing/Drawer.tsx';
import { panelKey, usePanel } from '#/parts/frame/panel.ts';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { type PanelRequest, panelFor } from '#/parts/registry/registered.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { draftKey } from '#/ui/form/typing/drafts.ts';

type PanelHostProps = Pick<PanelProps, 'planId' | 'lens' | 'showAsOf'>;

export function PanelHost(props: PanelHostProps) {
  const isOpen = usePanel((panel) => panel.request !== undefined);
  // Nothing of it is on the page before all of it is.
  return <Suspense fallback={null}>{isOpen && <OpenPanel {...props} />}</Suspense>;
}

function OpenPanel({ planId, lens, showAsOf }: PanelHostProps) {
  const asked = usePanel((panel) => panel.request);
  // While another panel loads, the one before it stays.
  const request = useDeferredValue(asked);
  const close = usePanel((panel) => panel.close);
  const [round, setRound] = useState(0);
  const startOver = useCallback(() => setRound((before) => before + 1), []);
  const { snapshot } = useSnapshot(planId);
  if (!request || !snapshot) return null;
  const draft = draftKey(planId, panelKey(request));
  return (
    <Drawer onClosed={close} startOver={startOver}>
      <DraftBoundary key={`${sittingOf(request)}|${round}`} draftKey={draft}>
        {panelFor(request)?.draw(request, { planId, snapshot, lens, showAsOf, draftKey: draft })}
      </DraftBoundary>
    </Drawer>
  );
}

/** What stays as it is while requests follow each other: a sitting, or the form for one request. */
function sittingOf(request: PanelRequest): string {
  return panelFor(request)?.isSitting ? request.kind : panelKey(request);
}
