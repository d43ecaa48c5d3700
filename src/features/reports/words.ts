/** Small pieces of text that several sections of the report share. */
import type { Indicator, Reading } from '#/domain/model.ts';
import type { PlanView } from '#/domain/planView.ts';
import type { Rollup } from '#/domain/progress/rollUp.ts';
import type { Judgement } from '#/domain/progress/rule.ts';
import { limitsSentence, measured } from '#/i18n/explain.ts';
import type { Text } from '#/i18n/i18n.ts';
import { rangeText } from '#/i18n/range.ts';
import { richParts, type TextPart } from '#/i18n/rich.tsx';
import { type Standing, statusWord } from '#/i18n/statusWord.ts';
import type { ReportBlock, ReportCell, ReportFact } from './reportTypes.ts';

/** A paragraph of Varde's own sentences, in which `**` marks emphasis. */
export function sentences(texts: readonly string[], tone?: 'lead' | 'warning' | 'muted'): ReportBlock[] {
  if (texts.length === 0) return [];
  return [{ kind: 'paragraph', parts: richParts(texts.join(' ')), ...(tone && { tone }) }];
}

/** A paragraph of someone's own words, taken as they are. */
export function ownWords(text: string | undefined, tone?: 'lead' | 'warning' | 'muted'): ReportBlock[] {
  if (!text) return [];
  const parts: TextPart[] = [{ text, strong: false }];
  return [{ kind: 'paragraph', parts, ...(tone && { tone }) }];
}

export function fact(label: string, value: string | readonly string[] | undefined): ReportFact[] {
  const values = typeof value === 'string' ? [value] : (value ?? []);
  return values.length > 0 && values.some((each) => each !== '') ? [{ label, values: [...values] }] : [];
}

export function facts(...groups: ReportFact[][]): ReportBlock[] {
  const all = groups.flat();
  return all.length > 0 ? [{ kind: 'facts', facts: all }] : [];
}

/** What a share of progress is a share of: the target of the period, or of the plan's last year. */
export function ofTarget({ plan, lens }: Pick<PlanView, 'plan' | 'lens'>, { t }: Text): string {
  return lens.period
    ? t('common.ofTargetPeriod', { period: lens.period.name })
    : t('common.ofTargetPlan', { year: plan.end.slice(0, 4) });
}

export function statusCell(standing: Standing, text: Text, detail?: string): ReportCell {
  return { text: statusWord(standing, text), status: standing.status, ...(detail && { detail }) };
}

/** A goal's status, why it is so, and the shares it rests on. */
export function goalStatus(
  rollup: Rollup,
  reason: string | undefined,
  view: PlanView,
  text: Text,
): ReportBlock {
  const word = statusWord(rollup, text);
  return {
    kind: 'status',
    status: rollup.status,
    word: reason ? `${word}, ${reason}` : word,
    detail: figures(rollup, view, text),
  };
}

function figures(rollup: Rollup, view: PlanView, text: Text): string {
  const { t, f } = text;
  const { progress, expectedProgress = 0, expectedProgressNow = expectedProgress } = rollup;
  if (progress === undefined) return '';
  const [expected, now] = [f.percent(expectedProgress), f.percent(expectedProgressNow)];
  return t(expected === now ? 'charts.progress' : 'charts.progressNow', {
    progress: f.percent(progress),
    ofTarget: ofTarget(view, text),
    expected,
    now,
  });
}

export function share(value: number | undefined, { t, f }: Text): string {
  return value === undefined ? t('reports.none') : f.percent(value);
}

/** A reading's value with its unit, marked where it is a practice figure or preliminary. */
export function readingValue(reading: Reading, indicator: Indicator, text: Text): string {
  const value = measured(reading.value, indicator, text);
  if (reading.practice) return text.t('reports.marked.practice', { value });
  return reading.preliminary ? text.t('reports.marked.preliminary', { value }) : value;
}

/** The flags in words, without those that are written beside the value itself or are the status. */
export function flagWords({ flags, status }: Judgement, { t }: Text): string {
  return flags
    .filter((flag) => flag !== 'practice' && flag !== 'preliminary')
    .filter((flag) => status !== 'outdated' || flag !== 'final-reading-missing')
    .map((flag) => t(`common.flag.${flag}`))
    .join(' · ');
}

export function marked(name: string, proposal: boolean, { t }: Text): string {
  return proposal ? t('reports.marked.proposal', { name }) : name;
}

/** What an indicator is judged against within the view: the target and its date, or the band. */
export function targetCell(judgement: Judgement, indicator: Indicator, text: Text): ReportCell {
  const { t, f } = text;
  const { target, range } = judgement;
  if (target) return { text: measured(target.value, indicator, text), detail: f.date(target.date) };
  if (range) return { text: rangeText(range, indicator, text), detail: f.date(range.end) };
  return { text: t('reports.none') };
}

/** Explanations without the sentence on thresholds, which the report says once, in its guide. */
export function withoutLimits(explained: readonly string[], { plan }: PlanView, text: Text): string[] {
  const limits = limitsSentence(plan.thresholds, text);
  return explained.filter((sentence) => sentence !== limits);
}

/** The period looked at, or the whole plan, in words with its dates. */
export function periodWords({ plan, lens }: Pick<PlanView, 'plan' | 'lens'>, { t, f }: Text): string {
  const span = lens.period ?? plan;
  return t('reports.front.span', {
    name: lens.period ? lens.period.name : t('common.wholePlan'),
    from: f.longDate(span.start),
    to: f.longDate(span.end),
  });
}
