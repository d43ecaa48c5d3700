/** Why an indicator stands as it does, in a sentence or two with its figures: for a row in a list. */
import type { IndicatorView, Lens } from '#/domain/view/planView.ts';
import { richParts } from '../format/rich.tsx';
import type { Text } from '../i18n.ts';
import { rangeText } from '../words/range.ts';
import { measured, notMeasured, whyNotJudged } from './explain.ts';

/** Undefined where all is well, also where only the next figure is late: see {@link lastKnown}. */
export function whyIndicator(view: IndicatorView, lens: Lens, text: Text): string | undefined {
  const { t, f } = text;
  const { indicator, judgement } = view;
  const { status, reading, expected, target, range } = judgement;
  switch (status) {
    case 'on-track':
    case 'achieved':
      return undefined;
    case 'outdated':
      return lastKnown(view, text);
    case 'no-target':
      return withoutEmphasis(whyNotJudged({ judgement, indicator, text }));
    case 'no-data':
      return [
        withoutEmphasis(notMeasured({ judgement, indicator, lens, text })),
        ...firstDue(view, lens, text),
      ].join(' ');
    case 'at-risk':
    case 'off-track':
    case 'missed': {
      if (!reading) return undefined;
      const words = { value: measured(reading.value, indicator, text), date: f.date(reading.date) };
      if (range) return t('explain.why.outside', { ...words, range: rangeText(range, indicator, text) });
      if (status === 'missed' && target) {
        return t('explain.why.missed', { ...words, target: f.number(target.value, indicator.decimals) });
      }
      const should = expected ?? target?.value;
      if (should === undefined) return undefined;
      return t('explain.why.behind', { ...words, expected: f.number(should, indicator.decimals) });
    }
  }
}

/** A sentence of an explanation, without its marks of emphasis: nothing stands out in a row. */
function withoutEmphasis(sentence: string): string {
  return richParts(sentence)
    .map((part) => part.text)
    .join('');
}

function firstDue({ judgement: { due } }: IndicatorView, { asOf }: Lens, { t, f }: Text): string[] {
  if (due === undefined) return [];
  return [t(asOf > due ? 'explain.firstOverdue' : 'explain.firstDue', { date: f.date(due) })];
}

/** What was last known of an indicator whose next figure is not here, or is late; undefined where nothing was. */
export function lastKnown({ indicator, judgement }: IndicatorView, text: Text): string | undefined {
  const { t, f } = text;
  const { reading, flags, end, due } = judgement;
  if (!reading) return undefined;
  const words = { value: measured(reading.value, indicator, text), date: f.date(reading.date) };
  if (flags.includes('final-reading-missing') && end !== undefined) {
    return t('explain.why.finalMissing', { value: words.value, known: words.date, date: f.date(end) });
  }
  return due === undefined
    ? t('explain.why.old', words)
    : t('explain.why.stale', { ...words, due: f.date(due) });
}
