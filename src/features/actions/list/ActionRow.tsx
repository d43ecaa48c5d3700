import { Button } from '@digdir/designsystemet-react';
import { ChevronRightIcon, PencilIcon } from '@navikt/aksel-icons';
import { memo, type ReactNode, useId } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { UnitNames } from '#/parts/place/UnitNames.tsx';
import { ProposalTag } from '#/parts/status/FlagTag.tsx';
import { TagChips } from '#/ui/list/TagChips.tsx';
import { usePrinting } from '#/ui/page/usePrinting.ts';
import { ActionStatusSelect } from '../ActionStatusSelect.tsx';
import type { ActionItem, MilestoneSummary } from '../actionList.ts';
import { ActionDates } from './ActionDates.tsx';
import { ActionDetails } from './ActionDetails.tsx';
import css from './ActionRow.module.css';

interface ActionRowProps {
  planId: Id;
  rows: PlanRows;
  item: ActionItem;
  asOf: IsoDate;
  isOpen: boolean;
  onToggle: (id: Id) => void;
}

/** One action, and under it, when open, everything else about it. */
export const ActionRow = memo(function ActionRow({
  planId,
  rows,
  item,
  asOf,
  isOpen,
  onToggle,
}: ActionRowProps) {
  const { t } = useText();
  const openPanel = usePanel((panel) => panel.open);
  const { action, number, subGoals, units } = item;
  const columns = useColumnCount();
  const detailsId = useId();
  return (
    <>
      <tr className={css.row}>
        <th scope="row">
          <button
            type="button"
            className={css.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => onToggle(action.id)}
          >
            <ChevronRightIcon className={css.chevron} aria-hidden data-print="hide" />
            <span className={css.number}>{number}</span>
            <span>{action.name}</span>
          </button>
          <p className={css.subGoals}>
            {action.proposal && <ProposalTag />}
            {subGoals.map(({ subGoal, number: of }) => (
              <PlaceLink
                key={subGoal.id}
                planId={planId}
                row={{ table: 'subGoals', id: subGoal.id }}
                title={subGoal.name}
              >
                {t('actions.subGoal', { number: of })}
                <span className="sr-only"> {subGoal.name}</span>
              </PlaceLink>
            ))}
          </p>
          <div className={css.tags}>
            <TagChips tags={action.tags} />
          </div>
        </th>
        <Cell label={t('actions.column.units')}>
          {units.length > 0 ? (
            units.map((unit) => (
              <p key={unit.id}>
                <UnitNames planId={planId} units={[unit]} />
              </p>
            ))
          ) : (
            <p className="muted">{t('actions.noUnit')}</p>
          )}
        </Cell>
        <Cell label={t('actions.column.dates')}>
          <ActionDates planId={planId} item={item} />
        </Cell>
        <Cell label={t('actions.column.milestones')}>
          <Milestones milestones={item.milestones} />
        </Cell>
        <Cell label={t('actions.column.status')}>
          <ActionStatusSelect planId={planId} action={action} number={number} />
        </Cell>
        <td className={css.edit} data-print="hide">
          <EditOnly>
            <Button
              variant="tertiary"
              data-size="sm"
              icon
              aria-label={t('actions.editOne', { number })}
              title={t('actions.editOne', { number })}
              onClick={() => openPanel({ kind: 'action', id: action.id })}
            >
              <PencilIcon aria-hidden />
            </Button>
          </EditOnly>
        </td>
      </tr>
      {isOpen && (
        <tr className={css.details} id={detailsId}>
          <td colSpan={columns}>
            <ActionDetails planId={planId} rows={rows} item={item} asOf={asOf} />
          </td>
        </tr>
      )}
    </>
  );
});

/** How many columns the table has; the last one holds only buttons, and paper is too narrow to leave it room. */
export function useColumnCount(): number {
  return usePrinting() ? 5 : 6;
}

/** A cell that brings its column's heading along for screens too narrow to have columns. */
function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td>
      <span className={css.label}>{label}</span>
      <div>{children}</div>
    </td>
  );
}

function Milestones({ milestones: { done, total, next, late } }: { milestones: MilestoneSummary }) {
  const { t, f } = useText();
  if (total === 0) return <p className="muted">{t('actions.milestones.none')}</p>;
  return (
    <>
      <p>{t('actions.milestones.done', { done, total })}</p>
      {next && (
        <p className={late ? css.late : css.next}>
          {t(late ? 'actions.milestones.late' : 'actions.milestones.next', {
            name: next.name,
            due: f.date(next.due),
          })}
        </p>
      )}
    </>
  );
}
