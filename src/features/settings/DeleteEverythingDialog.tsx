import { Button, Checkbox } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { useBackup } from '#/parts/writing/useBackup.ts';
import { usePlans } from '#/store/source/queries.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { deleteFromBrowser } from './deleteFromBrowser.ts';
import css from './settings.module.css';

/** Says exactly what goes, offers a file of each plan first, and wants a tick before it deletes. */
export function DeleteEverythingDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { plans = [] } = usePlans();
  const { busy, backUp } = useBackup();
  const show = useToasts((state) => state.show);
  const [isUnderstood, setUnderstood] = useState(false);
  const [isTried, setTried] = useState(false);
  const run = async () => {
    if (!isUnderstood) {
      setTried(true);
      return;
    }
    try {
      await deleteFromBrowser();
      // Not a navigation: nothing of what was in memory may be written again.
      location.replace(import.meta.env.BASE_URL);
    } catch (error) {
      console.error(error);
      show({ tone: 'failed', text: t('settings.removal.failed') });
      onClose();
    }
  };
  return (
    <ConfirmDialog title={t('settings.removal.allTitle')} onClose={onClose}>
      <p>{t('settings.removal.allText')}</p>
      <ul className={css.gone}>
        {plans.map(({ id, name, commits }) => (
          <li key={id}>
            <span>{t('settings.removal.allPlan', { count: commits, name })}</span>
            <Button
              variant="secondary"
              data-size="sm"
              aria-disabled={busy !== undefined}
              onClick={() => backUp(id)}
            >
              <DownloadIcon aria-hidden fontSize="1.25rem" />
              {busy === id ? t('settings.backup.downloading') : t('settings.backup.download')}
              <span className="sr-only">: {name}</span>
            </Button>
          </li>
        ))}
        <li>{t('settings.removal.allPrefs')}</li>
        <li>
          {t('settings.removal.allOffline')}
          {!navigator.onLine && `. ${t('settings.removal.allOfflineNow')}`}
        </li>
      </ul>
      <p className="muted">{t('settings.removal.allFiles')}</p>
      <Checkbox
        label={t('settings.removal.understood')}
        checked={isUnderstood}
        {...(isTried && !isUnderstood && { error: t('settings.removal.notTicked') })}
        onChange={(event) => setUnderstood(event.target.checked)}
      />
      <div className={css.decision}>
        <Button data-safe onClick={onClose}>
          {t('settings.removal.keepAll')}
        </Button>
        <Button variant="secondary" data-color="danger" onClick={() => void run()}>
          {t('settings.removal.allConfirm')}
        </Button>
      </div>
    </ConfirmDialog>
  );
}
