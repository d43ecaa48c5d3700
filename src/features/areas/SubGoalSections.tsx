/** The lists on a sub-goal's page: its indicators, its actions, and what it is linked to. */
import { Button } from '@digdir/designsystemet-react';
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView, SubGoalView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { LinkGroups } from '#/parts/links/LinkGroups.tsx';
import { linksFrom } from '#/store/intents/links.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { ActionEdit } from './ActionEdit.tsx';
import { ActionLine } from './ActionLine.tsx';
import css from './goal.module.css';
import { IndicatorLine } from './IndicatorLine.tsx';
import lines from './lines.module.css';

interface SectionProps {
  planId: Id;
  snapshot: Snapshot;
  subGoal: SubGoalView;
}

export function SubGoalIndicators({
  planId,
  view,
  snapshot,
  subGoal: { subGoal, indicators },
  hue,
}: SectionProps & { view: PlanView; hue: number }) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const isPast = useIsReadOnly();
  return (
    <section className={css.section} aria-labelledby="indicators">
      <div className={css.sectionHead}>
        <h2 id="indicators">{t('areas.indicators')}</h2>
      </div>
      {indicators.length === 0 ? (
        <EmptyState
          title={t('areas.noIndicators')}
          action={
            <EditOnly>
              <Button onClick={() => open({ kind: 'indicator', subGoal: subGoal.id })}>
                {t('areas.addIndicator')}
              </Button>
            </EditOnly>
          }
        >
          {t('areas.noIndicatorsHelp')}
        </EmptyState>
      ) : (
        <ul className={lines.lines}>
          {indicators.map((indicator) => (
            <IndicatorLine
              key={indicator.indicator.id}
              planId={planId}
              view={indicator}
              summary={snapshot.summaries.get(indicator.indicator.id)}
              lens={view.lens}
              hue={hue}
              canRecord={!isPast}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

export function SubGoalActions({ planId, snapshot, subGoal: { subGoal, actions } }: SectionProps) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const isPast = useIsReadOnly();
  return (
    <section className={css.section} aria-labelledby="actions">
      <div className={css.sectionHead}>
        <h2 id="actions">{t('areas.actions')}</h2>
      </div>
      {actions.length === 0 ? (
        <EmptyState
          title={t('areas.noActions')}
          action={
            <EditOnly>
              <Button onClick={() => open({ kind: 'action', subGoal: subGoal.id })}>
                {t('areas.addAction')}
              </Button>
            </EditOnly>
          }
        >
          {t('areas.noActionsHelp')}
        </EmptyState>
      ) : (
        <ul className={lines.lines}>
          {actions.map((action) => (
            <ActionLine
              key={action.action.id}
              planId={planId}
              view={action}
              units={snapshot.rows.units}
              edit={!isPast && <ActionEdit planId={planId} view={action} />}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

export function SubGoalLinks({ planId, snapshot: { rows }, subGoal: { subGoal } }: SectionProps) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const links = linksFrom(rows.links, 'subGoals', subGoal.id);
  const edit = () => open({ kind: 'links', table: 'subGoals', from: subGoal.id });
  return (
    <section className={css.section} aria-labelledby="links">
      <div className={css.sectionHead}>
        <h2 id="links">{t('areas.links.title')}</h2>
      </div>
      {links.length === 0 ? (
        <EmptyState
          title={t('areas.links.none')}
          action={
            <EditOnly>
              <Button onClick={edit}>{t('areas.editLinks')}</Button>
            </EditOnly>
          }
        >
          {t('areas.links.noneHelp')}
        </EmptyState>
      ) : (
        <LinkGroups planId={planId} links={links} rows={rows} level={3} />
      )}
    </section>
  );
}
