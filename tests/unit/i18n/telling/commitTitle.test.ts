import { describe, expect, it } from 'vitest';
import { type CommitHeadline, INTENTS, type Intent } from '#/domain/log/log.ts';
import { TABLES } from '#/domain/tables/names.ts';
import type { Fields } from '#/domain/values/fields.ts';
import { LANGUAGES, type Language } from '#/i18n/format/languages.ts';
import { describeCommit } from '#/i18n/telling/commitTitle.ts';
import { type LooseChange, stamped } from '../../../support/changes.ts';
import { indicatorRow } from '../../domain/progress/examples.ts';
import { actionRow, mandateRow, smallPlan } from '../../domain/smallPlan.ts';
import { textOf } from '../../features/reports/text.ts';

const TEXTS = { nb: textOf('nb'), nn: textOf('nn'), en: textOf('en') };

const plan = smallPlan({
  indicators: [indicatorRow('i', { name: 'Søknader', unit: 'søknader', decimals: 0 })],
  actions: [actionRow('a', { name: 'Kurs', status: 'paused' })],
  mandates: [mandateRow('m', { title: 'Målbare mål' })],
  links: [{ id: 'l', fromTable: 'actions', from: 'a', toKind: 'mandate', to: 'm', strength: 'direct' }],
});

function say(intent: Intent, change: Partial<LooseChange>, language: Language = 'nb'): string {
  const first = stamped('clock', { table: 'subGoals', row: 'sub-goal', ...change });
  const headline: CommitHeadline = { id: 'clock', intent, author: '', at: '2021-01-15T12:00:00Z', first };
  return describeCommit(headline, plan, TEXTS[language]).replaceAll('\u00a0', ' ');
}

const reading = (patch: Fields): Partial<LooseChange> => ({ table: 'readings', row: 'i', patch });
const GONE = { value: null, preliminary: null, practice: null, comment: null, source: null };

