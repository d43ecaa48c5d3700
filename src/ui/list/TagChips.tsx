import { useText } from '#/i18n/i18n.ts';
import css from './TagChips.module.css';

/** A row's tags as small chips. Nothing where there are none. */
export function TagChips({ tags }: { tags: readonly string[] | undefined }) {
  const { t } = useText();
  if (!tags || tags.length === 0) return null;
  return (
    <ul className={css.tags} aria-label={t('common.tags')}>
      {/* A file may hold the same tag twice. */}
      {[...new Set(tags)].map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
}
