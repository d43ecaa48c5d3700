/** What stays true until the user does something about it: practice figures, a backup that is due, no network. */
import { Button } from '@digdir/designsystemet-react';
import { useState, useSyncExternalStore } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { useBackup } from '#/parts/writing/useBackup.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { removeAllPractice } from '#/store/intents/practice.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import css from './Banners.module.css';

/** Changes since the last backup after which Varde reminds of taking one. */
const BACKUP_AFTER = 25;

export function Banners({ planId }: { planId: string }) {
  const { t } = useText();
  const { snapshot } = useSnapshot(planId, false);
  const { backUp } = useBackup();
  const write = useWrite(planId);
  const [postponedAt, setPostponedAt] = useState(0);
  const isOnline = useSyncExternalStore(followNetwork, () => navigator.onLine);
  const isKnown = usePrefs(({ practiceKnown }) => practiceKnown.includes(planId));
  const knowPractice = usePrefs((prefs) => prefs.knowPractice);
  if (!snapshot) return null;
  const changes = snapshot.commits - snapshot.backedUp;
  const hasPractice = [...snapshot.summaries.values()].some(({ practiceCount }) => practiceCount > 0);
  return (
    <section
      className={css.banners}
      aria-label={t('shell.notices')}
      data-print={hasPractice ? 'head' : 'hide'}
    >
      {!isOnline && (
        <p className={css.banner} data-print="hide">
          {t('shell.offline')}
        </p>
      )}
      {hasPractice && (
        // On paper it is said all the same: whoever holds the sheet has not put it away.
        <div className={css.banner} data-tone="practice" data-away={isKnown || undefined}>
          <p>{t('shell.practiceBanner')}</p>
          <Button
            variant="secondary"
            data-size="sm"
            data-print="hide"
            onClick={() => void write(() => removeAllPractice(planId))}
          >
            {t('shell.practiceRemove')}
          </Button>
          <Button
            variant="tertiary"
            data-size="sm"
            data-print="hide"
            title={t('shell.practiceHideHelp')}
            onClick={() => {
              knowPractice(planId);
              // Where the page goes on; the button is gone.
              document.getElementById('content')?.focus();
            }}
          >
            {t('shell.practiceHide')}
          </Button>
        </div>
      )}
      {changes >= BACKUP_AFTER && changes - postponedAt >= BACKUP_AFTER && (
        <div className={css.banner} data-print="hide">
          <p>{t('shell.backup', { count: changes })}</p>
          <Button data-size="sm" onClick={() => backUp(planId)}>
            {t('shell.backupNow')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => setPostponedAt(changes)}>
            {t('shell.later')}
          </Button>
        </div>
      )}
    </section>
  );
}

function followNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
