import { useState } from 'react';
import type { Partner, PartnerKind } from '#/domain/tables/partners.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { RowGone } from '#/parts/editing/RowGone.tsx';
import { isRow, useBase } from '#/parts/form/useBase.ts';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { newRowId } from '#/store/intents/write.ts';
import { PartnerForm } from './PartnerForm.tsx';
import { blankPartner } from './partnerDraft.ts';

interface PartnerPanelProps extends PanelProps {
  request: {
    /** The partner to edit; absent for a new one. */
    id?: Id;
    /** The partner that a new one is a copy of. */
    copyOf?: Id;
    /** The kind that a new one is of to begin with. */
    of?: PartnerKind;
  };
}

export function PartnerPanel({ request, ...panel }: PartnerPanelProps) {
  const { id, copyOf, of } = request;
  const { t } = useText();
  const { rows } = panel.snapshot;
  const [original] = useState(() =>
    id === undefined ? rows.partners.find((row) => row.id === copyOf) : undefined,
  );
  const base = useBase(
    panel.draftKey,
    (kept): kept is Partner => isRow(kept, id),
    () => {
      if (id !== undefined) return rows.partners.find((row) => row.id === id);
      if (copyOf === undefined) return blankPartner(rows, newRowId(), of);
      return (
        original && { ...original, id: newRowId(), name: t('partners.copyName', { name: original.name }) }
      );
    },
  );
  // A copy takes along what links the original has, so it needs that too.
  if (!base || (copyOf !== undefined && !original)) return <RowGone />;
  return <PartnerForm {...panel} base={base} isNew={id === undefined} original={original} />;
}
