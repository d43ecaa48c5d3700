/** What needs attention, in words: what it is, why with its figures, since when, and who answers for it. */

import type { Status } from '#/domain/progress/rule.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { ActionNeed, Attention, SubGoalNeed } from '#/domain/view/attention.ts';
import type { IndicatorView, Lens } from '#/domain/view/planView.ts';
import { linked, type NumberText } from '../format/linked.ts';
import { shortened, withCapital } from '../format/shortened.ts';
import type { Text } from '../i18n.ts';
import { whySubGoal } from './because.ts';
import { type Standing, statusWord } from './statusWord.ts';
import { lastKnown, whyIndicator } from './whyIndicator.ts';

export interface AttentionText {
  /** Unique among all that needs attention: rows of two tables may have the same id. */
  key: string;
  row: RowRef;
  name: string;
  /** Whose shape it is shown with; `late` where a figure is late and its status is not why it is here. */
  sign: Status | 'late';
  /** `Delmål 2.1`. */
  kind: string;
  /** Sentences, in which the numbers of other rows are marked as links; see `linked.ts`. */
  why: string;
}

export interface AttentionGround {
  lens: Lens;
  text: Text;
  /** What was remarked on the readings that decided, by indicator. */
  comments: ReadonlyMap<Id, string>;
  /** How many of the indicators that decided a sub-goal's status are told with their figures. */
  toldAtMost: number;
  write?: NumberText;
}

/** Characters of a comment that are quoted. */
const QUOTED = 90;
/** Numbers that are listed; the rest are counted. */
const NUMBERS_AT_MOST = 6;

/** The readings that decided, whose comments are quoted. */
export function decidingReadings(
  items: readonly Attention[],
  toldAtMost: number,
): { indicator: Id; date: IsoDate }[] {
  return items
    .flatMap((item) =>
      item.kind === 'sub-goal'
        ? item.indicators.slice(0, toldAtMost)
        : item.kind === 'indicator'
          ? [item.indicator]
          : [],
    )
    .flatMap(({ indicator, judgement: { reading } }) =>
      reading ? [{ indicator: indicator.id, date: reading.date }] : [],
    );
}

/** One thing that needs attention, in words. */
export function describeAttention(item: Attention, ground: AttentionGround): AttentionText {
  const { text, write = linked } = ground;
  const { t, f } = text;
  switch (item.kind) {
    case 'sub-goal': {
      const { id, name, number } = item.subGoal;
      return {
        key: `subGoals ${id}`,
        row: { table: 'subGoals', id },
        name,
        sign: item.rollup.status,
        kind: t('overview.kind.subGoal', { number }),
        why: join(...subGoalSentences(item, ground), responsible(item.units, text)),
      };
    }
    case 'indicator': {
      const { indicator, number, judgement } = item.indicator;
      return {
        key: `indicators ${indicator.id}`,
        row: { table: 'indicators', id: indicator.id },
        name: indicator.name,
        sign: item.isLate ? 'late' : judgement.status,
        kind: t('overview.kind.indicator', { number }),
        why: join(
          item.isLate ? `${t('common.flag.stale')}.` : standing(judgement, undefined, text),
          item.isLate ? lastKnown(item.indicator, text) : whyIndicator(item.indicator, ground.lens, text),
          marks(item.indicator, text),
          quote(item.indicator, ground),
          responsible(item.units, text),
        ),
      };
    }
    case 'not-measured':
    case 'no-target': {
      const { id, name, number } = item.subGoal;
      const count = item.indicators.length;
      const numbers = item.indicators
        .slice(0, NUMBERS_AT_MOST)
        .map((each) => write({ table: 'indicators', ...each.indicator, number: each.number }));
      const more = count - numbers.length;
      const who = f.list(more > 0 ? [...numbers, t('overview.sentence.more', { count: more })] : numbers);
      return {
        key: `${item.kind} ${id}`,
        row: { table: 'subGoals', id },
        name,
        sign: item.kind === 'no-target' ? item.kind : 'no-data',
        kind: t('overview.kind.subGoal', { number }),
        why: join(
          t(item.kind === 'no-target' ? 'overview.why.noTarget' : 'overview.why.notMeasured', { who, count }),
          responsible(item.units, text),
        ),
      };
    }
    case 'action': {
      const { id, name } = item.action;
      return {
        key: `actions ${id}`,
        row: { table: 'actions', id },
        name,
        sign: item.overdue ? 'off-track' : 'at-risk',
        kind: t('overview.kind.action', { number: item.number }),
        why: join(...actionSentences(item, text), responsible(item.units, text)),
      };
    }
    case 'mandate': {
      const { id, title, caseNumber, date, due } = item.mandate;
      const given = f.date(date);
      return {
        key: `mandates ${id}`,
        row: { table: 'mandates', id },
        name: title,
        sign: 'at-risk',
        kind: t('overview.kind.mandate'),
        why: join(
          item.overdue && due !== undefined
            ? t('overview.why.mandateDue', { given, date: f.date(due) })
            : t('overview.why.mandate', { given }),
          caseNumber === '' ? undefined : t('overview.why.askedIn', { caseNumber }),
        ),
      };
    }
  }
}

