import { Button } from '@digdir/designsystemet-react';
import { ChevronRightIcon, PencilIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { placeRow } from '#/store/intents/siblings.ts';
import { SourceText } from '#/ui/page/SourceText.tsx';
import { type AnswersFor, answersByUnit, answersOf } from './answersFor.ts';
import css from './lists.module.css';
import { SortableList } from './SortableList.tsx';

interface UnitListProps {
  planId: Id;
  view: PlanView;
  rows: PlanRows;
  /** In the order they stand. */
  units: Unit[];
}

/** The plan's units: what each answers for, with ways to the lists of it. */
export function UnitList({ planId, view, rows, units }: UnitListProps) {
  const { t } = useText();
  const write = useWrite(planId);
  const open = usePanel((panel) => panel.open);
  const answers = useMemo(() => answersByUnit(view, rows), [view, rows]);
  return (
    <SortableList
      label={t('responsibilities.units.heading')}
      table="units"
      rows={units}
      onPlace={(unit, index) =>
        write(
          () => placeRow(planId, 'units', units, unit.id, index),
          t('responsibilities.order.saved', { name: unit.name }),
        )
      }
    >
      {({ id, name, source }) => (
        <div className={css.item}>
          <div className={css.what}>
            <h3 className={css.name}>
              <PlaceLink planId={planId} row={{ table: 'units', id }}>
                {name}
              </PlaceLink>
            </h3>
            {source && (
              <p className={css.source}>
                <SourceText source={source} isLabelled />
              </p>
            )}
            <Answers planId={planId} unit={id} answers={answersOf(answers, id)} />
          </div>
          <EditOnly>
            <Button
              variant="tertiary"
              data-size="sm"
              data-print="hide"
              onClick={() => open({ kind: 'unit', id })}
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

function Answers({ planId, unit, answers }: { planId: Id; unit: Id; answers: AnswersFor }) {
  const { t } = useText();
  const { subGoals, actions, overdue, milestones, indicators, others } = answers;
  if (subGoals.length + actions + milestones + indicators + others.size === 0) {
    return <p className={css.source}>{t('responsibilities.units.nothing')}</p>;
  }
  const filtered = { search: (before: object) => ({ ...before, unit }) };
  const params = { planId };
  return (
    <>
      <ul className={css.counts}>
        {actions > 0 && (
          <li>
            <Link to="/plan/$planId/actions" params={params} {...filtered}>
              {t('common.actions', { count: actions })}
            </Link>
          </li>
        )}
        {overdue > 0 && (
          <li className={css.overdue}>
            <Link
              to="/plan/$planId/actions"
              params={params}
              search={(before: object) => ({ ...before, unit, late: 'due' })}
            >
              {t('responsibilities.units.overdue', { count: overdue })}
            </Link>
          </li>
        )}
        {milestones > 0 && <li>{t('responsibilities.units.milestones', { count: milestones })}</li>}
        {indicators > 0 && (
          <li>
            <Link to="/plan/$planId/indicators" params={params} {...filtered}>
              {t('common.indicators', { count: indicators })}
            </Link>
          </li>
        )}
        {[...others].map(([table, count]) => {
          const said = t(`tables.${table}.count`, { count });
          return (
            <li key={table}>
              {table === 'partners' ? (
                <Link to="/plan/$planId/partners" params={params} {...filtered}>
                  {said}
                </Link>
              ) : (
                said
              )}
            </li>
          );
        })}
      </ul>
      {subGoals.length > 0 && (
        <details className={css.subGoals}>
          <summary>
            <ChevronRightIcon className={css.chevron} aria-hidden />
            {t('common.subGoals', { count: subGoals.length })}
          </summary>
          <ul>
            {subGoals.map(({ subGoal, number }) => (
              <li key={subGoal.id}>
                <PlaceLink planId={planId} row={{ table: 'subGoals', id: subGoal.id }}>
                  {number} {subGoal.name}
                </PlaceLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
