import { Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { useBackup } from '#/parts/writing/useBackup.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { useHeadlines } from '#/store/source/queries.ts';
import css from '../settings.module.css';
import { Section } from './Section.tsx';

/** Beyond this many changes their count says enough; finding the oldest would read them all. */
const MAX_READ = 500;

export function BackupSection({ planId, snapshot }: { planId: Id; snapshot: Snapshot }) {
  const { t } = useText();
  const { busy, backUp } = useBackup();
  const changes = snapshot.commits - snapshot.backedUp;
  return (
    <Section title={t('settings.backup.title')} lead={t('settings.backup.lead')}>
      <p>
        {changes === 0 ? t('settings.backup.none') : t('settings.backup.changes', { count: changes })}{' '}
        {changes > 0 && changes <= MAX_READ && <Oldest planId={planId} changes={changes} />}
      </p>
      <div className={css.buttons}>
        <Button onClick={() => backUp(planId)} aria-disabled={busy !== undefined}>
          <DownloadIcon aria-hidden fontSize="1.25rem" />
          {busy === undefined ? t('settings.backup.download') : t('settings.backup.downloading')}
        </Button>
      </div>
      <p className="muted">{t('settings.backup.restore')}</p>
    </Section>
  );
}

/** When the oldest change that is in no file was made. */
function Oldest({ planId, changes }: { planId: Id; changes: number }) {
  const { t, f } = useText();
  const oldest = useHeadlines(planId, changes)?.at(-1);
  return oldest && t('settings.backup.oldest', { at: f.instant(oldest.at) });
}
