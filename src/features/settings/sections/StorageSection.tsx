import { Button } from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon, InformationSquareIcon } from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import css from '../settings.module.css';
import { type Offline, useOffline } from '../useOffline.ts';
import { useStorage } from '../useStorage.ts';
import { Section } from './Section.tsx';

const OFFLINE = {
  ready: 'offlineReady',
  preparing: 'offlinePreparing',
  unavailable: 'offlineUnavailable',
} as const satisfies Record<Offline, string>;

export function StorageSection() {
  const { t, f } = useText();
  const { facts, ask } = useStorage();
  const offline = useOffline();
  const show = useToasts((state) => state.show);
  const [isRefused, setRefused] = useState(false);
  const askBrowser = async () => {
    const isKept = await ask();
    setRefused(!isKept);
    if (isKept) show({ tone: 'done', text: t('settings.storage.granted') });
  };
  return (
    <Section title={t('settings.storage.title')} lead={t('settings.storage.lead')}>
      <ul className={css.checks}>
        {facts && (
          <Check isGood={facts.isKept}>
            {facts.isKept ? t('settings.storage.kept') : t('settings.storage.notKept')}
          </Check>
        )}
        {offline && <Check isGood={offline === 'ready'}>{t(`settings.storage.${OFFLINE[offline]}`)}</Check>}
        {facts && (
          <Check isGood={facts.room !== undefined}>
            {facts.room
              ? t('settings.storage.used', { used: f.bytes(facts.room.used), left: f.bytes(facts.room.left) })
              : t('settings.storage.unknown')}
          </Check>
        )}
      </ul>
      {facts && !facts.isKept && (
        <div className={css.buttons}>
          <Button variant="secondary" onClick={() => void askBrowser()}>
            {t('settings.storage.ask')}
          </Button>
        </div>
      )}
      <p role="status">{isRefused && t('settings.storage.refused')}</p>
    </Section>
  );
}

function Check({ isGood, children }: { isGood: boolean; children: ReactNode }) {
  const Icon = isGood ? CheckmarkCircleIcon : InformationSquareIcon;
  return (
    <li data-good={isGood}>
      <Icon aria-hidden fontSize="1.5rem" />
      <span>{children}</span>
    </li>
  );
}
