import { Sparkline } from '#/charts/draw/Sparkline.tsx';
import { toDay } from '#/domain/values/dates.ts';
import type { TrendPoint } from '#/domain/view/trend.ts';
import { percentsApart } from '#/i18n/format/apart.ts';
import { useText } from '#/i18n/i18n.ts';

/** An area's progress over time in the size of a word; its place is kept while it is worked out. */
export function Trend({ points, hue }: { points: TrendPoint[] | undefined; hue: number }) {
  const { t, f } = useText();
  const first = points?.[0];
  const last = points?.at(-1);
  const write = percentsApart([first?.progress, last?.progress], f);
  if (!first || !last || first === last) return <span />;
  return (
    <Sparkline
      points={(points ?? []).map(({ date, progress }) => ({ x: toDay(date), y: progress }))}
      hue={hue}
      label={t('overview.trendText', {
        from: write(first.progress),
        fromDate: f.date(first.date),
        to: write(last.progress),
        toDate: f.date(last.date),
      })}
    />
  );
}
