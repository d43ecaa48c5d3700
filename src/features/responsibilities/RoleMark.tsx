import type { Role } from '#/domain/tables/responsibilities.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './RoleMark.module.css';

/** A role as a letter in a shape of its own, with its word beside it: neither colour nor shape is needed to tell them apart. */
export function RoleMark({ role }: { role: Role }) {
  const { t } = useText();
  return (
    <span className={css.mark}>
      {/* The letter is drawn, not written: it is no part of what the cell is called. */}
      <span
        className={css.letter}
        data-role={role}
        data-letter={t(`responsibilities.letter.${role}`)}
        aria-hidden
      />
      <span>{t(`responsibilities.role.${role}`)}</span>
    </span>
  );
}
