import type { Status } from '#/domain/rollup.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './StatusBadge.module.css';
import { StatusIcon, toneOf } from './StatusIcon.tsx';

/** A status as shape, word and colour. */
export function StatusBadge({ status }: { status: Status }) {
  const { t } = useText();
  return (
    <span className={css.badge} data-tone={toneOf(status)}>
      <StatusIcon status={status} />
      <span>{t(`common.status.${status}`)}</span>
    </span>
  );
}
