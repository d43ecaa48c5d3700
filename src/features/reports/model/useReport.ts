/** The report's data, read and written up: from the plan here and the choices made to a tree of text. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Reading } from '#/domain/tables/readings.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { type Text, textIn } from '#/i18n/i18n.ts';
import { today } from '#/parts/frame/today.ts';
import { useAllReadings, usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { useKnownOn } from '#/store/source/usePlanSource.ts';
import type { ReportInput } from './reportContext.ts';
import { buildReport } from './reportModel.ts';
import type { ReportModel } from './reportTypes.ts';

export interface Report {
  input: ReportInput;
  model: ReportModel;
  /** The report's language, which need not be the interface's. */
  text: Text;
}

export interface ReportChoices {
  areas: readonly Id[] | undefined;
  language: Language;
  charts: boolean;
}

const lasting = { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' } as const;
const NO_READINGS: readonly Reading[] = [];

/** The report; undefined while its data or its language are read. */
export function useReport(
  planId: Id,
  lens: Lens,
  { areas, language, charts }: ReportChoices,
): Report | undefined {
  const { snapshot } = useSnapshot(planId);
  const view = usePlanView(planId, lens);
  const { data: text } = useQuery({
    queryKey: ['text', language],
    queryFn: () => textIn(language),
    // Functions cannot be compared part by part.
    structuralSharing: false,
    ...lasting,
  });
  const readings = useAllReadings(planId);
  const knownOn = useKnownOn();
  return useMemo(() => {
    if (!snapshot || !view || !text || !readings) return undefined;
    const input: ReportInput = {
      view,
      rows: snapshot.rows,
      readingsOf: (id) => readings.get(id) ?? NO_READINGS,
      areas,
      madeOn: today(),
      knownOn,
      charts,
    };
    return { input, text, model: buildReport(input, text) };
  }, [snapshot, view, text, readings, areas, charts, knownOn]);
}
