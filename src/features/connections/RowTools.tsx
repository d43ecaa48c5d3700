/** The buttons of one climate target, framework or mandate: edit (and delete, in the panel), and move among its siblings. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, PencilIcon } from '@navikt/aksel-icons';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import type { PanelRequest } from '#/parts/registry/registered.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { placeRow } from '#/store/intents/siblings.ts';
import section from './section.module.css';

interface RowToolsProps {
  planId: Id;
  table: 'climateTargets' | 'frameworks' | 'mandates';
  row: Id;
  name: string;
  /** The row and its siblings in the order they stand. */
  siblings: readonly { id: Id; order: number }[];
  edits: PanelRequest;
}

export function RowTools({ planId, table, row, name, siblings, edits }: RowToolsProps) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const write = useWrite(planId);
  const at = siblings.findIndex(({ id }) => id === row);
  const last = siblings.length - 1;
  const move = (to: number) => {
    if (to < 0 || to > last) return;
    void write(
      () => placeRow(planId, table, siblings, row, to),
      t('connections.tools.moved', { name, place: to + 1, total: siblings.length }),
    );
  };
  return (
    <EditOnly>
      <div className={section.tools} data-print="hide">
        {siblings.length > 1 && (
          <>
            {/* At an end it keeps focus: a button that cannot be reached any more would throw it away. */}
            <Button
              variant="tertiary"
              data-size="sm"
              icon
              aria-label={t('connections.tools.up', { name })}
              aria-disabled={at === 0}
              onClick={() => move(at - 1)}
            >
              <ArrowUpIcon aria-hidden fontSize="1.25rem" />
            </Button>
            <Button
              variant="tertiary"
              data-size="sm"
              icon
              aria-label={t('connections.tools.down', { name })}
              aria-disabled={at === last}
              onClick={() => move(at + 1)}
            >
              <ArrowDownIcon aria-hidden fontSize="1.25rem" />
            </Button>
          </>
        )}
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('connections.tools.edit', { name })}
          onClick={() => open(edits)}
        >
          <PencilIcon aria-hidden fontSize="1.25rem" />
          {t('common.edit')}
        </Button>
      </div>
    </EditOnly>
  );
}
