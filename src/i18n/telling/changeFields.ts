/** The fields of a plan's rows in words: what each is called, and what was in it. */

import { hasValue } from '#/domain/history/edit.ts';
import type { HistoryState } from '#/domain/history/history.ts';
import type { Clock } from '#/domain/log/log.ts';
import { ACTION_STATUSES } from '#/domain/tables/actions.ts';
import { DECISIONS } from '#/domain/tables/comments.ts';
import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import { DIRECTIONS, PATHS } from '#/domain/tables/indicators.ts';
import { MANDATE_STATUSES } from '#/domain/tables/mandates.ts';
import type { TableName } from '#/domain/tables/names.ts';
import { PARTNER_KINDS } from '#/domain/tables/partners.ts';
import { ROLES } from '#/domain/tables/responsibilities.ts';
import { OUTCOME_RESULTS } from '#/domain/tables/subGoals.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import { FREQUENCIES, isIsoDate } from '#/domain/values/dates.ts';
import type { Fields } from '#/domain/values/fields.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { history } from '../catalogues/nb/history.ts';
import { shortened } from '../format/shortened.ts';
import type { Text } from '../i18n.ts';
import { enteredDecimals } from '../words/entered.ts';
import { type FieldLabel, labelOf } from './changeLabels.ts';
import { fill, type Piece, PLACES, type Sentence } from './sentence.ts';

/** What is needed to put changes in words. */
export interface Telling {
  text: Text;
  state: HistoryState;
  /** A row's number in the plan's outline, where it has one now. */
  numberOf(ref: RowRef): string | undefined;
  /** The short name of a UN goal or target, by its code; undefined while it is not known. */
  goalName(code: string): string | undefined;
  /** The commit that is told of: rows are named as they were called then. */
  at: Clock;
}

export type NumberedTable = keyof typeof history.numbered;

/** Characters of a name above which it is cut in a sentence. */
const LONG_NAME = 90;
/** Characters of a text above which only some words of it stand in a sentence. */
const LONG_TEXT = 70;

/** A row by kind, number and name, as a piece that can be gone to. */
export function rowPiece(ref: RowRef, telling: Telling, name = telling.state.nameOf(ref, telling.at)): Piece {
  const { t } = telling.text;
  const { table } = ref;
  if (table === 'plans' || table === 'links' || table === 'comments' || table === 'responsibilities') {
    return { kind: 'row', text: t(`tables.${table}.named`), ref };
  }
  if (name === undefined) {
    return {
      kind: 'row',
      text: t('overview.change.gone', { kind: t(`tables.${table}.a`) }),
      ref,
    };
  }
  const number = isNumbered(table) ? telling.numberOf(ref) : undefined;
  const shown = shortened(name, LONG_NAME);
  const text =
    number !== undefined && isNumbered(table)
      ? t(`history.numbered.${table}`, { number, name: shown })
      : t(`tables.${table}.named`, { name: quoted(shown, telling) });
  return { kind: 'row', text, ref };
}

function isNumbered(table: TableName): table is NumberedTable {
  return table === 'goalAreas' || table === 'subGoals' || table === 'actions' || table === 'indicators';
}

/** A text in quotation marks; of a long one only some words, with all of it to be opened. `other`: what it is told apart from. */
export function textPiece(value: string, telling: Telling, other?: unknown): Piece {
  const oneLine = value.replaceAll(/\s+/g, ' ').trim();
  if (oneLine.length <= LONG_TEXT && !/\n/.test(value))
    return { kind: 'text', text: quoted(oneLine, telling) };
  const from = typeof other === 'string' ? firstDifference(oneLine, other.replaceAll(/\s+/g, ' ').trim()) : 0;
  const words = (from > 0 ? '… ' : '') + shortened(oneLine.slice(from), LONG_TEXT);
  return { kind: 'long', text: quoted(words, telling), full: value };
}

export function quoted(text: string, { text: { t } }: Telling): string {
  return t('history.value.quote', { text });
}

