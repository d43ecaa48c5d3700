/**
 * The few sentences that sum a plan up: which sub-goals do badly, of how many nobody knows, how many do well. Where more than
 * half is not known, that comes first.
 */

import type { Rollup } from '#/domain/progress/rollUp.ts';
import { type GoalStatus, isKnown } from '#/domain/progress/rule.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { type NumberText, plain } from '../format/linked.ts';
import { withCapital } from '../format/shortened.ts';
import type { Text } from '../i18n.ts';

/** What of a view the sentences are about. */
interface Summarised {
  lens: Pick<Lens, 'period'>;
  areas: readonly {
    subGoals: readonly {
      subGoal: { id: Id; name: string };
      number: string;
      rollup: Pick<Rollup, 'status' | 'isPast'>;
    }[];
  }[];
}

interface Found {
  status: GoalStatus;
  isPast: boolean;
  /** Its number as the sentence writes it. */
  number: string;
}

type Says =
  | 'onTrack'
  | 'achieved'
  | 'onTrackOrAchieved'
  | 'far'
  | 'missed'
  | 'farOrMissed'
  | 'little'
  | 'partly'
  | 'littleOrPartly'
  | 'insufficient'
  | 'outdated'
  | 'outdatedFinal'
  | 'notMeasured'
  | 'noTarget'
  | 'notMeasurable'
  | 'measuredYet'
  | 'wereAchieved';

/** Sub-goals of which the same is said. `isNamed` where their numbers follow. */
interface Group {
  found: readonly Found[];
  says: Says;
  isNamed?: boolean;
}

/** Numbers that are listed at most; the rest are counted. */
const NUMBERS_AT_MOST = 6;

/** Sums up a view, each sentence with a capital letter first. What holds for all is said of all. */
export function summariseView(view: Summarised, { t, f, language }: Text, write: NumberText = plain): string {
  const all = view.areas.flatMap((area) =>
    area.subGoals.map(
      ({ subGoal: { id, name }, number, rollup: { status, isPast } }): Found => ({
        status,
        isPast,
        number: write({ table: 'subGoals', id, number, name }),
      }),
    ),
  );
  const total = all.length;
  if (total === 0) {
    return view.lens.period && view.areas.length > 0
      ? t('overview.sentence.nonePeriod', { period: view.lens.period.name })
      : t('overview.sentence.none');
  }
  const good = either(all, ['on-track', 'onTrack'], ['achieved', 'achieved'], 'onTrackOrAchieved');
  const bad = either(all, ['off-track', 'far'], ['missed', 'missed'], 'farOrMissed');
  const middling = either(all, ['at-risk', 'little'], ['partly-achieved', 'partly'], 'littleOrPartly');
  const unknown = unknownGroups(all);
  const unknownCount = all.filter(({ status }) => !isKnown(status)).length;

  const groups: Group[] = [
    ...[bad, middling].flatMap((group) => (group ? [{ ...group, isNamed: total > 1 }] : [])),
    ...unknown,
    ...(good ? [good] : []),
  ];
  const [only] = groups;
  if (only && groups.length === 1) return sentence(ofAll(only));
  if (unknownCount * 2 > total) {
    const rest = groups.filter((group) => !unknown.includes(group));
    return [unknownFirst(), ...rest.map((group) => sentence(say(group, some(group))))].join(' ');
  }
  // Where nothing goes badly, what goes well comes first.
  const ordered = bad || middling || !good ? groups : [good, ...unknown];
  return ordered.map((group, i) => sentence(say(group, i === 0 ? of(group) : some(group)))).join(' ');

  /** One clause; how many it is about settles its grammar. */
  function say({ found, says, isNamed = false }: Group, who: string): string {
    const clause = t(`overview.sentence.${says}`, { who, count: found.length });
    return isNamed ? `${clause}${t('overview.sentence.where', { numbers: numbersOf(found) })}` : clause;
  }

  function some({ found }: Group): string {
    return f.count(found.length);
  }

  function of({ found }: { found: readonly Found[] }): string {
    return t('overview.sentence.who.of', { number: f.count(found.length), total: f.count(total) });
  }

  /** What is said of every sub-goal there is. */
  function ofAll({ says, found }: Group): string {
    if (total === 1)
      return t(`overview.sentence.${says}`, { who: t('overview.sentence.who.only'), count: 1 });
    // "All were not achieved" would say too little.
    if (says === 'missed') return none('wereAchieved');
    if (says === 'notMeasured') return none('measuredYet');
    const who =
      total === 2
        ? t('overview.sentence.who.both')
        : t('overview.sentence.who.all', { total: f.count(total) });
    return t(`overview.sentence.${says}`, { who, count: found.length });
  }

  function none(says: Says): string {
    if (total > 2) {
      const who = t('overview.sentence.who.none', { total: f.count(total) });
      return t(`overview.sentence.${says}`, { who, count: total });
    }
    // "Neither" takes the singular; Norwegian has no such word and keeps the plural.
    const count = language === 'en' ? 1 : 2;
    return t(`overview.sentence.${says}`, { who: t('overview.sentence.who.neither'), count });
  }

  function unknownFirst(): string {
    const [first] = unknown;
    if (first && unknown.length === 1) return sentence(say(first, of(first)));
    const who =
      unknownCount === total
        ? t('overview.sentence.who.any', { total: f.count(total) })
        : t('overview.sentence.who.of', { number: f.count(unknownCount), total: f.count(total) });
    const reasons = f.list(unknown.map((group) => say(group, some(group))));
    return sentence(t('overview.sentence.unknown', { who, reasons }));
  }

  function numbersOf(found: readonly Found[]): string {
    // The one that would be left to count takes no more room than its number.
    const named = found.length === NUMBERS_AT_MOST + 1 ? found : found.slice(0, NUMBERS_AT_MOST);
    const numbers = named.map(({ number }) => number);
    const more = found.length - numbers.length;
    return f.list(more > 0 ? [...numbers, t('overview.sentence.more', { count: more })] : numbers);
  }
}

/** Of what nobody knows how it goes, by why. */
function unknownGroups(all: readonly Found[]): Group[] {
  const groups: Group[] = [
    { says: 'outdated', found: all.filter(({ status, isPast }) => status === 'outdated' && !isPast) },
    { says: 'outdatedFinal', found: all.filter(({ status, isPast }) => status === 'outdated' && isPast) },
    { says: 'insufficient', found: all.filter(({ status }) => status === 'insufficient') },
    { says: 'notMeasured', found: all.filter(({ status }) => status === 'no-data') },
    { says: 'noTarget', found: all.filter(({ status }) => status === 'no-target') },
    { says: 'notMeasurable', found: all.filter(({ status }) => status === 'not-measurable') },
  ];
  return groups.filter(({ found }) => found.length > 0);
}

/** Two kinds of sub-goals that share a sentence, or the one of them there is. */
function either(
  all: readonly Found[],
  [a, saysA]: [GoalStatus, Says],
  [b, saysB]: [GoalStatus, Says],
  saysBoth: Says,
): Group | undefined {
  const found = all.filter(({ status }) => status === a || status === b);
  if (found.length === 0) return undefined;
  if (found.every(({ status }) => status === a)) return { found, says: saysA };
  return { found, says: found.every(({ status }) => status === b) ? saysB : saysBoth };
}

function sentence(clause: string): string {
  return `${withCapital(clause)}.`;
}