describe('a line of history', () => {
  it('says what was measured and when', () => {
    expect(say('record-reading', reading({ '2020-12-31': { ...GONE, value: 4 } }))).toBe(
      'Måling: Søknader, 4 søknader per 31.12.2020',
    );
    expect(say('delete-reading', reading({ '2020-12-31': GONE }))).toBe(
      'Måling slettet: Søknader, 31.12.2020',
    );
  });

  it('gives the new date of a reading that was moved to another', () => {
    const moved = { '2020-06-30': GONE, '2020-12-31': { ...GONE, value: 4 } };
    const back = { '2020-12-31': { ...GONE, value: 4 }, '2021-06-30': GONE };
    for (const patch of [moved, back]) {
      expect(say('correct-reading', reading(patch))).toBe(
        'Måling rettet: Søknader, 4 søknader per 31.12.2020',
      );
    }
  });

  it('does not invent a value where only a comment was changed, or nothing is known', () => {
    expect(say('correct-reading', reading({ '2020-12-31': { comment: 'Rettet' } }))).toBe('Endret: Søknader');
    expect(say('record-reading', { table: 'readings', row: 'i' })).toBe('Endret: Søknader');
  });

  it('writes readings of an indicator that is gone without its unit', () => {
    expect(
      say('record-reading', { table: 'readings', row: 'gone', patch: { '2020-12-31': { value: 4.25 } } }),
    ).toBe('Måling: en indikator som er slettet, 4,25 per 31.12.2020');
  });

  it('says what an action was set to', () => {
    const action = { table: 'actions', row: 'a' } as const;
    expect(say('action-status', { ...action, patch: { status: 'completed', completedOn: null } })).toBe(
      'Tiltak «Kurs»: Fullført',
    );
    expect(say('action-status', { ...action, patch: {} })).toBe('Tiltak «Kurs»: Satt på vent');
    expect(say('action-date', { ...action, patch: { start: null, due: '2021-06-30' } })).toBe(
      'Ny frist for tiltak «Kurs»: 30.6.2021',
    );
    expect(say('action-date', { ...action, patch: { start: null, due: null } })).toBe(
      'Ny frist for tiltak «Kurs»: ingen dato',
    );
  });

  it('names rows as they are called now, and those since deleted as they were called when added', () => {
    expect(say('edit-row', { patch: { name: 'Før' } })).toBe('Endret: sub-goal');
    expect(say('add-row', { row: 'gone', patch: { name: 'Borte' } })).toBe('Lagt til: Borte');
    expect(say('add-row', { table: 'mandates', row: 'gone', patch: { title: 'Vedtak' } })).toBe(
      'Lagt til: Vedtak',
    );
    expect(say('edit-row', { table: 'mandates', row: 'm', patch: {} })).toBe('Endret: Målbare mål');
    expect(say('edit-plan', { table: 'plans', row: 'plan', patch: { name: 'X' } })).toBe(
      'Planens innstillinger ble endret',
    );
  });

  it('says what kind of thing was deleted', () => {
    expect(say('delete-row', { table: 'goalAreas', row: 'gone', deleted: true })).toBe(
      'Slettet: et målområde',
    );
    expect(say('delete-row', { row: 'sub-goal', deleted: true })).toBe('Slettet: sub-goal');
    expect(say('edit-row', { row: 'gone', patch: { weight: 2 } })).toBe('Endret: et delmål som er slettet');
  });

  it('does not call something deleted that only lost its tie to what was', () => {
    expect(say('delete-row', { table: 'actions', row: 'a', patch: { subGoals: [] } })).toBe(
      'Noe ble slettet',
    );
  });

  it('calls a link by what it starts from', () => {
    expect(say('edit-links', { table: 'links', row: 'l', patch: { reason: 'x' } })).toBe(
      'Koblinger endret: Kurs',
    );
    expect(
      say('edit-links', { table: 'links', row: 'new', patch: { fromTable: 'indicators', from: 'i' } }),
    ).toBe('Koblinger endret: Søknader');
    expect(say('edit-links', { table: 'links', row: 'gone', deleted: true })).toBe('Koblinger endret');
  });

  it('does not mistake one row for another of the same id in another table', () => {
    const shared = smallPlan({
      indicators: [indicatorRow('x', { name: 'Søknader' })],
      actions: [actionRow('x', { name: 'Kurs' })],
      mandates: [mandateRow('x', { title: 'Målbare mål' })],
      links: [{ id: 'x', fromTable: 'actions', from: 'x', toKind: 'mandate', to: 'x', strength: 'direct' }],
    });
    const said = (intent: Intent, change: LooseChange) => {
      const headline = {
        id: 'c',
        intent,
        author: '',
        at: '2021-01-15T12:00:00Z',
        first: stamped('c', change),
      };
      return describeCommit(headline, shared, TEXTS.nb);
    };
    expect(said('edit-row', { table: 'actions', row: 'x', patch: {} })).toBe('Endret: Kurs');
    expect(said('edit-row', { table: 'indicators', row: 'x', patch: {} })).toBe('Endret: Søknader');
    expect(said('edit-row', { table: 'mandates', row: 'x', patch: {} })).toBe('Endret: Målbare mål');
    expect(said('edit-links', { table: 'links', row: 'x', patch: {} })).toBe('Koblinger endret: Kurs');
    // A unit of that id was there once; it is not the indicator.
    expect(said('edit-row', { table: 'units', row: 'x', patch: {} })).toBe('Endret: en enhet som er slettet');
  });

  it('calls a comment by what it is on', () => {
    const patch = { onTable: 'actions', on: 'a', text: 'Hvem følger opp?' };
    expect(say('add-comment', { table: 'comments', row: 'new', patch })).toBe('Kommentar til Kurs');
    expect(say('delete-row', { table: 'comments', row: 'gone', deleted: true })).toBe(
      'Slettet: en kommentar',
    );
  });

  it('is whole for every intent and kind of row, in every language', () => {
    for (const language of LANGUAGES) {
      for (const intent of INTENTS) {
        for (const table of [...TABLES, 'readings'] as const) {
          for (const change of [
            { table, row: 'gone' },
            { table, row: 'gone', deleted: true },
          ]) {
            expect(say(intent, change, language)).toMatch(/^\p{Lu}[^{}]*[^\s:,]$/u);
            expect(say(intent, change, language)).not.toMatch(/overview\.|undefined/);
          }
        }
      }
    }
  });
});
