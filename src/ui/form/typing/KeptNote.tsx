import { Button } from '@digdir/designsystemet-react';
import { InformationSquareIcon } from '@navikt/aksel-icons';
import { useText } from '#/i18n/i18n.ts';
import css from '../form.module.css';
import type { DraftState } from './useDraft.ts';

interface KeptNoteProps {
  form: Pick<DraftState<object>, 'dirty' | 'keptFrom'>;
  /** Throws away what was kept, where the form has no button of its own for that. */
  onDrop?: () => void;
}

/** Says that the form shows what was typed in it before, as before a reload, and offers to throw that away. */
export function KeptNote({ form: { dirty, keptFrom }, onDrop }: KeptNoteProps) {
  const { t, f } = useText();
  if (keptFrom === undefined || !dirty) return null;
  return (
    <div className={css.kept} role="status">
      <InformationSquareIcon aria-hidden fontSize="1.25rem" />
      <p>{t('editing.kept.text', { at: f.instant(keptFrom) })}</p>
      {onDrop && (
        <Button variant="secondary" data-size="sm" onClick={onDrop}>
          {t('editing.kept.drop')}
        </Button>
      )}
    </div>
  );
}
