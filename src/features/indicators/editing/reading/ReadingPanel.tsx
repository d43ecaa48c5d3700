import { useState } from 'react';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { RowGone } from '#/parts/editing/RowGone.tsx';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { useReadings } from '#/store/source/queries.ts';
import { ReadingForm } from './ReadingForm.tsx';

interface ReadingPanelProps extends PanelProps {
  request: { indicator: Id; date?: IsoDate };
}

/** Readings one after the other: stays while the form inside moves from indicator to indicator. */
export function ReadingPanel({ request, ...panel }: ReadingPanelProps) {
  const { indicator: id, date } = request;
  const [saved, setSaved] = useState('');
  const indicator = panel.snapshot.rows.indicators.find((row) => row.id === id);
  const readings = useReadings(panel.planId, id);
  if (!indicator) return <RowGone />;
  return (
    readings && (
      <ReadingForm
        key={`${id}|${date ?? ''}`}
        {...panel}
        indicator={indicator}
        readings={readings}
        date={date}
        saved={saved}
        onSaved={setSaved}
      />
    )
  );
}
