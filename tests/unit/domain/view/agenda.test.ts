import { describe, expect, it } from 'vitest';
import type { Reading } from '#/domain/tables/readings.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { type AgendaItem, agendaOf } from '#/domain/view/agenda.ts';
import { at, indicatorRow } from '../progress/examples.ts';
import { actionRow, smallPlan, viewOf } from '../smallPlan.ts';

function due(
  doc: PlanDocument,
  readings: Record<string, readonly Reading[]> = {},
  { asOf = '2021-01-15', limit = 10 } = {},
): string[] {
  return agendaOf(viewOf(doc, { asOf }, readings), limit).map(said);
}

function said(item: AgendaItem): string {
  const name =
    item.kind === 'reading' ? item.indicator.id : item.kind === 'milestone' ? item.name : item.action.id;
  return `${item.date} ${item.kind} ${name}`;
}

describe('what is due next', () => {
  it('is actions, milestones and readings, the soonest first', () => {
    const doc = smallPlan({
      indicators: [indicatorRow('yearly')],
      actions: [
        actionRow('action', {
          due: '2021-06-30',
          milestones: [
            { id: 'm1', name: 'kick-off', due: '2021-03-01' },
            { id: 'm2', name: 'done', due: '2021-02-01', doneOn: '2021-01-10' },
          ],
        }),
      ],
    });
    expect(due(doc, { yearly: [at('2020-12-31', 15)] })).toEqual([
      '2021-03-01 milestone kick-off',
      '2021-06-30 action action',
      '2022-01-30 reading yearly',
    ]);
  });

  it('includes what is due on the day itself and leaves out what is past', () => {
    const doc = smallPlan({
      actions: [actionRow('today', { due: '2021-01-15' }), actionRow('past', { due: '2021-01-14' })],
    });
    expect(due(doc)).toEqual(['2021-01-15 action today']);
  });

  it('leaves out finished and cancelled actions with all their milestones', () => {
    const milestones = [{ id: 'm', name: 'step', due: '2021-03-01' }];
    const doc = smallPlan({
      actions: [
        actionRow('done', { due: '2021-06-30', status: 'completed', milestones }),
        actionRow('dropped', { due: '2021-06-30', status: 'cancelled', milestones }),
        actionRow('waiting', { due: '2021-06-30', status: 'paused' }),
      ],
    });
    expect(due(doc)).toEqual(['2021-06-30 action waiting']);
  });

  it('counts from the baseline where there is no reading yet', () => {
    const doc = smallPlan({ indicators: [indicatorRow('new')] });
    expect(due(doc, {}, { asOf: '2020-01-01' })).toEqual(['2020-01-30 reading new']);
  });

  it('asks for no reading of what has had its final one, nor of what has no fixed date', () => {
    const band = { min: 80, max: 100, end: '2020-12-31' };
    const doc = smallPlan({
      indicators: [
        indicatorRow('final', { targets: [{ date: '2020-12-31', value: 20 }] }),
        indicatorRow('held', { direction: 'hold', targets: [], band }),
        indicatorRow('now and then', { frequency: 'irregular' }),
      ],
    });
    const readings = { final: [at('2020-12-31', 15)], held: [at('2020-12-31', 90)] };
    expect(due(doc, { ...readings, 'now and then': [at('2020-12-31', 15)] })).toEqual([]);
  });

  it('waits two years for what is measured every second year, and the publishing lag on top', () => {
    const doc = smallPlan({
      indicators: [indicatorRow('slow', { frequency: 'biennial', publishingLagDays: 90 })],
    });
    expect(due(doc, { slow: [at('2020-12-31', 15)] })).toEqual(['2023-03-31 reading slow']);
  });

  it('is at most as long as asked for', () => {
    const actions = Array.from({ length: 9 }, (_, i) => actionRow(`a${i}`, { due: `2021-0${9 - i}-01` }));
    expect(due(smallPlan({ actions }), {}, { limit: 2 })).toEqual([
      '2021-02-01 action a7',
      '2021-03-01 action a6',
    ]);
  });
});