/** Where to begin reading a text to see what differs from another: some words before the first difference. */
function firstDifference(text: string, other: string): number {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  if (same < LONG_TEXT / 2) return 0;
  return text.lastIndexOf(' ', Math.max(0, text.lastIndexOf(' ', same - 1) - 12)) + 1;
}

/** A figure of an indicator with its decimals and, unless another with it follows, its unit of measurement. */
export function figure(
  value: unknown,
  indicator: Id,
  { text: { f }, state }: Telling,
  hasUnit = true,
): string {
  if (typeof value !== 'number') return '';
  const { unit, decimals } = state.fieldsOf({ table: 'indicators', id: indicator }) ?? {};
  const least = typeof decimals === 'number' ? decimals : 0;
  // What was entered is told with all its decimals, also those that pages leave out.
  return f.measure(value, enteredDecimals(value, least), hasUnit && typeof unit === 'string' ? unit : '');
}

/** A reading's figure with what it is marked as. */
export function readingFigure(reading: unknown, indicator: Id, telling: Telling, hasUnit = true): string {
  if (!hasValue(reading)) return '';
  const { t } = telling.text;
  const value = figure(reading.value, indicator, telling, hasUnit);
  if (reading.practice === true) return t('history.value.practice', { value });
  return reading.preliminary === true ? t('history.value.preliminary', { value }) : value;
}

/** A date as people write it; whatever is not one as it is. */
export function dateText(value: unknown, { text: { f } }: Telling): string {
  return typeof value === 'string' && isIsoDate(value) ? f.date(value) : String(value ?? '');
}

/** What a link points at: a UN goal, a point of a framework, a climate target or a mandate. */
export function linkTarget({ toKind, to }: Fields, telling: Telling): Sentence {
  const { state, goalName } = telling;
  const { t } = telling.text;
  if (typeof to !== 'string') return [{ kind: 'text', text: t('history.value.unknown') }];
  if (toKind === 'climateTarget') return [rowPiece({ table: 'climateTargets', id: to }, telling)];
  if (toKind === 'mandate') return [rowPiece({ table: 'mandates', id: to }, telling)];
  const framework = to.split(':', 1)[0] ?? '';
  const code = to.slice(framework.length + 1);
  if (framework === SDG_FRAMEWORK) {
    const name = goalName(code);
    const goal = t('history.value.sdg', { code });
    return [{ kind: 'text', text: name === undefined ? goal : `${goal} ${name}` }];
  }
  const ref: RowRef = { table: 'frameworks', id: framework };
  const node = objectsIn(state.fieldsOf(ref)?.nodes).find((each) => each.code === code);
  const name = typeof node?.name === 'string' ? node.name : code;
  return fill(`${PLACES.name} (${PLACES.in})`, {
    name: quoted(shortened(name, LONG_NAME), telling),
    in: state.nameOf(ref, telling.at) ?? framework,
  });
}

/** A field's value in words; empty where there is none. `other`: what it was before or is after, to tell texts apart. */
export function fieldValue(
  { table, id }: RowRef,
  field: string,
  value: unknown,
  telling: Telling,
  other?: unknown,
): Sentence {
  const words = simpleValue(table, id, labelOf(table, field), value, telling, other);
  return typeof words === 'string' ? [{ kind: 'text', text: words }] : words;
}

