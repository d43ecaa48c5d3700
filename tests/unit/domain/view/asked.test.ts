import { describe, expect, it } from 'vitest';
import type { Comment, Link } from '#/domain/tables/tables.ts';
import { askedOf, neededOf } from '#/domain/view/asked.ts';
import { indicatorRow } from '../progress/examples.ts';
import { actionRow, mandateRow, smallPlan, viewOf } from '../smallPlan.ts';

const ASOF = '2021-01-15';

function linkTo(mandate: string, fromTable: Link['fromTable'], from: string): Link {
  return {
    id: `${mandate} ${fromTable} ${from}`,
    fromTable,
    from,
    toKind: 'mandate',
    to: mandate,
    strength: 'direct',
  };
}

describe('what political bodies asked for', () => {
  it('is told case by case: how many of how many are answered, and which are not', () => {
    const mandates = [
      mandateRow('a', { caseNumber: 'PS 1/19', status: 'answered' }),
      mandateRow('b', { caseNumber: 'PS 1/19', order: 1 }),
      mandateRow('c', { caseNumber: 'PS 1/19', order: 2, status: 'in-progress', due: '2021-01-14' }),
      mandateRow('d', { caseNumber: 'PS 2/20', status: 'answered', date: '2020-05-05' }),
      mandateRow('later', { caseNumber: 'PS 3/21', date: '2021-01-16' }),
    ];
    expect(askedOf({ mandates, links: [] }, ASOF)).toMatchObject([
      {
        caseNumber: 'PS 1/19',
        answered: 1,
        total: 3,
        // What is past its date comes first.
        open: [
          { id: 'c', overdue: true },
          { id: 'b', overdue: false },
        ],
      },
      { caseNumber: 'PS 2/20', answered: 1, total: 1, open: [] },
    ]);
  });

  it('begins with the case that has something overdue, then those with something open', () => {
    const mandates = [
      mandateRow('done', { caseNumber: 'done', status: 'answered' }),
      mandateRow('open', { caseNumber: 'open' }),
      mandateRow('due', { caseNumber: 'due', due: '2020-01-01' }),
    ];
    expect(askedOf({ mandates, links: [] }, ASOF).map(({ caseNumber }) => caseNumber)).toEqual([
      'due',
      'open',
      'done',
    ]);
  });

  it('keeps together what one body asked for on one day without a case, and nothing else', () => {
    const without = { caseNumber: '' };
    const mandates = [
      mandateRow('a', without),
      mandateRow('b', without),
      mandateRow('c', { ...without, date: '2020-01-01' }),
      mandateRow('d', { ...without, body: 'Utvalget' }),
    ];
    expect(askedOf({ mandates, links: [] }, ASOF).map(({ total }) => total)).toEqual([1, 2, 1]);
  });

  it('counts what is linked to each, a row that is linked twice once', () => {
    const links = [
      linkTo('asked', 'subGoals', 'a'),
      { ...linkTo('asked', 'subGoals', 'a'), id: 'again' },
      linkTo('asked', 'actions', 'a'),
      linkTo('asked', 'actions', 'b'),
      linkTo('other', 'partners', 'p'),
    ];
    const [found] = askedOf({ mandates: [mandateRow('asked')], links }, ASOF);
    expect(found?.open[0]?.linked).toEqual({ subGoals: 1, actions: 2 });
  });
});

describe('the decisions that are asked for', () => {
  it('are those of all comments that ask for one, the longest waiting first, each with what it is on', () => {
    const comment = (id: string, fields: Partial<Comment>): Comment => ({
      id,
      onTable: 'actions',
      on: 'act',
      text: id,
      author: 'Kari',
      at: '2020-03-01T10:00:00.000Z',
      decision: 'asked',
      ...fields,
    });
    const { decision: _, ...plain } = comment('plain', {});
    const doc = smallPlan({
      indicators: [indicatorRow('ind')],
      actions: [actionRow('act')],
      partners: [{ id: 'p', name: 'Tampere', order: 0, kind: 'friendship-city' }],
      comments: [
        comment('new', { at: '2020-04-01T10:00:00.000Z', onTable: 'partners', on: 'p' }),
        comment('old', { at: '2020-01-01T10:00:00.000Z', onTable: 'goalAreas', on: 'area' }),
        comment('made', { decision: 'made' }),
        comment('act', {}),
        plain,
      ],
    });
    expect(neededOf(doc, viewOf(doc, { asOf: ASOF }))).toMatchObject([
      { comment: { id: 'old' }, name: 'Area', number: '1' },
      { comment: { id: 'act' }, name: 'act', number: '1.1.1' },
      { comment: { id: 'new' }, name: 'Tampere' },
    ]);
  });
});
