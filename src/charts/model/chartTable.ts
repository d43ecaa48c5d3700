/** The figures of a chart as rows: the same ones in the table on the page and in the CSV file. */
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Text } from '#/i18n/i18n.ts';
import { type ChartModel, expectedOn } from './chartModel.ts';

export interface ChartRow {
  date: IsoDate;
  measured?: number;
  expected?: number;
  /** The range a `hold` indicator must stay within on that date. */
  range?: { min?: number | undefined; max?: number | undefined };
  /** What is special about the row, in the reader's language; empty when nothing is. */
  note: string;
}

/** Every date that is drawn, in order: readings, targets and where the path starts. */
export function chartRows(model: ChartModel, t: Text['t']): ChartRow[] {
  const notes = new Map<IsoDate, string[]>();
  const note = (date: IsoDate, word: string) => notes.set(date, [...(notes.get(date) ?? []), word]);
  // Looked up once: a daily series has as many rows as days.
  const words = {
    preliminary: t('charts.note.preliminary'),
    practice: t('charts.note.practice'),
    'before-baseline': t('charts.note.before-baseline'),
    'after-view': t('charts.note.after-view'),
    'after-target': t('charts.note.after-target'),
  };

  for (const point of model.points) {
    notes.set(point.date, []);
    if (point.current) note(point.date, t('charts.note.current'));
    if (point.preliminary) note(point.date, words.preliminary);
    if (point.practice) note(point.date, words.practice);
    if (point.counting !== 'counted') note(point.date, words[point.counting]);
  }
  if (model.baseline) note(model.baseline.date, t('charts.note.baseline'));
  for (const target of model.targets) {
    const ofPeriod = target.kind === 'period' && model.period;
    const word = ofPeriod
      ? t('charts.note.period-target', { period: ofPeriod.name })
      : t('charts.note.target');
    note(target.date, target.computed ? `${word} (${t('common.computed')})` : word);
  }
  if (model.band) note(model.band.end, t('charts.note.band-end'));

  const values = new Map(model.points.map((point) => [point.date, point.value]));
  const targets = new Map(model.targets.map((target) => [target.date, target.value]));
  return [...notes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, words]): ChartRow => {
      const measured = values.get(date);
      const expected = expectedOn(model, date) ?? targets.get(date);
      return {
        date,
        ...(measured !== undefined && { measured }),
        ...(expected !== undefined && { expected }),
        ...(model.band && date <= model.band.end && { range: { min: model.band.min, max: model.band.max } }),
        note: words.join(', '),
      };
    });
}
