/** Why a goal stands as it does, in a clause that names the parts that decided: `fordi 2.1.4 ligger langt etter`. */

import type { Rollup } from '#/domain/progress/rollUp.ts';
import { isKnown, type Judgement, type Status } from '#/domain/progress/rule.ts';
import type { Id } from '#/domain/values/ids.ts';
import { type Numbered, type NumberText, plain } from '../format/linked.ts';
import type { Text } from '../i18n.ts';

/** A part of a goal, by the number it is known by. */
export interface NamedPart extends Numbered {
  status: Status;
  /** Whether nothing more can be expected of it. */
  isPast: boolean;
  /** Whether something below it was missed. */
  hasMissed: boolean;
}

/** What a goal's parts are. */
export type GoalKind = 'subGoal' | 'area' | 'plan';

/** Parts that are named at most; the rest are counted. */
const NAMED_AT_MOST = 3;

/** What of a view's goal its parts are named from. */
interface SubGoalParts {
  rollup: Because;
  indicators: readonly {
    indicator: Named;
    number: string;
    judgement: Pick<Judgement, 'status' | 'isPast'>;
  }[];
}

interface AreaParts {
  rollup: Because;
  subGoals: readonly { subGoal: Named; number: string; rollup: Standing }[];
}

interface PlanParts {
  rollup: Because;
  areas: readonly { area: Named; number: string; rollup: Standing }[];
}

type Because = Pick<Rollup, 'status' | 'because'>;
type Standing = Pick<Rollup, 'status' | 'isPast' | 'hasMissed'>;

interface Named {
  id: Id;
  name: string;
}

/** Why a sub-goal stands as it does, by its indicators' numbers; undefined where all is well. */
export function whySubGoal(
  { rollup, indicators }: SubGoalParts,
  text: Text,
  write: NumberText = plain,
): string | undefined {
  const parts = indicators.map(({ indicator, number, judgement: { status, isPast } }) =>
    partOf('indicators', indicator, number, { status, isPast, hasMissed: status === 'missed' }),
  );
  return reasonOf(rollup, 'subGoal', parts, text, write);
}

/** Why a goal area stands as it does, by its sub-goals' numbers; undefined where all is well. */
export function whyArea(
  { rollup, subGoals }: AreaParts,
  text: Text,
  write: NumberText = plain,
): string | undefined {
  const parts = subGoals.map((each) => partOf('subGoals', each.subGoal, each.number, each.rollup));
  return reasonOf(rollup, 'area', parts, text, write);
}

/** Why the plan stands as it does, by its goal areas' numbers; undefined where all is well. */
export function whyPlan({ rollup, areas }: PlanParts, text: Text): string | undefined {
  const parts = areas.map((each) => partOf('goalAreas', each.area, each.number, each.rollup));
  return reasonOf(rollup, 'plan', parts, text);
}

function partOf(
  table: Numbered['table'],
  { id, name }: Named,
  number: string,
  { status, isPast, hasMissed }: Standing,
): NamedPart {
  return { table, id, number, name, status, isPast, hasMissed };
}

/**
 * The clause that says why, without the status itself. Undefined where all is well: `on-track` and `achieved` need no reason.
 * Parts that are not given are not named.
 */
export function reasonOf(
  rollup: Pick<Rollup, 'status' | 'because'>,
  kind: GoalKind,
  parts: readonly NamedPart[],
  text: Text,
  write: NumberText = plain,
): string | undefined {
  const { t, f } = text;
  const { status, because } = rollup;
  if (status === 'on-track' || status === 'achieved') return undefined;
  if (parts.length === 0) {
    const key = kind === 'subGoal' ? 'noIndicators' : kind === 'area' ? 'noSubGoals' : 'noAreas';
    return t('explain.because.reason', { reasons: t(`explain.because.${key}`) });
  }
  const byId = new Map(parts.map((part) => [part.id, part]));
  const named = because.children.flatMap((id) => byId.get(id) ?? []);
  const groups = groupsOf(named, because.kind);
  const reasons = f.list(groups.map((group) => says(group, kind, text, write)));
  const isOffset = because.kind === 'ahead-does-not-offset';
  return t(isOffset ? 'explain.because.notOffset' : 'explain.because.reason', { reasons });
}

type Says = Exclude<Status, 'on-track' | 'achieved'> | 'outdatedFinal' | 'lagging' | 'hasMissed';

/** Parts of which the same can be said; `more` are those beyond the ones that are named. */
interface Group {
  says: Says;
  parts: NamedPart[];
  more: number;
}

/** In the order given, which is the worst first. */
function groupsOf(named: readonly NamedPart[], kind: Rollup['because']['kind']): Group[] {
  const groups: Group[] = [];
  for (const [i, part] of named.entries()) {
    const what = saysOf(part, kind);
    const last = groups.at(-1);
    if (i >= NAMED_AT_MOST && last) {
      // What is said of the rest would be another sentence: they count only where the same can be said.
      if (last.says === what) last.more += 1;
    } else if (last?.says === what) last.parts.push(part);
    else groups.push({ says: what, parts: [part], more: 0 });
  }
  return groups;
}

function saysOf({ status, isPast, hasMissed }: NamedPart, kind: Rollup['because']['kind']): Says {
  // Whatever it is itself, so little is known below it.
  if (kind === 'too-little-known' && isKnown(status)) return 'insufficient';
  if (status === 'missed' || status === 'off-track') return status;
  if (kind === 'failing' && hasMissed) return 'hasMissed';
  if (status === 'outdated' && isPast) return 'outdatedFinal';
  return status === 'on-track' || status === 'achieved' ? 'lagging' : status;
}

function says({ says: what, parts, more }: Group, kind: GoalKind, { t, f }: Text, write: NumberText): string {
  const names = parts.map((part) =>
    kind === 'plan' ? t('explain.because.area', { number: write(part) }) : write(part),
  );
  const all = more > 0 ? [...names, t('explain.because.more', { count: more })] : names;
  return t(`explain.because.says.${what}`, { who: f.list(all), count: parts.length + more });
}
