import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { clockDoubts } from '#/domain/log/clockDoubts.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { spanText } from '#/i18n/words/span.ts';
import { settleClock } from '#/parts/clock/clockPrompt.ts';
import { copyName } from '#/parts/planFile/copyName.ts';
import { failureOf } from '#/store/device/failure.ts';
import { correctTimesInCopy } from '#/store/plans/inBrowser.ts';
import { lastStamp } from '#/store/read/lastStamp.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { OTHER_PLAN } from '#/ui/page/otherPlan.ts';
import css from '../settings.module.css';
import { Section } from './Section.tsx';

/** Says of a plan whose stamps are ahead that they are, and offers a copy in which they are not. Of others nothing. */
export function ClockSection({ planId, snapshot }: { planId: Id; snapshot: Snapshot }) {
  const text = useText();
  const { t, f } = text;
  const { copy, isBusy } = useCorrectedCopy(planId, snapshot.rows.plan.name);
  const last = useLastStamp(planId);
  const { behind } = clockDoubts({ now: Date.now(), last });
  if (last === undefined || behind === undefined) return null;
  return (
    <Section title={t('clock.plan.title')} lead={t('clock.plan.lead')}>
      <p>{t('clock.plan.ahead', { stamp: f.instant(last), span: spanText(behind, text) })}</p>
      <p className="muted">{t('clock.plan.copyHelp')}</p>
      <div className={css.buttons}>
        <Button variant="secondary" onClick={() => void copy()} aria-disabled={isBusy}>
          {t(isBusy ? 'clock.plan.copying' : 'clock.plan.copy')}
        </Button>
      </div>
    </Section>
  );
}

/** The time (ms) of the plan's last stamp; undefined while it is not known. */
function useLastStamp(planId: Id): number | undefined {
  const [last, setLast] = useState<number>();
  useEffect(() => {
    let isHere = true;
    lastStamp(planId).then(
      (found) => {
        if (isHere) setLast(found?.time);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      isHere = false;
    };
  }, [planId]);
  return last;
}

function useCorrectedCopy(planId: Id, name: string): { copy: () => Promise<void>; isBusy: boolean } {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const copy = async () => {
    if (isBusy) return;
    // The copy has no stamps yet that this device's clock could be behind.
    if (!(await settleClock())) {
      show({ tone: 'failed', text: t('clock.notWritten') });
      return;
    }
    setBusy(true);
    try {
      const called = copyName(name, t('clock.plan.suffix'));
      const made = await correctTimesInCopy(planId, called);
      if (made === undefined) return;
      show({ tone: 'done', text: t('clock.plan.copied', { name: called }) });
      await navigate({ to: '/plan/$planId', params: { planId: made }, search: OTHER_PLAN });
    } catch (error) {
      console.error(error);
      show({ tone: 'failed', text: t(`shell.failure.${failureOf(error)}`) });
    } finally {
      setBusy(false);
    }
  };
  return { copy, isBusy };
}
