// Whether another implementation of the rule says the same as the second one, over random indicators and plans.
import fc from 'fast-check';
import { anyIndicator } from './anyIndicator.ts';
import { anyMixtureOfVerdicts, anyPlan, type JudgedPlan } from './anyRollUp.ts';
import { judge } from './judge.ts';
import { rollUp } from './rollUp.ts';
import type { Child, IndicatorInput, Judgement, RolledUp, RollUpContext } from './types.ts';

/** An implementation of the rule. It need not tell T: where T lies shows in the flags. */
export interface Rule {
  readonly judge: (input: IndicatorInput) => Omit<Judgement, 'end'>;
  readonly rollUp: (children: readonly Child[], context: RollUpContext) => RolledUp;
}

export const secondRule: Rule = { judge, rollUp };

/** «1,000 random indicators»: every field of every judgement. */
export function judgesAlike(rule: Rule) {
  return fc.property(anyIndicator, (input) => {
    agree(told(rule.judge(input)), told(judge(input)), 'The indicator');
  });
}

/** «200 random plans' roll-ups»: every sub-goal, area and plan, each from the children that the second rule found. */
export function rollsUpAlike(rule: Rule) {
  return fc.property(anyPlan, (plan) => rollsUpThis(rule, plan));
}

/** The same over every mixture of verdicts, however seldom figures give it. */
export function rollsUpMixturesAlike(rule: Rule) {
  return fc.property(anyMixtureOfVerdicts, (plan) => rollsUpThis(rule, plan));
}

function rollsUpThis(rule: Rule, { groups, context }: JudgedPlan): void {
  for (const { id, children, rolledUp } of groups) {
    if (isOnTheEdge(rolledUp, context)) continue;
    agree(toldRolledUp(rule.rollUp(children, context)), toldRolledUp(rolledUp), `Group ${id}`);
  }
}

/**
 * Whether a lag lies where the text's tolerance ends, to the last digits that a binary number has: there the order of two
 * additions decides. A value of 3,999,999,990 of 4,000,000,000 that counts two fifths lies there (seed 975267250).
 */
function isOnTheEdge(
  { lag, progress, expectedProgress }: RolledUp,
  { thresholds: { onTrack, atRisk } }: RollUpContext,
): boolean {
  const lags = [lag ?? 0, (expectedProgress ?? 0) - (progress ?? 0)];
  const ends = [onTrack, atRisk].map((limit) => limit + 1e-9);
  return lags.some((each) => ends.some((end) => Math.abs(each - end) < 1e-12));
}

/** What is compared: flags as a list in order, T left out. */
function told({ rule, status, final, since, current, flags, ...figures }: Omit<Judgement, 'end'>) {
  const { progress, lag, expected, expectedProgress, expectedNowProgress } = figures;
  const shares = { progress, lag, expected, expectedProgress, expectedNowProgress };
  return { rule, status, final, since, current, flags: [...flags].sort(), ...shares };
}

/** What is compared: the reason's ids as a set, since the text gives no measure of «worst»; final only where anything is known. */
function toldRolledUp({ final, because, ...rest }: RolledUp) {
  return {
    ...rest,
    final: rest.progress === undefined ? undefined : final,
    because: because && { kind: because.kind, ids: [...because.ids].sort() },
  };
}

/** @throws Error that names every field in which the two differ */
function agree<T extends object>(theirs: T, ours: T, what: string): void {
  const differences = Object.keys(ours).flatMap((key) => {
    const [their, our] = [fieldOf(theirs, key), fieldOf(ours, key)];
    return isSame(their, our)
      ? []
      : [`${key} is ${JSON.stringify(their)}, by the second rule ${JSON.stringify(our)}`];
  });
  if (differences.length > 0) throw new Error(`${what}: ${differences.join('; ')}`);
}

function fieldOf(from: object, key: string): unknown {
  return Object.entries(from).find(([name]) => name === key)?.[1];
}

/** Equal in form, and in every number within 1e-9 of its size. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(fieldOf(one, key), fieldOf(other, key)));
}
