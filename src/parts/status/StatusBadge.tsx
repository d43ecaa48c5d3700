import { useText } from '#/i18n/i18n.ts';
import { type Standing, statusWord } from '#/i18n/saying/statusWord.ts';
import css from './StatusBadge.module.css';
import { StatusIcon, toneOf } from './StatusIcon.tsx';

/** A status as shape, word and colour. `isPast` where nothing more can be expected of what has it. */
export function StatusBadge({ status, isPast = false }: Standing) {
  const text = useText();
  return (
    <span className={css.badge} data-tone={toneOf(status)}>
      <StatusIcon status={status} />
      <span>{statusWord({ status, isPast }, text)}</span>
    </span>
  );
}
