import { Button } from '@digdir/designsystemet-react';
import { PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Plan } from '#/domain/tables/plans.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { SourceText } from '#/ui/page/SourceText.tsx';
import css from '../settings.module.css';
import { Section } from './Section.tsx';
import { ThresholdsForm } from './ThresholdsForm.tsx';

/** What holds for the plan as a whole: its facts, its plan periods, its limits. */
export function PlanSections({ planId, rows }: { planId: Id; rows: PlanRows }) {
  const { t } = useText();
  const { thresholds } = rows.plan;
  return (
    <>
      <Section title={t('settings.plan.title')} lead={t('settings.plan.lead')}>
        <PlanFacts plan={rows.plan} />
      </Section>
      <Section title={t('settings.periods.title')}>
        <PlanPeriods planId={planId} rows={rows} />
      </Section>
      <Section title={t('settings.thresholds.title')} lead={t('settings.thresholds.lead')}>
        {/* Limits changed elsewhere (undo, another tab) replace what stands in the form. */}
        <ThresholdsForm key={`${thresholds.onTrack}|${thresholds.atRisk}`} planId={planId} rows={rows} />
      </Section>
    </>
  );
}

function PlanFacts({ plan }: { plan: Plan }) {
  const { t, f } = useText();
  const open = usePanel((panel) => panel.open);
  const facts: [string, ReactNode][] = [
    [t('settings.plan.name'), plan.name],
    [t('settings.plan.municipality'), plan.municipality],
    [t('settings.plan.span'), `${f.longDate(plan.start)} – ${f.longDate(plan.end)}`],
    [t('settings.plan.caseNumber'), plan.caseNumber],
    [t('settings.plan.source'), plan.source && <SourceText key="source" source={plan.source} />],
    [t('settings.plan.about'), plan.description],
  ];
  return (
    <>
      <dl className={css.facts}>
        {facts.map(
          ([term, fact]) =>
            fact && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
      <div className={css.buttons}>
        <Button variant="secondary" onClick={() => open({ kind: 'plan' })}>
          <PencilIcon aria-hidden fontSize="1.25rem" />
          {t('settings.plan.edit')}
        </Button>
      </div>
    </>
  );
}

function PlanPeriods({ planId, rows }: { planId: Id; rows: PlanRows }) {
  const { t, f } = useText();
  const open = usePanel((panel) => panel.open);
  const periods = [...rows.planPeriods].sort(byOrder);
  return (
    <>
      {periods.length === 0 && <p className="muted">{t('settings.periods.none')}</p>}
      <ul className={css.list}>
        {periods.map(({ id, name, start, end }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <p className="muted">
                {f.date(start)}–{f.date(end)}
              </p>
            </div>
            <Button
              variant="tertiary"
              aria-label={t('settings.periods.edit', { name })}
              onClick={() => open({ kind: 'planPeriod', id })}
            >
              <PencilIcon aria-hidden fontSize="1.25rem" />
              {t('common.edit')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={css.buttons}>
        <Button variant="secondary" onClick={() => open({ kind: 'planPeriod' })}>
          <PlusIcon aria-hidden fontSize="1.25rem" />
          {t('settings.periods.add')}
        </Button>
      </div>
      <p>
        {t('periods.linkFromSettings')}{' '}
        <Link to="/plan/$planId/build/periods" params={{ planId }}>
          {t('compare.toPeriods')}
        </Link>
      </p>
    </>
  );
}
