/** Beside the readings: what the indicator belongs to, who answers for it, and what exactly it measures. */

import type { ReactNode } from 'react';
import type { Judgement } from '#/domain/progress/rule.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { nextDue } from '#/domain/view/due.ts';
import type { IndicatorView, PlanView, SubGoalView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { measured } from '#/i18n/saying/explain.ts';
import { entered, enteredRange, judgedAs } from '#/i18n/words/entered.ts';
import { LinkGroups } from '#/parts/links/LinkGroups.tsx';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { UnitNames } from '#/parts/place/UnitNames.tsx';
import { ActionStatusBadge, DelayTag } from '#/parts/status/ActionStatusBadge.tsx';
import { NextReading } from '#/parts/status/NextReading.tsx';
import { linksFrom } from '#/store/intents/links.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { SourceText } from '#/ui/page/SourceText.tsx';
import { usePrinting } from '#/ui/page/usePrinting.ts';
import css from './IndicatorPage.module.css';

interface BelongsToProps {
  planId: Id;
  snapshot: Snapshot;
  own: IndicatorView;
  subGoal: SubGoalView;
}

export function BelongsTo({ planId, snapshot: { rows }, own, subGoal }: BelongsToProps) {
  const { t } = useText();
  const isPrinting = usePrinting();
  const links = linksFrom(rows.links, 'indicators', own.indicator.id);
  const shared = linksFrom(rows.links, 'subGoals', subGoal.subGoal.id);
  return (
    <section aria-labelledby="belongs">
      <h2 id="belongs">{t('indicators.belongsTo')}</h2>
      <h3 className={css.label}>{t('indicators.subGoal')}</h3>
      <p>
        <PlaceLink planId={planId} row={{ table: 'subGoals', id: subGoal.subGoal.id }}>
          {subGoal.number} {subGoal.subGoal.name}
        </PlaceLink>
      </p>
      {subGoal.actions.length > 0 && (
        <>
          <h3 className={css.label}>{t('indicators.actions')}</h3>
          <ul className={css.actions}>
            {subGoal.actions.map(({ action, number, overdue, lateToStart }) => (
              <li key={action.id}>
                <p>
                  {number} {action.name}
                </p>
                <p className={css.small}>
                  <ActionStatusBadge status={action.status} />{' '}
                  <DelayTag overdue={overdue} lateToStart={lateToStart} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {links.length > 0 && <LinkGroups planId={planId} links={links} rows={rows} level={3} />}
      {shared.length > 0 && (
        <details className={css.shared} {...(isPrinting && { open: true })}>
          <summary>{t('indicators.throughSubGoal', { count: shared.length })}</summary>
          <LinkGroups planId={planId} links={shared} rows={rows} level={3} />
        </details>
      )}
    </section>
  );
}

interface ResponsibilityProps {
  planId: Id;
  units: readonly Unit[];
  indicator: Indicator;
  readings: readonly Reading[];
  asOf: IsoDate;
  planStart: IsoDate;
}

export function Responsibility(props: ResponsibilityProps) {
  const { planId, units, indicator, readings, asOf, planStart } = props;
  const { t } = useText();
  const unit = units.find(({ id }) => id === indicator.responsible);
  const last = readings.findLast(({ date }) => date <= asOf)?.date;
  return (
    <section aria-labelledby="responsibility">
      <h2 id="responsibility">{t('indicators.responsibility')}</h2>
      <dl className={css.facts}>
        <Fact label={t('indicators.unit')}>
          {unit ? <UnitNames planId={planId} units={[unit]} /> : t('indicators.noOne')}
        </Fact>
        <Fact label={t('indicators.frequency')}>{t(`common.frequency.${indicator.frequency}`)}</Fact>
        <Fact label={t('indicators.next')}>
          <NextReading next={nextDue(indicator, last, asOf, planStart)} />
        </Fact>
      </dl>
    </section>
  );
}

interface AboutProps {
  indicator: Indicator;
  judgement: Judgement;
  view: PlanView;
}

/** Description, source, and the baseline and targets it is judged against. */
export function About({ indicator, judgement, view: { lens } }: AboutProps) {
  const text = useText();
  const { t, f } = text;
  const { baseline, targets, band } = indicator;
  const periodTarget = lens.period && judgement.target;
  const isOwnTarget = targets.some(({ date }) => date === periodTarget?.date);
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t('indicators.about')}</h2>
      <dl className={css.facts}>
        {indicator.description && <Fact label={t('indicators.description')}>{indicator.description}</Fact>}
        {indicator.source && (
          <Fact label={t('common.source')}>
            <SourceText source={indicator.source} />
          </Fact>
        )}
        <Fact label={t('indicators.direction')}>
          {t(`common.direction.${indicator.direction}`)}
          {indicator.direction !== 'hold' && ` · ${t(`common.path.${indicator.path}`)}`}
        </Fact>
        {band && indicator.direction === 'hold' && (
          <Fact label={t('indicators.band')}>
            {t('indicators.bandUntil', {
              range: enteredRange(band, indicator, text),
              date: f.date(band.end),
            })}
          </Fact>
        )}
      </dl>
      {indicator.direction !== 'hold' && (
        <table className={css.targets}>
          <caption>{t('indicators.targets')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('indicators.date')}</th>
              <th scope="col" className="num">
                {t('indicators.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {baseline && (
              <tr>
                <td>
                  {f.date(baseline.date)} <span className="muted">{t('indicators.baseline')}</span>
                </td>
                <td className="num">
                  <Entered value={baseline.value} indicator={indicator} />
                </td>
              </tr>
            )}
            {targets.map(({ date, value }) => (
              <tr key={date}>
                <td>{f.date(date)}</td>
                <td className="num">
                  <Entered value={value} indicator={indicator} />
                </td>
              </tr>
            ))}
            {periodTarget && !isOwnTarget && (
              <tr>
                <td>
                  {f.date(periodTarget.date)}{' '}
                  <span className="muted">
                    {t('indicators.periodTarget')}
                    {judgement.flags.includes('computed-target') && `, ${t('common.computed')}`}
                  </span>
                </td>
                <td className="num">{measured(periodTarget.value, indicator, text)}</td>
              </tr>
            )}
            {targets.length === 0 && (
              <tr>
                <td colSpan={2} className="muted">
                  {t('indicators.noTargets')}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** A figure as it was entered, and what it is judged as where that is another. */
function Entered({ value, indicator }: { value: number; indicator: Indicator }) {
  const text = useText();
  const judged = judgedAs(value, indicator, text);
  return (
    <>
      {entered(value, indicator, text)}
      {judged && <span className={css.small}>{judged}</span>}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
