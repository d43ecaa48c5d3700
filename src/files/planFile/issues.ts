/** From Valibot's issues to problems: a check's message is already a code, a schema's failure is told by its type. */
import type * as v from 'valibot';
import type { ProblemCode, ProblemList } from '../problem.ts';
import { codeOf, hiddenParams, isCleanLine } from './values.ts';

/** What to say where a value is of the wrong type, by the type of the schema that refused it. */
const EXPECTED: Record<string, ProblemCode> = {
  string: 'expected-text',
  number: 'expected-number',
  boolean: 'expected-boolean',
  array: 'expected-list',
  strict_object: 'expected-object',
};

/** Adds a problem for each issue, its path written after `base`. Unknown members are `shape.ts`'s to report. */
export function reportIssues(
  issues: readonly v.BaseIssue<unknown>[],
  base: string,
  problems: ProblemList,
): void {
  for (const issue of issues) {
    const code = codeOf(issue.message);
    const path =
      base + (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    if (issue.type === 'picklist') {
      problems.add('not-allowed-value', path, { allowed: allowedValues(issue) });
    } else if (issue.type === 'strict_object' && issue.expected !== 'Object') {
      if (issue.expected !== 'never') problems.add('missing-field', path);
    } else if (code) {
      problems.add(code, path, paramsOf(code, issue));
    } else {
      problems.add(EXPECTED[issue.type] ?? 'expected-object', path);
    }
  }
}

/** The facts about a value that was refused. */
function paramsOf(
  code: ProblemCode,
  { requirement, input }: v.BaseIssue<unknown>,
): Record<string, string | number> | undefined {
  if (code === 'too-long') return typeof requirement === 'number' ? { max: requirement } : undefined;
  if (typeof input !== 'string') return undefined;
  if (code === 'hidden-character') return hiddenParams(input, requirement === isCleanLine);
  return code === 'bad-id' || code === 'bad-node-code' ? { id: input } : undefined;
}

/** Valibot writes the values it expected as `("a" | "b")`. */
function allowedValues(issue: v.BaseIssue<unknown>): string {
  return (issue.expected ?? '')
    .replace(/^\(|\)$/g, '')
    .replaceAll(' | ', ', ')
    .replaceAll('"', '');
}
