/** A sub-goal on its area's page, with its indicators and actions under it. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView, SubGoalView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { ActionLine } from './ActionLine.tsx';
import { IndicatorLine } from './IndicatorLine.tsx';
import lines from './lines.module.css';
import css from './SubGoalBlock.module.css';
import { SubGoalRow } from './SubGoalRow.tsx';

interface SubGoalBlockProps {
  planId: Id;
  view: PlanView;
  snapshot: Snapshot;
  subGoal: SubGoalView;
  hue: number;
}

export function SubGoalBlock({ planId, view, snapshot, subGoal: goal, hue }: SubGoalBlockProps) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const { subGoal, number, indicators, actions } = goal;
  return (
    <li className={css.block}>
      <SubGoalRow planId={planId} view={view} subGoal={goal} hue={hue} />
      <div className={css.children}>
        {indicators.length > 0 && (
          <>
            <h4>{t('areas.indicators')}</h4>
            <ul className={lines.lines}>
              {indicators.map((indicator) => (
                <IndicatorLine
                  key={indicator.indicator.id}
                  planId={planId}
                  view={indicator}
                  summary={snapshot.summaries.get(indicator.indicator.id)}
                  lens={view.lens}
                  hue={hue}
                />
              ))}
            </ul>
          </>
        )}
        {actions.length > 0 && (
          <>
            <h4>{t('areas.actions')}</h4>
            <ul className={lines.lines}>
              {actions.map((action) => (
                <ActionLine
                  key={action.action.id}
                  planId={planId}
                  view={action}
                  units={snapshot.rows.units}
                />
              ))}
            </ul>
          </>
        )}
        <EditOnly>
          <div className={css.tools} data-print="hide">
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => open({ kind: 'indicator', subGoal: subGoal.id })}
            >
              <PlusIcon aria-hidden />
              {t('areas.addIndicator')}
              <span className="sr-only">{t('areas.inSubGoal', { number })}</span>
            </Button>
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => open({ kind: 'action', subGoal: subGoal.id })}
            >
              <PlusIcon aria-hidden />
              {t('areas.addAction')}
              <span className="sr-only">{t('areas.inSubGoal', { number })}</span>
            </Button>
          </div>
        </EditOnly>
      </div>
    </li>
  );
}
