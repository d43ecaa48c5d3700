import { MAX_NAME_LENGTH } from '#/files/planFile/limits.ts';

/** What a copy is called: the plan's name, cut where it must be, with what it is in brackets. */
export function copyName(name: string, suffix: string): string {
  const end = ` (${suffix})`;
  return name.slice(0, MAX_NAME_LENGTH - end.length) + end;
}
