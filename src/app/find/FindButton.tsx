import { Button } from '@digdir/designsystemet-react';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { loadFind } from '#/features/find/feature.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './FindButton.module.css';
import { FIND_ARIA_KEYS, FIND_KEYS, useFindOpen } from './findDialog.ts';

/** The way into the search for those who do not know its keys, and where they learn them. */
export function FindButton() {
  const { t } = useText();
  const show = useFindOpen((find) => find.show);
  // Should it fail to load now, it is tried again when it is opened.
  const prepare = () => void loadFind().catch(() => undefined);
  return (
    <Button
      variant="secondary"
      data-size="sm"
      className={css.find}
      title={t('find.openHelp', { keys: FIND_KEYS })}
      aria-haspopup="dialog"
      aria-keyshortcuts={FIND_ARIA_KEYS}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={show}
    >
      <MagnifyingGlassIcon aria-hidden fontSize="1.25rem" />
      <span className={css.word}>{t('find.open')}</span> <kbd className={css.keys}>{FIND_KEYS}</kbd>
    </Button>
  );
}
