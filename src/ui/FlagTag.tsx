/** Small tags beside a figure or name: reservations about a figure, and that something is only proposed. */
import type { Flag } from '#/domain/progress.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './FlagTag.module.css';

/** A reservation about a figure. Practice figures are hatched, so that they are told from real ones at a glance. */
export function FlagTag({ flag }: { flag: Flag }) {
  const { t } = useText();
  return (
    <span className={css.tag} data-flag={flag}>
      <span>{t(`common.flag.${flag}`)}</span>
    </span>
  );
}

/** Marks what nobody has adopted yet. */
export function ProposalTag() {
  const { t } = useText();
  return (
    <span className={css.tag} data-flag="proposal">
      <span>{t('common.proposal')}</span>
    </span>
  );
}
