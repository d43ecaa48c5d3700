import { foldLog } from '#/domain/log/fold.ts';
import { readPlanFile } from '#/files/planFile/read.ts';

/** What a plan file opens as. Fails, with all that is wrong with it, where it is refused. */
export function opened(text: string) {
  const read = readPlanFile(text, { fold: foldLog });
  if (!read.ok) throw new Error(`The plan file is refused: ${JSON.stringify(read.problems)}`);
  return read.file;
}
