/** The whole of what a unit answers for: goals with status and why, actions, milestones, indicators, partners, roles. */
import { type ReactNode, useId } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import { groupBy } from '#/domain/values/groupBy.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView, SubGoalView } from '#/domain/view/planView.ts';
import type { UnitAction, UnitIndicator, UnitMilestone, UnitWork } from '#/domain/view/unitWork.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { whySubGoal } from '#/i18n/saying/because.ts';
import { measured } from '#/i18n/saying/explain.ts';
import { summariseView } from '#/i18n/saying/summary.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { UnitNames } from '#/parts/place/UnitNames.tsx';
import { ActionStatusBadge, OverdueTag } from '#/parts/status/ActionStatusBadge.tsx';
import { ProposalTag, RowTags } from '#/parts/status/FlagTag.tsx';
import { NextReading } from '#/parts/status/NextReading.tsx';
import { Reason } from '#/parts/status/Reason.tsx';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { RecordButton } from './DueSection.tsx';
import { type Column, UnitTable } from './UnitTable.tsx';
import css from './units.module.css';

interface WorkSectionsProps {
  planId: Id;
  unit: Id;
  view: PlanView;
  rows: PlanRows;
  work: UnitWork;
}

/** Parts of which there is nothing are left out. */
export function WorkSections({ planId, unit, view, rows, work }: WorkSectionsProps) {
  const text = useText();
  const { t } = text;
  const isReadOnly = useIsReadOnly();
  const numberOf = ({ view: { number } }: { view: { number: string } }) => number;
  return (
    <>
      <Part
        title={t('units.subGoals')}
        lead={summariseView({ lens: view.lens, areas: [{ subGoals: work.subGoals }] }, text)}
        rows={work.subGoals}
        keyOf={({ subGoal }) => subGoal.id}
        nameOf={({ number }) => number}
        columns={subGoalColumns(planId, text)}
      />
      <Part
        title={t('units.actions')}
        rows={work.actions}
        keyOf={({ view: { action } }) => action.id}
        nameOf={numberOf}
        columns={actionColumns(planId, unit, rows, text)}
      />
      <Part
        title={t('units.milestones')}
        rows={work.milestones}
        keyOf={({ action, milestone }) => `${action.action.id}|${milestone.id}`}
        nameOf={({ milestone }) => milestone.name}
        columns={milestoneColumns(planId, text)}
      />
      <Part
        title={t('units.indicators')}
        rows={work.indicators}
        keyOf={({ view: { indicator } }) => indicator.id}
        nameOf={numberOf}
        columns={indicatorColumns(planId, isReadOnly, text)}
      />
      <Part
        title={t('units.partners')}
        rows={work.partners}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        columns={[
          {
            label: t('units.column.name'),
            cell: ({ id, name }) => (
              <PlaceLink planId={planId} row={{ table: 'partners', id }}>
                {name}
              </PlaceLink>
            ),
          },
          { label: t('units.column.kind'), width: 'middle', cell: ({ kind }) => t(`partners.kind.${kind}`) },
          { label: t('units.column.state'), width: 'wide', cell: ({ state }) => state },
        ]}
      />
      {[...groupBy(work.others, ({ table }) => table)].map(([table, others]) => (
        <Part
          key={table}
          title={t(`tables.${table}.many`)}
          rows={others}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          columns={[
            {
              label: t('units.column.name'),
              cell: (row) => (
                <PlaceLink planId={planId} row={row}>
                  {row.name}
                </PlaceLink>
              ),
            },
          ]}
        />
      ))}
      <Part
        title={t('units.roles')}
        rows={work.roles}
        keyOf={({ duty }) => duty.id}
        nameOf={({ duty }) => duty.name}
        columns={[
          {
            label: t('units.column.duty'),
            cell: ({ duty }) => (
              <PlaceLink planId={planId} row={{ table: 'duties', id: duty.id }}>
                {duty.name}
              </PlaceLink>
            ),
          },
          {
            label: t('units.column.roles'),
            width: 'wide',
            cell: ({ roles }) => roles.map((role) => t(`responsibilities.role.${role}`)).join(', '),
          },
        ]}
      />
    </>
  );
}

interface PartProps<T> {
  title: string;
  lead?: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  nameOf: (row: T) => string;
  columns: readonly [Column<T>, ...Column<T>[]];
}

function Part<T>({ title, lead, ...rest }: PartProps<T>) {
  const heading = useId();
  if (rest.rows.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby={heading}>
      <h2 id={heading}>
        {title} <span className={css.count}>{rest.rows.length}</span>
      </h2>
      {lead !== undefined && <p className={css.partLead}>{lead}</p>}
      <UnitTable labelledBy={heading} {...rest} />
    </section>
  );
}

function Numbered({ number, children }: { number: string; children: ReactNode }) {
  return (
    <span className={css.numbered}>
      <span className={css.number}>{number}</span>
      <span>{children}</span>
    </span>
  );
}

