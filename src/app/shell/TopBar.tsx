/** The plan and the way to others, plan period, as-of date, search, who is writing, undo and redo. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowRedoIcon, ArrowUndoIcon, ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { PlanPeriod } from '#/domain/tables/planPeriods.ts';
import { byOrder } from '#/domain/values/order.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePlanAddress } from '#/parts/address/address.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { today } from '#/parts/frame/today.ts';
import { useFrame, useSnapshot, useUndoState } from '#/store/source/queries.ts';
import { useKnownOn } from '#/store/source/usePlanSource.ts';
import { FollowedDate } from '#/ui/form/fields/FollowedDate.tsx';
import { WHOLE_PLAN } from '#/ui/page/wholePlan.ts';
import { FindButton } from '../find/FindButton.tsx';
import { PastButton } from './Past.tsx';
import { PlanSwitch } from './PlanSwitch.tsx';
import css from './TopBar.module.css';
import { useUndo } from './useUndoKeys.ts';
import { WriterButton } from './WriterButton.tsx';

export function TopBar({ planId }: { planId: string }) {
  const { frame } = useFrame(planId);
  const rows = useSnapshot(planId, false).snapshot?.rows ?? frame;
  const [isOpen, setOpen] = useState(false);
  const choices = useId();
  return (
    <header className={css.bar} data-print="hide">
      <div className={css.line}>
        {rows ? <PlanSwitch plan={rows.plan} /> : <span className={css.plan} />}
        <FindButton />
        <EditOnly>
          <WriterButton />
          <UndoButtons planId={planId} />
        </EditOnly>
      </div>
      <div className={css.line}>
        <SeenButton isOpen={isOpen} controls={choices} onToggle={() => setOpen(!isOpen)} />
        <div id={choices} className={css.choices} data-open={isOpen || undefined}>
          {rows && <PeriodSwitch periods={rows.planPeriods} />}
          <AsOf />
          <EditOnly>
            <div className={css.past}>
              <PastButton />
            </div>
          </EditOnly>
        </div>
      </div>
    </header>
  );
}

interface SeenButtonProps {
  isOpen: boolean;
  /** Id of what it opens. */
  controls: string;
  onToggle: () => void;
}

/** On a phone: says in which period and on which day the plan is seen, and opens the choice of both. */
function SeenButton({ isOpen, controls, onToggle }: SeenButtonProps) {
  const { t, f } = useText();
  const { asOf, period } = usePlanAddress().lens;
  const Chevron = isOpen ? ChevronUpIcon : ChevronDownIcon;
  return (
    <Button
      className={css.seen}
      variant="secondary"
      data-size="sm"
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      <span className="sr-only">{t('shell.seen')}</span>
      <bdi>{period?.name ?? t('common.wholePlan')}</bdi>
      <span>{t('shell.asOfButton', { date: f.date(asOf) })}</span>
      <Chevron aria-hidden fontSize="1.25rem" />
    </Button>
  );
}

function PeriodSwitch({ periods }: { periods: readonly PlanPeriod[] }) {
  const { t } = useText();
  const { lens } = usePlanAddress();
  if (periods.length === 0) return null;
  const choices = [
    ...[...periods].sort(byOrder).map((period) => ({ id: period.id, name: period.name })),
    { id: WHOLE_PLAN, name: t('common.wholePlan') },
  ];
  return (
    <nav className={css.periods} aria-label={t('shell.period')}>
      {choices.map(({ id, name }) => {
        const isChosen = id === (lens.period?.id ?? WHOLE_PLAN);
        return (
          <Link
            key={id}
            to="."
            search={(search: object) => ({ ...search, period: id })}
            aria-current={isChosen ? 'true' : undefined}
            // The period is a view of the same page: choosing one is not a step to go back over.
            replace
            resetScroll={false}
          >
            {name}
          </Link>
        );
      })}
    </nav>
  );
}

function AsOf() {
  const { t, f } = useText();
  const { lens } = usePlanAddress();
  const navigate = useNavigate();
  const id = useId();
  const go = (asOf: string | undefined) =>
    navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      // Undefined, not left out: what is left out is kept from the address.
      search: (search: object) => ({ ...search, asOf }),
    });
  // What holds where the address says nothing: today, or the past day that is shown.
  const known = useKnownOn();
  const usual = known ?? today();
  return (
    <div className={css.asOf}>
      <label htmlFor={id}>{t('shell.asOf')}</label>
      <div className={css.date}>
        <FollowedDate
          id={id}
          size="sm"
          value={lens.asOf}
          onDate={(date) => void go(date === usual ? undefined : date)}
        />
      </div>
      {lens.asOf !== usual && (
        <Button variant="tertiary" data-size="sm" onClick={() => void go(undefined)}>
          {known === undefined ? t('shell.backToToday') : t('past.backToKnown', { date: f.date(known) })}
        </Button>
      )}
    </div>
  );
}

function UndoButtons({ planId }: { planId: string }) {
  const { t } = useText();
  const state = useUndoState(planId);
  const { runUndo, runRedo } = useUndo(planId);
  return (
    <div className={css.undo}>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={t('common.undo')}
        title={`${t('common.undo')} (Ctrl Z)`}
        disabled={!state?.undo}
        onClick={runUndo}
      >
        <ArrowUndoIcon aria-hidden />
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={t('common.redo')}
        title={`${t('common.redo')} (Ctrl Y)`}
        disabled={!state?.redo}
        onClick={runRedo}
      >
        <ArrowRedoIcon aria-hidden />
      </Button>
    </div>
  );
}
