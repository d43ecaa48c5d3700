/** What is said about an action in one breath: for whoever hears the page, and in messages. */

import type { Milestone } from '#/domain/tables/actions.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { ActionDates } from '#/domain/view/actionDates.ts';
import { FORMAT_LOCALES, type Language } from '#/i18n/format/languages.ts';
import type { Text } from '#/i18n/i18n.ts';
import type { ActionItem } from './actionList.ts';

/** `1.2.2019 til 1.10.2019`, `fra 1.2.2019`, `innen 1.10.2019` or `uten datoer`. */
export function spanText({ start, due }: ActionDates, { t, f }: Text): string {
  if (start !== undefined && due !== undefined) {
    return t('actions.dates.span.both', { start: f.date(start), due: f.date(due) });
  }
  if (start !== undefined) return t('actions.dates.span.start', { start: f.date(start) });
  if (due !== undefined) return t('actions.dates.span.due', { due: f.date(due) });
  return t('actions.dates.span.none');
}

/** `2.1.3 Kurs i søknadsskriving, 1.2.2019 til 1.10.2019, i gang, 2 av 3 milepæler nådd`; the dates are those given. */
export function actionLabel(
  { action, number, overdue, lateToStart, milestones }: ActionItem,
  dates: ActionDates,
  text: Text,
) {
  const { t } = text;
  const inSentence = (words: string) => words.toLocaleLowerCase(FORMAT_LOCALES[text.language]);
  return [
    `${number} ${action.name}`,
    spanText(dates, text),
    inSentence(t(`common.actionStatus.${action.status}`)),
    ...(overdue ? [inSentence(t('common.overdue'))] : []),
    ...(lateToStart ? [inSentence(t('common.lateToStart'))] : []),
    milestones.total > 0
      ? t('actions.timeline.milestones', { done: milestones.done, total: milestones.total })
      : t('actions.timeline.noMilestones'),
  ].join(', ');
}

/** `«Oversikt er sendt ut» 31.1.2020, «Oppfølging» 1.5.2020`. */
export function milestonesText(milestones: readonly Milestone[], { t, f }: Text): string {
  return milestones
    .map(({ name, due }) => t('actions.dates.milestone', { name, due: f.date(due) }))
    .join(', ');
}

const dayMonth = new Map<Language, Intl.DateTimeFormat>();

/** Day and month, where the year stands elsewhere: `31.1.`. */
export function dayText(date: IsoDate, language: Language): string {
  const known = dayMonth.get(language);
  const format =
    known ??
    new Intl.DateTimeFormat(FORMAT_LOCALES[language], { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  if (!known) dayMonth.set(language, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** `1.2.2019–1.10.2019`, standing by itself. */
export function datesText({ start, due }: ActionDates, { t, f }: Text): string {
  if (start !== undefined && due !== undefined) {
    return t('actions.dates.both', { start: f.date(start), due: f.date(due) });
  }
  if (start !== undefined) return t('actions.dates.start', { start: f.date(start) });
  if (due !== undefined) return t('actions.dates.due', { due: f.date(due) });
  return t('actions.dates.none');
}

/** What moving milestones along by so many days is called; negative days are earlier. */
export function moveAlongText(days: number, { t }: Text): string {
  return t(days < 0 ? 'actions.dates.moveEarlier' : 'actions.dates.moveLater', { count: Math.abs(days) });
}
