/** What has just happened, at the foot of every page; announced by screen readers. */
import { Button } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '#/i18n/i18n.ts';
import { useDatabaseState } from '#/store/source/useDatabaseState.ts';
import { useMessagePlace } from '#/ui/dialog/messagePlace.ts';
import { type Toast, useToasts } from '#/ui/dialog/toast.ts';
import { useServiceWorker } from '../pwa/useServiceWorker.ts';
import css from './Messages.module.css';

/** A message that something is done stays this long (ms), longer than WCAG's advice for reading one line; failures stay. */
const DONE_FOR = 10_000;
/** Loaded anew: nothing of what was in memory is to be shown, or written, again. */
const PLANS_PAGE = `${import.meta.env.BASE_URL}?choose=true`;

export function Messages() {
  const toasts = useToasts((state) => state.toasts);
  const place = useMessagePlace((state) => state.place);
  const region = (
    <div className={css.region} data-within={place ? 'dialog' : undefined} data-print="hide">
      <div role="status" className={css.stack}>
        {toasts
          .filter(({ tone }) => tone === 'done')
          .map((toast) => (
            <Message key={toast.id} toast={toast} />
          ))}
      </div>
      <div role="alert" className={css.stack}>
        <StorageNotice />
        {toasts
          .filter(({ tone }) => tone === 'failed')
          .map((toast) => (
            <Message key={toast.id} toast={toast} />
          ))}
      </div>
      <Update />
    </div>
  );
  return place ? createPortal(region, place) : region;
}

function Message({ toast }: { toast: Toast }) {
  const { t } = useText();
  const dismiss = useToasts((state) => state.dismiss);
  useEffect(() => {
    if (toast.tone !== 'done' || toast.more) return;
    const timer = setTimeout(() => dismiss(toast.id), DONE_FOR);
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  return (
    <div className={css.message} data-tone={toast.tone}>
      <p>{toast.text}</p>
      {[toast.more, toast.action].map(
        (action) =>
          action && (
            <Button
              key={action.label}
              variant="secondary"
              data-size="sm"
              onClick={() => {
                dismiss(toast.id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          ),
      )}
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={t('shell.dismiss')}
        onClick={() => dismiss(toast.id)}
      >
        <XMarkIcon aria-hidden />
      </Button>
    </div>
  );
}

/** What has happened to all that is stored, whatever page one is on. Stays: nothing can be done before it is seen to. */
function StorageNotice() {
  const { t } = useText();
  const phase = useDatabaseState((state) => state.phase);
  const hasLostPlans = useDatabaseState((state) => state.hasLostPlans);
  // One that never was open is told of where the page would be.
  const isBroken = useDatabaseState((state) => state.broken > 0 && state.phase === 'failed');
  const reload = { label: t('shell.reload'), go: () => location.reload() };
  if (phase === 'superseded') return <Notice text={t('shell.changedElsewhere')} {...reload} />;
  if (isBroken) return <Notice text={t('shell.opening.closed')} {...reload} />;
  if (!hasLostPlans) return null;
  const toPlans = { label: t('shell.toPlans'), go: () => location.assign(PLANS_PAGE) };
  return <Notice text={t('shell.storageGone')} {...toPlans} />;
}

function Notice({ text, label, go }: { text: string; label: string; go: () => void }) {
  return (
    <div className={css.message} data-tone="failed">
      <p>{text}</p>
      <Button data-size="sm" onClick={go}>
        {label}
      </Button>
    </div>
  );
}

/** A newer Varde waits until the user says so. */
function Update() {
  const { t } = useText();
  const { updateReady, applyUpdate } = useServiceWorker();
  return (
    <div role="status" className={css.stack}>
      {updateReady && (
        <div className={css.message}>
          <p>{t('shell.updateReady')}</p>
          <Button data-size="sm" onClick={applyUpdate}>
            {t('shell.update')}
          </Button>
        </div>
      )}
    </div>
  );
}