/** How it stands, since when and because of what; then the figures of what decided. */
function subGoalSentences(item: SubGoalNeed, ground: AttentionGround): (string | undefined)[] {
  const { text, lens, toldAtMost, write = linked } = ground;
  const { rollup, parts, indicators } = item;
  const because = whySubGoal({ rollup, indicators: parts }, text, write);
  const figures = indicators.slice(0, toldAtMost).flatMap((each) => {
    const why = join(whyIndicator(each, lens, text), marks(each, text), quote(each, ground));
    if (why === '') return [];
    return [parts.length > 1 ? `${each.number}: ${why}` : why];
  });
  return [standing(rollup, because, text), ...figures];
}

/** `Langt etter siden 31.12.2019, fordi 2.1.4 ligger langt etter.` */
function standing(
  { since, ...of }: Standing & { since?: IsoDate },
  because: string | undefined,
  text: Text,
): string {
  const { t, f } = text;
  const status = statusWord(of, text);
  // A figure may have been too old long before it was the final one that was missing.
  const isSilent = since === undefined || (of.status === 'outdated' && of.isPast);
  const head = isSilent ? status : t('overview.why.statusSince', { status, date: f.date(since) });
  return `${because === undefined ? head : `${head}, ${because}`}.`;
}

function actionSentences(item: ActionNeed, { t, f }: Text): string[] {
  const { action, overdue, isLateToStart, milestones } = item;
  const [first, ...others] = milestones;
  const status = t(`common.actionStatus.${action.status}`);
  return [
    ...(overdue && action.due ? [t('overview.why.overdue', { date: f.date(action.due), status })] : []),
    ...(isLateToStart && action.start ? [t('overview.why.lateToStart', { date: f.date(action.start) })] : []),
    ...(first ? [t('overview.why.milestone', { name: first.name, date: f.date(first.due) })] : []),
    ...(others.length > 0
      ? [t('overview.why.milestones', { count: others.length, number: withCapital(f.count(others.length)) })]
      : []),
  ];
}

/** That the figure told is preliminary or invented: a verdict on it says so. */
function marks({ judgement: { flags, reading } }: IndicatorView, { t }: Text): string | undefined {
  if (!reading) return undefined;
  const said = (['preliminary', 'practice'] as const).filter((flag) => flags.includes(flag));
  return said.length > 0 ? said.map((flag) => `${t(`common.flag.${flag}`)}.`).join(' ') : undefined;
}

function quote({ indicator }: IndicatorView, { comments, text }: AttentionGround): string | undefined {
  const comment = comments.get(indicator.id);
  const line = (comment ?? '').replaceAll(/\s+/g, ' ').trim();
  return line === '' ? undefined : text.t('history.value.quote', { text: shortened(line, QUOTED) });
}

function responsible(units: readonly string[], { t, f }: Text): string | undefined {
  return units.length > 0 ? t('overview.why.responsible', { units: f.list(units) }) : undefined;
}

function join(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined && sentence !== '').join(' ');
}
