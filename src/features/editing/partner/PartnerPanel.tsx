import { useState } from 'react';
import type { Id, Partner, PartnerKind } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { newRowId } from '#/store/write.ts';
import { RowGone } from '../RowGone.tsx';
import type { PanelProps } from '../rows.ts';
import { PartnerForm } from './PartnerForm.tsx';
import { blankPartner } from './partnerDraft.ts';

interface PartnerPanelProps extends PanelProps {
  /** The partner to edit; absent for a new one. */
  id?: Id;
  /** The partner that a new one is a copy of. */
  copyOf?: Id;
  /** The kind that a new one is of to begin with. */
  of?: PartnerKind;
}

/** Holds on to the partner as it was when the panel opened: what the user sees is what changes are measured against. */
export function PartnerPanel({ id, copyOf, of, ...panel }: PartnerPanelProps) {
  const { t } = useText();
  const { rows } = panel.snapshot;
  const [opened] = useState((): { base: Partner; original?: Partner } | undefined => {
    if (id === undefined && copyOf === undefined) return { base: blankPartner(rows, newRowId(), of) };
    const existing = rows.partners.find((row) => row.id === (id ?? copyOf));
    if (!existing || id !== undefined) return existing && { base: existing };
    const name = t('partners.copyName', { name: existing.name });
    return { base: { ...existing, id: newRowId(), name }, original: existing };
  });
  if (!opened) return <RowGone />;
  const { base, original } = opened;
  return <PartnerForm {...panel} base={base} isNew={id === undefined} original={original} />;
}
