/** The one sentence (or three) that sums a plan up: how many sub-goals go well, which do not and where, what is unknown. */
import type { PlanView, SubGoalView } from '#/domain/planView.ts';
import type { GoalStatus } from '#/domain/rollup.ts';
import type { Text } from './i18n.ts';

interface Found {
  view: SubGoalView;
  area: string;
}

/** Sums up the sub-goals of a view, in words and with a capital letter first. */
export function summariseView(view: PlanView, { t, f }: Text): string {
  const all = view.areas.flatMap((area) =>
    area.subGoals.map((subGoal): Found => ({ view: subGoal, area: area.number })),
  );
  const total = all.length;
  if (total === 0) {
    return view.lens.period
      ? t('overview.sentence.nonePeriod', { period: view.lens.period.name })
      : t('overview.sentence.none');
  }
  const having = (...statuses: GoalStatus[]) =>
    all.filter((found) => statuses.includes(found.view.rollup.status));
  const unknown = having('no-data', 'not-measurable');
  if (unknown.length === total) {
    return total === 1
      ? t('overview.sentence.unmeasuredOne')
      : t('overview.sentence.unmeasured', { total: f.count(total) });
  }
  const sentences = [goodSentence(having('on-track'), having('achieved'), total)];
  const far = having('off-track');
  const missed = having('missed');
  add([...far, ...missed], far.length === 0 ? 'missed' : missed.length === 0 ? 'far' : 'farOrMissed');
  const little = having('at-risk');
  const partly = having('partly-achieved');
  add(
    [...little, ...partly],
    little.length === 0 ? 'partly' : partly.length === 0 ? 'little' : 'littleOrPartly',
  );
  if (unknown.length > 0)
    sentences.push(t('overview.sentence.notMeasured', { number: f.count(unknown.length) }));
  return sentences.map(capitalised).join(' ');

  function goodSentence(onTrack: Found[], achieved: Found[], of: number): string {
    const good = onTrack.length + achieved.length;
    const words = { good: f.count(good), total: f.count(of) };
    if (good === 0) return t('overview.sentence.noneOnTrack', words);
    if (good === of && achieved.length === of) return t('overview.sentence.allAchieved', words);
    if (good === of && achieved.length === 0) return t('overview.sentence.all', words);
    if (achieved.length === 0) return t('overview.sentence.onTrack', words);
    return onTrack.length === 0
      ? t('overview.sentence.achieved', words)
      : t('overview.sentence.onTrackOrAchieved', words);
  }

  function add(
    found: Found[],
    key: 'far' | 'missed' | 'farOrMissed' | 'little' | 'partly' | 'littleOrPartly',
  ): void {
    if (found.length === 0) return;
    const areas = new Set(found.map(({ area }) => area));
    const [area] = areas;
    const where =
      areas.size > 1 || view.areas.length === 1
        ? ''
        : t(
            found.length === 1
              ? 'overview.sentence.whereOne'
              : found.length === 2
                ? 'overview.sentence.whereBoth'
                : 'overview.sentence.whereAll',
            { area },
          );
    sentences.push(t(`overview.sentence.${key}`, { number: f.count(found.length), where }));
  }
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