function simpleValue(
  table: TableName,
  id: Id,
  label: FieldLabel,
  value: unknown,
  telling: Telling,
  other: unknown,
): string | Sentence {
  const { t, f } = telling.text;
  const named = (to: TableName, each: unknown) =>
    (typeof each === 'string' && telling.state.nameOf({ table: to, id: each }, telling.at)) ||
    t('history.value.unknown');
  const names = (to: TableName) => f.list(listIn(value).map((each) => shortened(named(to, each), LONG_NAME)));
  const word = <T extends string>(known: readonly T[], say: (one: T) => string): string => {
    const found = known.find((each) => each === value);
    return found === undefined ? String(value ?? '') : quoted(say(found), telling);
  };
  if (value === undefined || value === null) return '';
  switch (label) {
    case 'units':
      return names('units');
    case 'subGoals':
      return names('subGoals');
    case 'periods':
      return listIn(value).length === 0 ? t('history.value.allPeriods') : names('planPeriods');
    case 'unit':
      return named('units', value);
    case 'goalArea':
      return [rowPiece({ table: 'goalAreas', id: String(value) }, telling)];
    case 'subGoal':
      return [rowPiece({ table: 'subGoals', id: String(value) }, telling)];
    case 'predecessor':
      return [rowPiece({ table, id: String(value) }, telling)];
    case 'status':
      return table === 'mandates'
        ? word(MANDATE_STATUSES, (one) => t(`common.mandateStatus.${one}`))
        : word(ACTION_STATUSES, (one) => t(`common.actionStatus.${one}`));
    case 'direction':
      return word(DIRECTIONS, (one) => t(`common.direction.${one}`));
    case 'path':
      return word(PATHS, (one) => t(`common.path.${one}`));
    case 'frequency':
      return word(FREQUENCIES, (one) => t(`common.frequency.${one}`));
    case 'strength':
      return word(['direct', 'indirect'] as const, (one) => t(`common.strength.${one}`));
    case 'kind':
      return word(PARTNER_KINDS, (one) => t(`partners.kind.${one}`));
    case 'decision':
      return word(DECISIONS, (one) => t(`comments.decision.${one}`));
    case 'role':
      return word(ROLES, (one) => t(`history.role.${one}`));
    case 'baseline': {
      const { value: number, date } = objectIn(value);
      return t('history.value.dated', { value: figure(number, id, telling), date: dateText(date, telling) });
    }
    case 'targets':
      return f.list(
        objectsIn(value).map(({ date, year, value: number }) =>
          t('history.value.by', {
            value: table === 'indicators' ? figure(number, id, telling) : f.number(Number(number)),
            date: date === undefined ? String(year) : dateText(date, telling),
          }),
        ),
      );
    case 'band': {
      const { min, max, end } = objectIn(value);
      const edges = [min, max].filter((edge) => edge !== undefined).map((edge) => figure(edge, id, telling));
      const [edge = ''] = edges;
      const range =
        edges.length === 2
          ? `${f.number(Number(min))}–${figure(max, id, telling)}`
          : t(min === undefined ? 'common.atMost' : 'common.atLeast', { value: edge });
      return t('history.value.band', {
        range,
        date: dateText(end, telling),
      });
    }
    case 'thresholds': {
      const { onTrack, atRisk } = objectIn(value);
      return t('history.value.thresholds', {
        onTrack: f.limit(Number(onTrack)),
        atRisk: f.limit(Number(atRisk)),
      });
    }
    case 'outcomes':
      return f.list(
        objectsIn(value).map(
          ({ period, result }) => `${named('planPeriods', period)}: ${resultText(result, telling)}`,
        ),
      );
    case 'milestones':
      return f.list(objectsIn(value).map(({ name }) => quoted(shortened(String(name), LONG_NAME), telling)));
    case 'nodes':
      return t('history.value.nodes', { count: listIn(value).length });
    case 'tags':
      return f.list(listIn(value).map((tag) => quoted(String(tag), telling)));
    case 'since':
    case 'baselineYear':
      return String(value);
    default:
      return plainValue(value, telling, other);
  }
}

/** Dates, numbers, yes and no, and whatever else is text. */
function plainValue(value: unknown, telling: Telling, other: unknown): string | Sentence {
  const { t, f } = telling.text;
  if (typeof value === 'number') return f.number(value);
  if (typeof value === 'boolean')
    return t(value ? 'common.yes' : 'common.no').toLocaleLowerCase(telling.text.language);
  if (typeof value !== 'string') return '';
  return isIsoDate(value) ? f.date(value) : [textPiece(value, telling, other)];
}

export function resultText(result: unknown, telling: Telling): string {
  const known = OUTCOME_RESULTS.find((each) => each === result);
  return known ? quoted(telling.text.t(`history.result.${known}`), telling) : '';
}

export function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function objectsIn(value: unknown): Fields[] {
  return listIn(value).filter((each): each is Fields => each instanceof Object);
}

export function objectIn(value: unknown): Fields {
  return value instanceof Object && !Array.isArray(value) ? { ...value } : {};
}
