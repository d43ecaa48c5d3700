import type { Framework } from '#/domain/tables/frameworks.ts';
import type { Link, PlanRows } from '#/domain/tables/tables.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import { Note } from '#/parts/editing/Note.tsx';
import { RepeatedRows } from '#/parts/editing/RepeatedRows.tsx';
import type { RowFormProps } from '#/parts/editing/rows.ts';
import { touchedOnly, useRowForm } from '#/parts/editing/useRowForm.ts';
import { useTold } from '#/parts/form/useTold.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { editFramework, linksThatGo } from '#/store/intents/frameworks.ts';
import { addRow } from '#/store/intents/rows.ts';
import { newRowId } from '#/store/intents/write.ts';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import {
  codesOf,
  type FrameworkToSave,
  frameworkDraft,
  validateFramework,
  withoutOrphans,
} from './frameworkDraft.ts';
import { NodeFields } from './NodeFields.tsx';

export function FrameworkForm({ base, isNew, ...panel }: RowFormProps<Framework>) {
  const { t, language } = useText();
  const { planId, snapshot } = panel;
  const form = useDraft(panel.draftKey, () => frameworkDraft(base), base);
  const { draft, set } = form;
  const write = useWrite(planId);
  const context = { base, language, rows: snapshot.rows };
  const untouched = validateFramework(frameworkDraft(base), context);
  const { deletion } = useRowForm(panel, 'frameworks', base, isNew, untouched);
  const { edit } = useTold();
  const { links } = snapshot.rows;
  const going = isNew ? [] : linksThatGo(links, base.id, codesOf(draft.nodes));
  const save = ({ row, codes }: FrameworkToSave) =>
    write(
      () =>
        isNew
          ? addRow(planId, 'frameworks', row)
          : edit((told) => {
              const next = touchedOnly(base, untouched, row);
              return editFramework(planId, going, { before: base, next, told }, codes);
            }),
      isNew ? t('editing.added') : undefined,
    );
  return (
    <EditForm
      title={isNew ? t('editing.framework.new') : t('editing.framework.edit')}
      form={form}
      validated={validateFramework(draft, context)}
      save={save}
      deletion={deletion}
    >
      <TextField
        name="name"
        kind="name"
        label={t('editing.name')}
        description={t('editing.framework.nameHelp')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        name="source"
        kind="text"
        label={t('common.source')}
        optional
        description={t('editing.sourceHelp')}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
      <RepeatedRows
        legend={t('editing.framework.nodes')}
        description={t('editing.framework.nodesHelp')}
        addLabel={t('editing.framework.addNode')}
        removeLabel={(n) =>
          t('editing.framework.removeNode', { code: draft.nodes[n - 1]?.code.trim() || String(n) })
        }
        rows={draft.nodes}
        onChange={(nodes) => set({ nodes: withoutOrphans(draft.nodes, nodes) })}
        blank={() => ({ id: newRowId(), code: '', name: '', parent: '' })}
      >
        {(node, i, change) => <NodeFields node={node} index={i} nodes={draft.nodes} onChange={change} />}
      </RepeatedRows>
      <div aria-live="polite">
        {going.length > 0 && (
          <Note warning>
            {t('editing.framework.linksGo', { count: going.length })}
            <ul>
              {going.slice(0, NAMED).map((link) => (
                <li key={link.id}>
                  {link.to.slice(base.id.length + 1)}: {nameOfSource(snapshot.rows, link)}
                </li>
              ))}
              {going.length > NAMED && (
                <li>{t('editing.framework.andMore', { count: going.length - NAMED })}</li>
              )}
            </ul>
          </Note>
        )}
      </div>
    </EditForm>
  );
}

/** So many links are named; more would push the button that saves out of sight. */
const NAMED = 10;

function nameOfSource(rows: PlanRows, { fromTable, from }: Link): string {
  return [...rows[fromTable]].find(({ id }) => id === from)?.name ?? '';
}
