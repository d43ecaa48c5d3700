import { RowPanel } from '#/parts/editing/RowPanel.tsx';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { blankAgreement } from './agreementDraft.ts';

interface AgreementPanelProps extends PanelProps {
  /** The agreement to edit, absent for a new one, and the partner that a new one is with to begin with. */
  request: { id?: string; partner?: string };
}

export function AgreementPanel({ request: { id, partner }, ...panel }: AgreementPanelProps) {
  return (
    <RowPanel
      {...panel}
      id={id}
      rows={panel.snapshot.rows.agreements}
      blank={(rows, newId) => blankAgreement(rows, newId, partner)}
      Form={AgreementForm}
    />
  );
}
