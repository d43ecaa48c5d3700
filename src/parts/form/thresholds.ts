/** The plan's limits as forms have them: in percent of the whole planned change. */
import type { Thresholds } from '#/domain/tables/plans.ts';
import { RANGES } from '#/domain/tables/ranges.ts';
import type { Language } from '#/i18n/format/languages.ts';
import { numberToType } from '#/ui/form/fields/numbers.ts';
import type { FieldReader } from './fieldReader.ts';

export interface ThresholdsDraft {
  onTrack: string;
  atRisk: string;
}

export function thresholdsDraft({ onTrack, atRisk }: Thresholds, language: Language): ThresholdsDraft {
  return {
    onTrack: numberToType(percentOf(onTrack), language),
    atRisk: numberToType(percentOf(atRisk), language),
  };
}

/** The limits as they are typed; one that is refused stays as it was. */
export function readThresholds(read: FieldReader, draft: ThresholdsDraft, before: Thresholds): Thresholds {
  const limits = { unit: '%', min: percentOf(RANGES.share.min), max: percentOf(RANGES.share.max) };
  const share = (field: 'onTrack' | 'atRisk') => {
    const percent = read.number(field, draft[field], limits);
    return percent === undefined ? before[field] : percent / 100;
  };
  return { onTrack: share('onTrack'), atRisk: share('atRisk') };
}

/** 0.07 · 100 is 7.000000000000001 in binary; nobody set more than ten decimals. */
export function percentOf(share: number): number {
  return Number((share * 100).toFixed(10));
}
