import { useState } from 'react';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { RowGone } from '#/parts/editing/RowGone.tsx';
import type { PanelProps } from '#/parts/editing/rows.ts';
import { useReadings } from '#/store/source/queries.ts';
import { ReadingForm } from './ReadingForm.tsx';

interface ReadingPanelProps extends PanelProps {
  indicator: Id;
  date?: IsoDate | undefined;
}

/** Readings one after the other: stays while the form inside moves from indicator to indicator. */
export function ReadingPanel({ indicator: id, date, ...panel }: ReadingPanelProps) {
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
