/** The places for new rows: buttons at the end of what stands under a row, and the field that takes a new row's name. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { hueVar } from '#/charts/layout/hue.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '../outline.module.css';
import { type AddLine as Add, keyOf, type NewLine as New } from '../state/lines.ts';
import { useOutline } from '../state/outlineContext.ts';
import { newDraft } from '../state/outlineDrafts.ts';
import { useWhat } from '../state/useWhat.ts';
import { NameInput } from './NameInput.tsx';

export function AddLine({ line: { parent, tables, level, area } }: { line: Add }) {
  const { t } = useText();
  const { startAdding } = useOutline();
  const what = useWhat();
  return (
    <div className={css.add} data-level={level} style={parent && { borderInlineStartColor: hueVar(area) }}>
      {tables.map((table) => (
        <Button
          key={table}
          variant="tertiary"
          data-size="sm"
          data-part="add"
          data-adds={table}
          onClick={() => startAdding(table, parent)}
        >
          <PlusIcon aria-hidden />
          {t(`build.add.${table}`)}
          {parent && <span className="sr-only"> {t('build.add.under', { what: what(parent) })}</span>}
        </Button>
      ))}
    </div>
  );
}

export function NewLine({ line: { parent, table, level, area } }: { line: New }) {
  const { t } = useText();
  const { plan, writes, stopAdding } = useOutline();
  const where = useWhat();
  const label =
    table === 'goalAreas'
      ? t('build.newName.goalAreas')
      : t(`build.newName.${table}`, { where: parent ? where(parent) : '' });
  return (
    <div className={css.new} data-level={level} style={parent && { borderInlineStartColor: hueVar(area) }}>
      <NameInput
        draftKey={newDraft(plan, { table, parent: parent && keyOf(parent) })}
        label={label}
        help={t('build.newHelp')}
        goesOn
        save={async (name) => (await writes.add(table, name, parent?.row.id)) !== undefined}
        leave={stopAdding}
      />
    </div>
  );
}
