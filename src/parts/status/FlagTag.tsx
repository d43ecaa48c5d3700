/** Small tags beside a figure or name: reservations about a figure, and that something is only proposed. */
import type { Flag, Judgement } from '#/domain/progress/rule.ts';
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
 * The tags of an indicator's row in a list. That the first reading serves as baseline changes no figure's worth; the
 * indicator's own page says it, a list need not. Nothing where there is nothing to say.
 */
export function RowTags({ judgement, isProposal }: { judgement: Flagged; isProposal: boolean }) {
  const shown = shownFlags(judgement).filter((flag) => flag !== 'baseline-from-reading');
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

type Flagged = Pick<Judgement, 'status' | 'flags'>;

/** The flags that say more than the status beside them: what is outdated says itself that its figure is missing. */
export function shownFlags({ status, flags }: Flagged): Flag[] {
  return flags.filter((flag) => status !== 'outdated' || flag !== 'final-reading-missing');
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
