import { Button } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import type { Duty } from '#/domain/tables/duties.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { placeRow } from '#/store/intents/siblings.ts';
import { SourceText } from '#/ui/page/SourceText.tsx';
import css from './lists.module.css';
import { SortableList } from './SortableList.tsx';

interface DutyListProps {
  planId: Id;
  /** In the order they stand. */
  duties: Duty[];
  /** Whether the page says where all of them come from, so that none has to. */
  hasOneSource: boolean;
}

export function DutyList({ planId, duties, hasOneSource }: DutyListProps) {
  const { t } = useText();
  const write = useWrite(planId);
  const open = usePanel((panel) => panel.open);
  return (
    <SortableList
      label={t('responsibilities.duties.heading')}
      table="duties"
      rows={duties}
      onPlace={(duty, index) =>
        write(
          () => placeRow(planId, 'duties', duties, duty.id, index),
          t('responsibilities.order.saved', { name: duty.name }),
        )
      }
    >
      {({ id, name, source }) => (
        <div className={css.item}>
          <div className={css.what}>
            <h3 className={css.name}>{name}</h3>
            {source && !hasOneSource && (
              <p className={css.source}>
                <SourceText source={source} isLabelled />
              </p>
            )}
          </div>
          <EditOnly>
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => open({ kind: 'duty', id })}
              aria-label={t('responsibilities.edit', { name })}
            >
              <PencilIcon aria-hidden fontSize="1.25rem" />
              <span className={css.wide}>{t('common.edit')}</span>
            </Button>
          </EditOnly>
        </div>
      )}
    </SortableList>
  );
}
