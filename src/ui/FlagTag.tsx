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

/**
 * The tags of a row in a list. That the first reading serves as baseline changes no figure's worth; the indicator's own
 * page says it, a list need not. Nothing where there is nothing to say.
 */
export function RowTags({ flags, isProposal }: { flags: readonly Flag[]; isProposal: boolean }) {
  const shown = flags.filter((flag) => flag !== 'baseline-from-reading');
  if (shown.length === 0 && !isProposal) return null;
  return (
    <span className={css.row}>
      {isProposal && <ProposalTag />}
      {shown.map((flag) => (
        <FlagTag key={flag} flag={flag} />
      ))}
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
