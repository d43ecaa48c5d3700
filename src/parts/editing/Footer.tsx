import { Button } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { useText } from '#/i18n/i18n.ts';
import css from './Drawer.module.css';

/** What the footer offers: to save, to throw away what was typed, or to delete with what goes along. */
export type FooterMode = 'edit' | 'discard' | 'delete';

interface FooterProps {
  mode: FooterMode;
  saveLabel: string;
  consequences: readonly string[];
  goOn?: { label: string; run: () => void };
  onCancel: () => void;
  onDiscard: () => void;
  onBack: () => void;
  onDelete?: () => void;
}

export function Footer(props: FooterProps) {
  const { mode, saveLabel, consequences, goOn, onCancel, onDiscard, onBack, onDelete } = props;
  const { t } = useText();
  const safe = useRef<HTMLButtonElement>(null);

  // The question takes focus on the answer that loses nothing.
  useEffect(() => {
    if (mode !== 'edit') safe.current?.focus();
  }, [mode]);

  if (mode !== 'edit') {
    const isDelete = mode === 'delete';
    return (
      <footer className={css.footer} aria-live="polite">
        <div className={css.question}>
          <strong>{isDelete ? t('editing.deleteQuestion') : t('editing.discardQuestion')}</strong>
          {isDelete && (
            <ul>
              {consequences.map((consequence) => (
                <li key={consequence}>{consequence}</li>
              ))}
            </ul>
          )}
        </div>
        <Button ref={safe} onClick={onBack}>
          {isDelete ? t('editing.keep') : t('editing.keepWriting')}
        </Button>
        <Button variant="secondary" data-color="danger" onClick={isDelete ? onDelete : onDiscard}>
          {isDelete ? t('editing.deleteAll') : t('editing.discard')}
        </Button>
      </footer>
    );
  }
  return (
    <footer className={css.footer}>
      <Button type="submit">{saveLabel}</Button>
      {goOn && (
        <Button variant="secondary" onClick={goOn.run}>
          {goOn.label}
        </Button>
      )}
      <Button variant="tertiary" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      {onDelete && (
        <Button className={css.right} variant="tertiary" data-color="danger" onClick={onDelete}>
          <TrashIcon aria-hidden fontSize="1.25rem" />
          {t('common.delete')}
        </Button>
      )}
    </footer>
  );
}
