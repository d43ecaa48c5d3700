/** The one equality of values in a plan: a row's field, a whole row, a reading, what is typed in a form. */

/**
 * Whether two values say the same, whatever order their members were written in: a plan file and a form write the members of
 * a milestone differently. A member that is absent, `undefined` or `null` is not set, and so is a missing value beside one
 * that is `null`. Lists are the same in the same order only. Values are plain data, as JSON has it.
 */
export function isSame(a: unknown, b: unknown): boolean {
  const [x, y] = [a ?? undefined, b ?? undefined];
  if (Object.is(x, y) || x === y) return true;
  if (typeof x !== 'object' || typeof y !== 'object') return false;
  if (Array.isArray(x) || Array.isArray(y)) {
    return (
      Array.isArray(x) &&
      Array.isArray(y) &&
      x.length === y.length &&
      x.every((each, i) => isSame(each, y[i]))
    );
  }
  const [before, after]: Record<string, unknown>[] = [{ ...x }, { ...y }];
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].every((field) =>
    isSame(before?.[field], after?.[field]),
  );
}

/**
 * The fields of `next` that differ from `before`, `null` for those it no longer has. The id never does. What a patch does
 * not name, it leaves as a colleague may have made it.
 */
export function difference(before: object, next: object): Record<string, unknown> {
  const [was, wanted]: Record<string, unknown>[] = [{ ...before }, { ...next }];
  const patch: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(was ?? {}), ...Object.keys(wanted ?? {})])) {
    if (field !== 'id' && !isSame(was?.[field], wanted?.[field])) patch[field] = wanted?.[field] ?? null;
  }
  return patch;
}

/** A row after a patch; `null` takes a field away. The patch must be one of a row of this kind. */
export function withPatch<R extends object>(row: R, patch: Readonly<Record<string, unknown>>): R {
  const kept = Object.entries({ ...row, ...patch }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(kept) as R;
}
