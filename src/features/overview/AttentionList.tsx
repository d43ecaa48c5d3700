/** At most seven things that need attention, each saying why. */
import { ClockDashedIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Attention } from '#/domain/attention.ts';
import type { Id } from '#/domain/model.ts';
import type { Status } from '#/domain/progress/rule.ts';
import { measured } from '#/i18n/explain.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { rangeText } from '#/i18n/range.ts';
import { statusWord } from '#/i18n/statusWord.ts';
import { anchorOf } from '#/ui/anchor.ts';
import { StatusIcon, toneOf } from '#/ui/StatusIcon.tsx';
import css from './OverviewPage.module.css';

export function AttentionList({
  planId,
  items,
  more,
}: {
  planId: Id;
  items: readonly Attention[];
  /** How many there are beyond those. */
  more: number;
}) {
  const text = useText();
  const { t } = text;
  return (
    <section className={css.section} aria-labelledby="attention">
      <h2 id="attention">{t('overview.attention')}</h2>
      {items.length === 0 ? (
        <p className="muted">{t('overview.attentionNone')}</p>
      ) : (
        <ul className={css.list}>
          {items.map((item) => {
            const { key, status, isPast, what, why, where } = rowOf(item, planId, text);
            const isLate = item.kind === 'old-reading' && item.isLate;
            return (
              <li key={key}>
                {/* What is only late may be on track: its status is not why it is here. */}
                <span className={css.tone} data-tone={isLate ? 'warn' : toneOf(status)}>
                  {isLate ? (
                    <ClockDashedIcon aria-hidden fontSize="1.25rem" />
                  ) : (
                    <StatusIcon status={status} />
                  )}
                  <span className="sr-only">
                    {isLate ? t('common.flag.stale') : statusWord({ status, isPast }, text)}:{' '}
                  </span>
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
        <Link to="/plan/$planId/indicators" params={{ planId }} className={css.more}>
          {t('overview.attentionMore', { count: more })}
        </Link>
      )}
    </section>
  );
}

interface AttentionRow {
  key: string;
  status: Status;
  isPast: boolean;
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
        isPast: judgement.isPast,
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
        isPast: false,
        what: (
          <Link
            className={css.what}
            to="/plan/$planId/actions"
            params={{ planId }}
            hash={anchorOf('actions', action.id)}
          >
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
      const { mandate, overdue } = item;
      return {
        key: mandate.id,
        status: 'at-risk',
        isPast: false,
        what: (
          <Link
            className={css.what}
            to="/plan/$planId/connections"
            params={{ planId }}
            hash={anchorOf('mandates', mandate.id)}
          >
            {mandate.title}
          </Link>
        ),
        why:
          overdue && mandate.due
            ? t('overview.why.mandateDue', { date: f.date(mandate.due) })
            : t('overview.why.mandate'),
        where: t('overview.kind.mandate'),
      };
    }
    case 'not-measured':
    case 'no-target':
    case 'not-measurable': {
      const { subGoal, number } = item.subGoal;
      return {
        key: `${item.kind}|${subGoal.id}`,
        status: item.kind === 'not-measured' ? 'no-data' : item.kind,
        isPast: false,
        what: (
          <Link className={css.what} to="/plan/$planId/sub-goals/$id" params={{ planId, id: subGoal.id }}>
            {subGoal.name}
          </Link>
        ),
        why: whyUnknown(item, text),
        where: t('overview.kind.subGoal', { number }),
      };
    }
  }
}

function whyUnknown(
  item: Extract<Attention, { kind: 'not-measured' | 'no-target' | 'not-measurable' }>,
  { t }: Text,
): string {
  switch (item.kind) {
    case 'not-measured':
      return t('overview.why.notMeasured', { count: item.count });
    case 'no-target':
      return t('overview.why.noTarget', { count: item.count });
    case 'not-measurable':
      return t('overview.why.notMeasurable');
  }
}

function whyBehind(item: Extract<Attention, { kind: 'behind' | 'old-reading' }>, text: Text): string {
  const { t, f } = text;
  const { indicator, judgement } = item.indicator;
  const { reading, expected, target, range, status, flags, end, due } = judgement;
  if (item.kind === 'old-reading' && flags.includes('final-reading-missing') && end) {
    return t('overview.why.finalMissing', { date: f.date(end) });
  }
  if (!reading) return '';
  const value = measured(reading.value, indicator, text);
  const date = f.date(reading.date);
  if (item.kind === 'old-reading') {
    return due === undefined
      ? t('overview.why.old', { value, date })
      : t('overview.why.stale', { value, date, due: f.date(due) });
  }
  if (range) return t('overview.why.outside', { value, date, range: rangeText(range, indicator, text) });
  return status === 'missed' && target
    ? t('overview.why.missed', { value, date, target: measured(target.value, indicator, text) })
    : t('overview.why.behind', { value, date, expected: f.number(expected ?? 0, indicator.decimals) });
}
