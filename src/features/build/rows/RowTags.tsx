/** What is to be known of a row while the plan is written: where it lives, what it lacks, what is folded under it. */
import type { OutlineItem } from '#/domain/model/outline.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { ProposalTag } from '#/parts/status/FlagTag.tsx';
import css from '../outline.module.css';
import { type OutlineShared, useOutline } from '../state/outlineContext.ts';

export function RowTags({ item, isOpen }: { item: OutlineItem; isOpen: boolean | undefined }) {
  const text = useText();
  const outline = useOutline();
  const isProposal = 'proposal' in item.row && item.row.proposal;
  const words = wordsFor(item, outline, text);
  const folded = isOpen === false ? foldedWords(item, text) : [];
  if (!isProposal && words.length === 0 && folded.length === 0) return null;
  return (
    <div className={css.tags}>
      {isProposal && <ProposalTag />}
      {words.map((word) => (
        <span key={word} className={css.tag}>
          {word}
        </span>
      ))}
      {folded.length > 0 && <span>{folded.join(' · ')}</span>}
    </div>
  );
}

function wordsFor({ table, row }: OutlineItem, outline: OutlineShared, { t, f }: Text): string[] {
  const { planPeriods } = outline.snapshot.rows;
  switch (table) {
    case 'goalAreas':
      return [];
    case 'subGoals': {
      const lives = planPeriods.filter(({ id }) => row.periods.includes(id)).map(({ name }) => name);
      const isInSome = lives.length > 0 && lives.length < planPeriods.length;
      return isInSome ? [t('build.onlyIn', { periods: f.list(lives) })] : [];
    }
    case 'indicators': {
      const hasTarget = row.direction === 'hold' ? row.band !== undefined : row.targets.length > 0;
      return hasTarget ? [] : [t('common.status.no-target')];
    }
    case 'actions': {
      const numbers = row.subGoals.slice(1).flatMap((id) => outline.numbers.get(id) ?? []);
      return numbers.length > 0 ? [t('build.alsoServes', { numbers: f.list(numbers) })] : [];
    }
  }
}

/** How many rows one does not see because the row is folded. */
function foldedWords({ table, children }: OutlineItem, { t }: Text): string[] {
  if (table === 'goalAreas') {
    return children.length > 0 ? [t('common.subGoals', { count: children.length })] : [];
  }
  const indicators = children.filter((child) => child.table === 'indicators').length;
  const actions = children.length - indicators;
  return [
    ...(indicators > 0 ? [t('common.indicators', { count: indicators })] : []),
    ...(actions > 0 ? [t('common.actions', { count: actions })] : []),
  ];
}
