/** The one sentence (or three) that sums a plan up: how many sub-goals go well, which do not and where, what is unknown. */
import type { Lens } from '#/domain/planView.ts';
import type { GoalStatus, Rollup } from '#/domain/rollup.ts';
import type { Text } from './i18n.ts';

/** What of a view the sentence is about. */
interface Summarised {
  lens: Pick<Lens, 'period'>;
  areas: readonly {
    number: string;
    subGoals: readonly { rollup: Pick<Rollup, 'status'>; isOld?: boolean }[];
  }[];
}

interface Found {
  status: GoalStatus;
  area: string;
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
  | 'notMeasured'
  | 'notMeasuredYet'
  | 'measuredYet'
  | 'wereAchieved';

/** Of whom a sentence speaks, how many they are, and where they all are. */
interface Who {
  who: string;
  count: number;
  where: string;
}

/**
 * Sums up a view: how its sub-goals stand ({@link standing}), and how many of them rest on figures that are too old to say
 * how it stands now.
 */
export function summariseView(view: Summarised, text: Text): string {
  const subGoals = view.areas.flatMap((area) => area.subGoals);
  const old = subGoals.filter(({ isOld }) => isOld).length;
  const sentence = standing(view, text);
  if (old === 0) return sentence;
  const { t, f } = text;
  const warning =
    old === subGoals.length
      ? t('overview.sentence.allOld')
      : capitalised(t('overview.sentence.old', { count: old, number: f.count(old) }));
  return `${sentence} ${warning}`;
}

/**
 * Sums up the sub-goals of a view, each sentence with a capital letter first: those that go well, those far behind or
 * missed, those a little behind or partly achieved, those without figures. What holds for all is said of all.
 */
function standing(view: Summarised, { t, f, language }: Text): string {
  const all = view.areas.flatMap((area) =>
    area.subGoals.map(({ rollup: { status } }): Found => ({ status, area: area.number })),
  );
  const total = all.length;
  if (total === 0) {
    return view.lens.period && view.areas.length > 0
      ? t('overview.sentence.nonePeriod', { period: view.lens.period.name })
      : t('overview.sentence.none');
  }
  const having = (...statuses: GoalStatus[]) => all.filter(({ status }) => statuses.includes(status));
  const unknown = having('no-data', 'not-measurable');
  if (unknown.length === total)
    return total === 1 ? say('notMeasuredYet', only()) : say('measuredYet', none());

  const [onTrack, achieved] = [having('on-track'), having('achieved')];
  const [far, missed] = [having('off-track'), having('missed')];
  const [little, partly] = [having('at-risk'), having('partly-achieved')];
  const good = either(onTrack, achieved, 'onTrack', 'achieved', 'onTrackOrAchieved');
  const bad = either(far, missed, 'far', 'missed', 'farOrMissed');
  const middling = either(little, partly, 'little', 'partly', 'littleOrPartly');

  if (total === 1) return say((good ?? bad ?? middling)?.says ?? 'notMeasuredYet', only());
  // "All were not achieved" would say too little.
  if (missed.length === total) return say('wereAchieved', none());
  for (const group of [good, bad, middling]) {
    if (group?.found.length === total) return say(group.says, everyOne());
  }
  const open = far.length + little.length + unknown.length > 0;
  return [
    good
      ? say(good.says, { who: of(good.found.length), count: good.found.length, where: '' })
      : say(open ? 'onTrack' : 'achieved', none()),
    ...[bad, middling].flatMap((group) => (group ? [say(group.says, some(group.found))] : [])),
    ...(unknown.length > 0 ? [say('notMeasured', { ...some(unknown), where: '' })] : []),
  ].join(' ');

  /** One sentence; `count` settles its grammar. */
  function say(says: Says, { who, count, where }: Who): string {
    return capitalised(t(`overview.sentence.${says}`, { who, count, where }));
  }

  function some(found: readonly Found[]): Who {
    return { who: f.count(found.length), count: found.length, where: whereOf(found) };
  }

  function of(count: number): string {
    return t('overview.sentence.who.of', { number: f.count(count), total: f.count(total) });
  }

  function only(): Who {
    return { who: t('overview.sentence.who.only'), count: 1, where: '' };
  }

  function everyOne(): Who {
    const who =
      total === 2
        ? t('overview.sentence.who.both')
        : t('overview.sentence.who.all', { total: f.count(total) });
    return { who, count: total, where: '' };
  }

  function none(): Who {
    if (total > 2)
      return { who: t('overview.sentence.who.none', { total: f.count(total) }), count: total, where: '' };
    // "Neither" takes the singular; Norwegian has no such word and keeps the plural.
    return { who: t('overview.sentence.who.neither'), count: language === 'en' ? 1 : 2, where: '' };
  }

  /** Where all of them are, if that is one area of several. */
  function whereOf(found: readonly Found[]): string {
    const [area, ...more] = new Set(found.map((each) => each.area));
    if (area === undefined || more.length > 0 || view.areas.length === 1) return '';
    const key = found.length === 1 ? 'whereOne' : found.length === 2 ? 'whereBoth' : 'whereAll';
    return t(`overview.sentence.${key}`, { area });
  }
}

/** Two kinds of sub-goals that share a sentence, or the one of them there is. */
function either(a: Found[], b: Found[], saysA: Says, saysB: Says, saysBoth: Says) {
  const found = [...a, ...b];
  if (found.length === 0) return undefined;
  return { found, says: b.length === 0 ? saysA : a.length === 0 ? saysB : saysBoth };
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
