import { Button } from '@digdir/designsystemet-react';
import { useText } from '#/i18n/i18n.ts';
import css from '../outline.module.css';
import { PlainDialog } from './PlainDialog.tsx';

interface DeleteDialogProps {
  what: string;
  consequences: readonly string[];
  /** Whether to delete. */
  onAnswer: (isYes: boolean) => void;
}

/** Says what goes along when a row is deleted. Not asked where nothing does: deleting can be undone. */
export function DeleteDialog({ what, consequences, onAnswer }: DeleteDialogProps) {
  const { t } = useText();
  return (
    <PlainDialog title={t('build.deleteTitle', { what })} onClose={() => onAnswer(false)}>
      <ul className={css.consequences}>
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <p>{t('editing.deleteQuestion')}</p>
      <div className={css.buttons}>
        <Button data-first onClick={() => onAnswer(false)}>
          {t('editing.keep')}
        </Button>
        <Button variant="secondary" data-color="danger" onClick={() => onAnswer(true)}>
          {t('editing.deleteAll')}
        </Button>
      </div>
    </PlainDialog>
  );
}
