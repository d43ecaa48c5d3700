import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Clock } from '#/domain/log/log.ts';
import type { Plan } from '#/domain/tables/plans.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { DeleteEverythingDialog } from '../DeleteEverythingDialog.tsx';
import { RemovePlanDialog } from '../RemovePlanDialog.tsx';
import css from '../settings.module.css';
import { Section } from './Section.tsx';

export function RemovalSection({ planId, plan, head }: { planId: Id; plan: Plan; head: Clock }) {
  const { t } = useText();
  const [asked, setAsked] = useState<'plan' | 'all'>();
  const close = () => setAsked(undefined);
  return (
    <Section title={t('settings.removal.title')} lead={t('settings.removal.lead')}>
      <div className={css.buttons}>
        <Button variant="secondary" data-color="danger" onClick={() => setAsked('plan')}>
          {t('settings.removal.plan')}
        </Button>
        <Button variant="secondary" data-color="danger" onClick={() => setAsked('all')}>
          {t('settings.removal.all')}
        </Button>
      </div>
      {asked === 'plan' && <RemovePlanDialog planId={planId} name={plan.name} head={head} onClose={close} />}
      {asked === 'all' && <DeleteEverythingDialog onClose={close} />}
    </Section>
  );
}
