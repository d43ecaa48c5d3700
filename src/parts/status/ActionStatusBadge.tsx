/** How an action stands, as shape and word; and the mark of one whose due date has passed. */
import {
  CheckmarkCircleFillIcon,
  CircleIcon,
  ClockDashedIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassTopFilledIcon,
  PauseFillIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import type { ActionStatus } from '#/domain/tables/actions.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './ActionStatusBadge.module.css';

const ICONS = {
  planned: CircleIcon,
  'in-progress': HourglassTopFilledIcon,
  completed: CheckmarkCircleFillIcon,
  paused: PauseFillIcon,
  cancelled: XMarkOctagonIcon,
} satisfies Record<ActionStatus, unknown>;

/** Decorative: the word stands beside it. */
export function ActionStatusIcon({ status }: { status: ActionStatus }) {
  const Icon = ICONS[status];
  return <Icon className={css.icon} data-status={status} aria-hidden />;
}

export function ActionStatusBadge({ status }: { status: ActionStatus }) {
  const { t } = useText();
  return (
    <span className={css.badge}>
      <ActionStatusIcon status={status} />
      <span>{t(`common.actionStatus.${status}`)}</span>
    </span>
  );
}

/** Whether an action is past its due date, or past its start date and only planned; nothing where it is neither. */
export function DelayTag({ overdue, lateToStart }: { overdue: boolean; lateToStart: boolean }) {
  const { t } = useText();
  if (overdue) return <OverdueTag />;
  if (!lateToStart) return null;
  return (
    <span className={css.late}>
      <ClockDashedIcon aria-hidden />
      <span>{t('common.lateToStart')}</span>
    </span>
  );
}

export function OverdueTag() {
  const { t } = useText();
  return (
    <span className={css.overdue}>
      <ExclamationmarkTriangleFillIcon aria-hidden />
      <span>{t('common.overdue')}</span>
    </span>
  );
}
