/** Small pieces of text that several sections of the report share. */

import type { Rollup } from '#/domain/progress/rollUp.ts';
import type { Judgement } from '#/domain/progress/rule.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanView } from '#/domain/view/planView.ts';
import { percentsApart } from '#/i18n/format/apart.ts';
import { richParts, type TextPart } from '#/i18n/format/rich.tsx';
import { written } from '#/i18n/format/ticks.ts';
import type { Text } from '#/i18n/i18n.ts';
import { limitsSentence, measured } from '#/i18n/saying/explain.ts';
import { type Standing, statusWord } from '#/i18n/saying/statusWord.ts';
import { entered, judgedAs } from '#/i18n/words/entered.ts';
import { rangeText } from '#/i18n/words/range.ts';
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

export function statusCell(standing: Standing, text: Text, detail?: string): ReportCell {
  return { text: statusWord(standing, text), status: standing.status, ...(detail && { detail }) };
}

/** A goal's status, why it is so, and the shares it rests on; `of` says what they are shares of. */
export function goalStatus(rollup: Rollup, reason: string | undefined, of: string, text: Text): ReportBlock {
  const word = statusWord(rollup, text);
  return {
    kind: 'status',
    status: rollup.status,
    word: reason ? `${word}, ${reason}` : word,
    detail: figures(rollup, of, text),
  };
}

function figures(rollup: Rollup, of: string, text: Text): string {
  const { t, f } = text;
  const { progress, expectedProgress = 0, expectedProgressNow = expectedProgress } = rollup;
  if (progress === undefined) return '';
  const shares = written(progress, expectedProgress, expectedProgressNow, f);
  return t(shares.expected === shares.now ? 'charts.progress' : 'charts.progressNow', {
    ...shares,
    ofTarget: of,
  });
}

/** Shares that are compared, each as percent; a dash or the like where there is none. */
export function shares(values: readonly (number | undefined)[], { t, f }: Text): ReportCell[] {
  const write = percentsApart(values, f);
  return values.map((value) => ({ text: value === undefined ? t('reports.none') : write(value) }));
}

/** A judged reading's value with its unit, marked where it is a practice figure or preliminary. */
export function readingValue(reading: Reading, indicator: Indicator, text: Text): string {
  return markedReading(measured(reading.value, indicator, text), reading, text);
}

/** A reading's value as it was entered, with what it is judged as where that is another, and its marks. */
export function enteredReading(reading: Reading, indicator: Indicator, text: Text): string {
  const value = entered(reading.value, indicator, text);
  return withJudged(markedReading(value, reading, text), reading.value, indicator, text);
}

/** An entered figure as written, followed by what it is judged as where that is another. */
export function withJudged(written: string, value: number, indicator: Indicator, text: Text): string {
  const judged = judgedAs(value, indicator, text);
  return judged ? `${written}, ${judged}` : written;
}

function markedReading(value: string, reading: Reading, text: Text): string {
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
  if (target) {
    const computed = judgement.flags.includes('computed-target') ? `, ${t('common.computed')}` : '';
    return { text: measured(target.value, indicator, text), detail: `${f.date(target.date)}${computed}` };
  }
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
