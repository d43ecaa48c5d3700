/** A colleague's file is merged, a form saved on what came of it, and merged again: the round that once took back a date. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danglingReferences } from '#/domain/integrity/references.ts';
import type { Commit } from '#/domain/log/log.ts';
import { mergeLogs } from '#/domain/merge/merge.ts';
import { rebased } from '#/domain/merge/rebase.ts';
import type { Action } from '#/domain/tables/actions.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { actionDraft, validateAction } from '#/features/actions/editing/actionDraft.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { touchedOnly } from '#/parts/editing/useRowForm.ts';
import { opened } from '../../../support/opened.ts';
import { begun, deeds, Editor, perform } from '../editors.ts';
import { smallPlan } from '../smallPlan.ts';

const START = Date.UTC(2019, 0, 1);

/** A copy by way of a file: what is read back, members in the file's order. */
function byFile(editor: Editor): { document: PlanDocument; log: Commit[] } {
  const file = opened(writePlanFile({ document: editor.plan, log: editor.log }));
  return { document: file.document, log: file.log ?? [] };
}

/** What saving the action by its form under another name writes; undefined where the form asks for more first. */
function renamed(action: Action, name: string): Record<string, unknown> | undefined {
  const context = {
    base: action,
    language: 'nb' as const,
    rows: smallPlan(),
    today: '2030-01-01',
    units: { units: [], blank: { id: 'ny', order: 1 } },
  };
  const untouched = validateAction(actionDraft(action), context);
  const typed = validateAction({ ...actionDraft(action), name }, context);
  if (!typed.ok) return undefined;
  return rebased(action, touchedOnly(action, untouched, typed.value.row), action);
}

describe('file, merge, form, merge', () => {
  it('keeps the due date that a colleague gave a milestone while somebody renamed the action', () => {
    const anna = begun(START);
    const bjorn = new Editor('bjorn00000', anna.log);
    const milestones = (due: string) => [{ id: 'm', name: 'Utkast', due }];
    bjorn.write(
      'edit-row',
      [{ table: 'actions', row: 't1', patch: { milestones: milestones('2019-06-01') } }],
      START + 10,
    );
    anna.join(mergeLogs(anna.log, byFile(bjorn).log), START + 20);
    const action = byFile(anna).document.actions.find(({ id }) => id === 't1');
    if (!action) throw new Error('The action is gone');
    bjorn.write(
      'edit-row',
      [{ table: 'actions', row: 't1', patch: { milestones: milestones('2019-09-01') } }],
      START + 30,
    );
    const patch = renamed(action, 'Nytt navn');
    if (!patch) throw new Error('The action cannot be saved');
    expect(patch).toEqual({ name: 'Nytt navn' });
    anna.write('edit-row', [{ table: 'actions', row: 't1', patch }], START + 40);
    const merge = mergeLogs(anna.log, byFile(bjorn).log);
    expect(merge.conflicts).toEqual([]);
    expect(merge.document?.actions.find(({ id }) => id === 't1')).toMatchObject({
      name: 'Nytt navn',
      milestones: milestones('2019-09-01'),
    });
  });

  it('leaves nothing that points at nothing, and any backup opens byte for byte', () => {
    let saved = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(deeds, deeds, fc.nat(6)), { minLength: 1, maxLength: 3 }), (rounds) => {
        const anna = begun(START);
        const bjorn = new Editor('bjorn00000', anna.log);
        let now = START;
        for (const [ours, theirs, pick] of rounds) {
          now += 1_000_000;
          perform(anna, ours, now);
          perform(bjorn, theirs, now);
          const merge = mergeLogs(anna.log, byFile(bjorn).log);
          if (merge.faults.length > 0 || !merge.document) return;
          anna.join(merge, now + 100_000);
          expect(danglingReferences(anna.plan)).toEqual(new Set());
          const { actions } = byFile(anna).document;
          const action = actions[pick % Math.max(1, actions.length)];
          const patch = action && renamed(action, 'Ny');
          if (patch) {
            saved += 1;
            anna.write('edit-row', [{ table: 'actions', row: action.id, patch }], now + 200_000);
          }
          const text = writePlanFile({ document: anna.plan, log: anna.log });
          expect(writePlanFile(opened(text))).toBe(text);
        }
      }),
      { numRuns: 100 },
    );
    // Rounds without a form say nothing of forms.
    expect(saved).toBeGreaterThan(50);
  }, 60_000);
});