function subGoalColumns(planId: Id, text: Text): [Column<SubGoalView>, ...Column<SubGoalView>[]] {
  const { t } = text;
  return [
    {
      label: t('units.column.name'),
      cell: ({ subGoal: { id, name, proposal }, number }) => (
        <Numbered number={number}>
          <PlaceLink planId={planId} row={{ table: 'subGoals', id }}>
            {name}
          </PlaceLink>{' '}
          {proposal && <ProposalTag />}
        </Numbered>
      ),
    },
    {
      label: t('units.column.status'),
      width: 'wide',
      kind: 'plain',
      cell: (goal) => (
        <>
          <StatusBadge status={goal.rollup.status} isPast={goal.rollup.isPast} />
          <Reason>{whySubGoal(goal, text)}</Reason>
        </>
      ),
    },
  ];
}

function actionColumns(
  planId: Id,
  unit: Id,
  { units }: PlanRows,
  { t, f }: Text,
): [Column<UnitAction>, ...Column<UnitAction>[]] {
  return [
    {
      label: t('units.column.name'),
      cell: ({ view: { action, number } }) => {
        const others = units.filter(({ id }) => id !== unit && action.units.includes(id));
        return (
          <Numbered number={number}>
            <PlaceLink planId={planId} row={{ table: 'actions', id: action.id }}>
              {action.name}
            </PlaceLink>{' '}
            {action.proposal && <ProposalTag />}
            {others.length > 0 && (
              <span className={css.why}>
                {t('units.together')} <UnitNames planId={planId} units={others} />
              </span>
            )}
          </Numbered>
        );
      },
    },
    {
      label: t('units.column.due'),
      width: 'wide',
      cell: ({ view: { action, overdue } }) =>
        action.status === 'completed' && action.completedOn !== undefined ? (
          t('units.completedOn', { date: f.date(action.completedOn) })
        ) : (
          <Due date={action.due && f.date(action.due)} isOverdue={overdue} />
        ),
    },
    {
      label: t('units.column.status'),
      width: 'wide',
      kind: 'plain',
      cell: ({ view: { action }, isLateToStart }) => (
        <>
          <ActionStatusBadge status={action.status} />
          {isLateToStart && action.start !== undefined && (
            <span className={css.lateStart}>{t('units.lateToStart', { date: f.date(action.start) })}</span>
          )}
        </>
      ),
    },
  ];
}

function milestoneColumns(planId: Id, { t, f }: Text): [Column<UnitMilestone>, ...Column<UnitMilestone>[]] {
  return [
    { label: t('units.column.name'), cell: ({ milestone }) => milestone.name },
    {
      label: t('units.column.due'),
      width: 'wide',
      cell: ({ milestone, isLate }) => <Due date={f.date(milestone.due)} isOverdue={isLate} />,
    },
    {
      label: t('units.column.action'),
      cell: ({ action: { action, number } }) => (
        <PlaceLink planId={planId} row={{ table: 'actions', id: action.id }}>
          {number} {action.name}
        </PlaceLink>
      ),
    },
  ];
}

function indicatorColumns(
  planId: Id,
  isReadOnly: boolean,
  text: Text,
): [Column<UnitIndicator>, ...Column<UnitIndicator>[]] {
  const { t, f } = text;
  return [
    {
      label: t('units.column.name'),
      cell: ({ view: { indicator, number, judgement }, through }) => (
        <Numbered number={number}>
          <PlaceLink planId={planId} row={{ table: 'indicators', id: indicator.id }}>
            {indicator.name}
          </PlaceLink>
          <RowTags judgement={judgement} isProposal={indicator.proposal} />
          {through && <span className={css.why}>{t('units.through', { number: through.number })}</span>}
        </Numbered>
      ),
    },
    {
      label: t('units.column.latest'),
      width: 'wide',
      cell: ({ view: { indicator, judgement } }) =>
        judgement.reading ? (
          <span>
            <strong className={css.value}>{measured(judgement.reading.value, indicator, text)}</strong>{' '}
            <span className={css.date}>{t('units.readOn', { date: f.date(judgement.reading.date) })}</span>
          </span>
        ) : (
          <span className="muted">{t('units.noReading')}</span>
        ),
    },
    {
      label: t('units.column.status'),
      width: 'wide',
      kind: 'plain',
      cell: ({ view: { judgement } }) => <StatusBadge status={judgement.status} isPast={judgement.isPast} />,
    },
    { label: t('units.column.next'), width: 'middle', cell: ({ next }) => <NextReading next={next} /> },
    ...(isReadOnly
      ? []
      : [
          {
            label: t('units.record'),
            kind: 'tools' as const,
            width: 'wide' as const,
            cell: ({ view: { indicator, number } }: UnitIndicator) => (
              <RecordButton indicator={indicator.id} number={number} />
            ),
          },
        ]),
  ];
}

function Due({ date, isOverdue }: { date: string | undefined; isOverdue: boolean }) {
  if (date === undefined) return <span className="muted">–</span>;
  return (
    <span className={css.due}>
      {date} {isOverdue && <OverdueTag />}
    </span>
  );
}
