/** Offers practice figures while a plan has indicators but hardly a reading. */
import { Button } from '@digdir/designsystemet-react';
import type { Id } from '#/domain/values/ids.ts';
import type { Overview } from '#/domain/view/overview.ts';
import { useText } from '#/i18n/i18n.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { addAllPractice } from '#/store/intents/practice.ts';
import css from './OverviewPage.module.css';

/** Offered while fewer readings than this per indicator are there on average. */
const FEW = 1;

export function PracticeOffer({ planId, figures }: { planId: Id; figures: Overview['figures'] }) {
  const { t } = useText();
  const write = useWrite(planId);
  const { readings, practice, indicators, hasTargets } = figures;
  if (practice > 0 || !hasTargets || readings >= indicators * FEW) return null;
  return (
    <section className={css.offer} aria-labelledby="practice" data-print="hide">
      <div>
        <h2 id="practice">{t('overview.practiceOfferTitle')}</h2>
        <p className="muted">{t('overview.practiceOffer')}</p>
      </div>
      <Button variant="secondary" onClick={() => void write(() => addAllPractice(planId))}>
        {t('overview.practiceAdd')}
      </Button>
    </section>
  );
}
