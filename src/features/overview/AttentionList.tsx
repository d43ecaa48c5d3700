/** At most seven things that need attention, each saying why. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Attention } from '#/domain/attention.ts';
import type { Id } from '#/domain/model.ts';
import type { Status } from '#/domain/rollup.ts';
import { expectedText, measured } from '#/i18n/explain.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { StatusIcon, toneOf } from '#/ui/StatusIcon.tsx';
import css from './OverviewPage.module.css';

const AT_MOST = 7;

export function AttentionList({ planId, items }: { planId: Id; items: readonly Attention[] }) {
  const text = useText();
  const { t } = text;
  const more = items.length - AT_MOST;
  return (
    <section className={css.section} aria-labelledby="attention">
      <h2 id="attention">{t('overview.attention')}</h2>
      {items.length === 0 ? (
        <p className="muted">{t('overview.attentionNone')}</p>
      ) : (
        <ul className={css.list}>
          {items.slice(0, AT_MOST).map((item) => {
            const { key, status, what, why, where } = rowOf(item, planId, text);
            return (
              <li key={key}>
                <span className={css.tone} data-tone={toneOf(status)}>
                  <StatusIcon status={status} />
                  <span className="sr-only">{t(`common.status.${status}`)}: </span>
                </span>
                <span>
                  {what}
                  <span className={css.why}>{why}</span>
                </span>
                <span className={css.where}>{where}</span>
              </li>
            );
          })}
        </ul>
      )}
      {more > 0 && (
        <Link to="/plan/$planId/indicators" params={{ planId }} className="muted">
          {t('overview.attentionMore', { count: more })}
        </Link>
      )}
    </section>
  );
}

interface AttentionRow {
  key: string;
  status: Status;
  what: ReactNode;
  why: string;
  where: string;
}

function rowOf(item: Attention, planId: Id, text: Text): AttentionRow {
  const { t, f } = text;
  switch (item.kind) {
    case 'behind':
    case 'old-reading': {
      const { indicator, judgement, number } = item.indicator;
      return {
        key: indicator.id,
        status: judgement.status,
        what: (
          <Link className={css.what} to="/plan/$planId/indicators/$id" params={{ planId, id: indicator.id }}>
            {indicator.name}
          </Link>
        ),
        why: whyBehind(item, text),
        where: t('overview.kind.indicator', { number }),
      };
    }
    case 'overdue': {
      const { action, number } = item.action;
      return {
        key: action.id,
        status: 'off-track',
        what: (
          <Link className={css.what} to="/plan/$planId/actions" params={{ planId }} hash={action.id}>
            {action.name}
          </Link>
        ),
        why: t('overview.why.overdue', {
          date: action.due ? f.date(action.due) : '',
          status: t(`common.actionStatus.${action.status}`),
        }),
        where: t('overview.kind.action', { number }),
      };
    }
    case 'unanswered': {
      const { mandate } = item;
      return {
        key: mandate.id,
        status: 'at-risk',
        what: (
          <Link className={css.what} to="/plan/$planId/connections" params={{ planId }} hash={mandate.id}>
            {mandate.title}
          </Link>
        ),
        why: mandate.due
          ? t('overview.why.mandateDue', { date: f.date(mandate.due) })
          : t('overview.why.mandate'),
        where: t('overview.kind.mandate'),
      };
    }
    case 'not-measured':
    case 'not-measurable': {
      const { subGoal, number } = item.subGoal;
      return {
        key: subGoal.id,
        status: item.kind === 'not-measured' ? 'no-data' : 'not-measurable',
        what: (
          <Link className={css.what} to="/plan/$planId/sub-goals/$id" params={{ planId, id: subGoal.id }}>
            {subGoal.name}
          </Link>
        ),
        why:
          item.kind === 'not-measured'
            ? t('overview.why.notMeasured', { count: item.count })
            : t('overview.why.notMeasurable'),
        where: t('overview.kind.subGoal', { number }),
      };
    }
  }
}

function whyBehind(item: Extract<Attention, { kind: 'behind' | 'old-reading' }>, text: Text): string {
  const { t, f } = text;
  const { indicator, judgement } = item.indicator;
  const { reading, expected, target, band, status, flags } = judgement;
  if (!reading) return '';
  const value = measured(reading.value, indicator, text);
  const date = f.date(reading.date);
  const final = target?.date ?? band?.end;
  if (item.kind === 'old-reading') {
    return flags.includes('final-reading-missing') && final
      ? t('overview.why.finalMissing', { date: f.date(final) })
      : t('overview.why.stale', { date });
  }
  if (band) {
    return t('overview.why.outside', {
      value,
      date,
      min: f.number(band.min, indicator.decimals),
      max: f.number(band.max, indicator.decimals),
    });
  }
  return status === 'missed' && target
    ? t('overview.why.missed', { value, date, target: measured(target.value, indicator, text) })
    : t('overview.why.behind', { value, date, expected: expectedText(expected ?? 0, indicator, text) });
}
