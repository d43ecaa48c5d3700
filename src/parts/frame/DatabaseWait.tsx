import { Button } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { type DatabasePhase, useDatabaseState } from '#/store/source/useDatabaseState.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';

/** How long (ms) something is waited for before it is said what for. */
const PATIENCE = 5_000;

/** For where something is waited for that is stored: nothing at first; where it does not come, why, and what to do. */
export function DatabaseWait({ heading }: { heading: 'h1' | 'h2' }) {
  const { t } = useText();
  const phase = useDatabaseState((state) => state.phase);
  const isLong = useIsLong();
  const reason = reasonOf(phase, isLong);
  if (!reason) return null;
  return (
    <EmptyState
      heading={heading}
      title={t(reason === 'reading' ? 'shell.waiting.readingTitle' : 'shell.waiting.title')}
      action={
        reason !== 'blocked' && (
          <Button variant="secondary" onClick={() => location.reload()}>
            {t('shell.reload')}
          </Button>
        )
      }
    >
      {t(`shell.waiting.${reason}`)}
    </EmptyState>
  );
}

function reasonOf(phase: DatabasePhase, isLong: boolean): 'blocked' | 'slow' | 'reading' | undefined {
  if (phase === 'blocked') return 'blocked';
  if (!isLong) return undefined;
  return phase === 'opening' ? 'slow' : 'reading';
}

function useIsLong(): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isLong;
}
