import type { MendedTies } from '#/domain/merge/ties.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './TiesList.module.css';

/** What was mended in a plan in which something pointed at nothing. */
export function TiesList({ ties }: { ties: MendedTies }) {
  const { t } = useText();
  return (
    <ul className={css.list}>
      {[...new Set(ties.back)].map((name) => (
        <li key={name}>{t('shell.ties.back', { name })}</li>
      ))}
      {ties.released > 0 && <li>{t('shell.ties.released', { count: ties.released })}</li>}
    </ul>
  );
}
