/** A plan as the bytes of its file. Reads only; nothing is written for it. */

import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { planFileParts } from '#/files/planFile/write.ts';
import { planForFile } from '#/store/read/planForFile.ts';
import { sourceOn } from '#/store/read/planSource.ts';
import { planFileName } from './planFileName.ts';

export interface WrittenPlan {
  blob: Blob;
  name: string;
  /** How many commits the file holds. */
  commits: number;
}

/** What to write: a plan as it is now, or as it was known at the end of a past day. */
export interface WriterRequest {
  planId: Id;
  knownOn: IsoDate | undefined;
}

/** The plan's file; undefined where there is no such plan. Rejects when it cannot be read. */
export async function writePlanFile({ planId, knownOn }: WriterRequest): Promise<WrittenPlan | undefined> {
  const whole = await planForFile(planId, sourceOn(knownOn));
  if (!whole) return undefined;
  const { document, log, arrivals } = whole;
  const blob = new Blob([...planFileParts({ document, log, arrivals })], { type: 'application/json' });
  return { blob, name: planFileName(document.plan, knownOn), commits: log.length };
}
