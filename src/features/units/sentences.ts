/** What is said of a unit's work: the first sentences, and why each thing is late or when it is due. */
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { isIdle, type UnitIndicator, type UnitItem, type UnitWork } from '#/domain/view/unitWork.ts';
import { FORMAT_LOCALES } from '#/i18n/format/languages.ts';
import type { Text } from '#/i18n/i18n.ts';
import { measured } from '#/i18n/saying/explain.ts';

/** The order in which what is late is counted up. */
const KINDS = [
  ['reading', 'readings'],
  ['action', 'actions'],
  ['start', 'starts'],
  ['milestone', 'milestones'],
] as const;

/** `Tre målinger mangler og to tiltak er over fristen. Fem frister de neste tre månedene.` */
export function summariseWork(work: UnitWork, period: PlanPeriod | undefined, text: Text): string {
  const { t, f, language } = text;
  if (isIdle(work)) {
    return period ? t('units.nothingPeriod', { period: period.name }) : t('units.nothing');
  }
  const late = KINDS.flatMap(([kind, key]) => {
    const count = work.late.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [t(`units.sentence.${key}`, { count, number: f.count(count) })];
  });
  const coming =
    work.coming.length === 0
      ? t('units.sentence.comingNone')
      : t('units.sentence.coming', { count: work.coming.length, number: f.count(work.coming.length) });
  const clauses = [late.length === 0 ? t('units.sentence.onTime') : f.list(late), coming];
  return clauses
    .map((clause) => `${clause.charAt(0).toLocaleUpperCase(FORMAT_LOCALES[language])}${clause.slice(1)}.`)
    .join(' ');
}

/** What a thing is and where it stands: `Indikator 2.1.3`. */
export function whereOf(item: UnitItem, { t }: Text): string {
  switch (item.kind) {
    case 'reading':
      return t('units.kind.indicator', { number: item.indicator.view.number });
    case 'milestone':
      return t('units.kind.milestone', { number: item.milestone.action.number });
    default:
      return t('units.kind.action', { number: item.action.number });
  }
}

/** Why a thing counts as late. */
export function whyLate(item: UnitItem, text: Text): string {
  const { t, f } = text;
  switch (item.kind) {
    case 'reading':
      return whyMissing(item.indicator, text);
    case 'action':
      return t('units.late.action', {
        date: f.date(item.date),
        status: t(`common.actionStatus.${item.action.action.status}`),
      });
    case 'start':
      return t('units.late.start', { date: f.date(item.date) });
    case 'milestone':
      return t('units.late.milestone', { date: f.date(item.date) });
  }
}

function whyMissing({ view: { indicator, judgement }, missing }: UnitIndicator, text: Text): string {
  const { t, f } = text;
  const { reading } = judgement;
  if (!missing) return '';
  const { why, since } = missing;
  const key = why === 'overdue' && !reading ? 'first' : why;
  const said = t(`units.late.${key}`, { date: since === undefined ? '' : f.date(since) });
  if (!reading) return said;
  const last = { value: measured(reading.value, indicator, text), date: f.date(reading.date) };
  return `${said} ${t('units.late.lastKnown', last)}`;
}

/** When a thing is due. */
export function whenDue(item: UnitItem, { t, f }: Text): string {
  return t(`units.coming.${item.kind}`, { date: item.date === undefined ? '' : f.date(item.date) });
}
