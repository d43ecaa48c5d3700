import { Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Clock } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { removeFromBrowser } from '#/parts/planFile/removeFromBrowser.ts';
import { useTellFailure } from '#/parts/writing/failureText.ts';
import { useBackup } from '#/parts/writing/useBackup.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import css from './settings.module.css';

interface RemovePlanDialogProps {
  planId: Id;
  name: string;
  /** The head of the plan's log: what is written while the question stands is not part of the answer. */
  head: Clock;
  onClose: () => void;
}

export function RemovePlanDialog({ planId, name, head, onClose }: RemovePlanDialogProps) {
  const [seen] = useState(head);
  const { t } = useText();
  const { busy, backUp } = useBackup();
  const show = useToasts((state) => state.show);
  const tellFailure = useTellFailure(planId);
  const navigate = useNavigate();
  const remove = async () => {
    try {
      await removeFromBrowser(planId, seen);
      show({ tone: 'done', text: t('settings.removal.planRemoved', { name }) });
      await navigate({ to: '/', search: { choose: true } });
    } catch (error) {
      tellFailure(error);
      onClose();
    }
  };
  return (
    <ConfirmDialog title={t('settings.removal.planTitle', { name })} onClose={onClose}>
      <p>{t('settings.removal.planText')}</p>
      <div>
        <Button variant="secondary" onClick={() => backUp(planId)} aria-disabled={busy !== undefined}>
          <DownloadIcon aria-hidden fontSize="1.25rem" />
          {busy === undefined ? t('settings.backup.download') : t('settings.backup.downloading')}
        </Button>
      </div>
      <div className={css.decision}>
        <Button data-safe onClick={onClose}>
          {t('settings.removal.keep')}
        </Button>
        <Button variant="secondary" data-color="danger" onClick={() => void remove()}>
          {t('settings.removal.planConfirm')}
        </Button>
      </div>
    </ConfirmDialog>
  );
}
