/** As it stood: choosing the day, and saying loudly that the past is shown. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { ClockDashedIcon } from '@navikt/aksel-icons';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { addDays, isIsoDate } from '#/domain/dates.ts';
import type { Id, IsoDate } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { useKnownOn } from '#/store/knownOn.ts';
import { useBeginning } from '#/store/queries.ts';
import { EmptyState } from '#/ui/EmptyState.tsx';
import { Modal } from '#/ui/Modal.tsx';
import { dayAt, today } from '#/ui/today.ts';
import css from './Past.module.css';

/** Goes to the same page as it was known at the end of a day, or as it is now. */
export function useShowKnown(): (known: IsoDate | undefined) => void {
  const navigate = useNavigate();
  return (known) => {
    // Undefined, not left out: what is left out is kept from the address.
    void navigate({ to: '.', resetScroll: false, search: (search: object) => ({ ...search, known }) });
  };
}

/** The top bar's way into the past. */
export function PastButton() {
  const { t } = useText();
  return (
    <PastChoice variant="tertiary" label={t('past.open')} title={t('past.openHelp')}>
      <ClockDashedIcon aria-hidden fontSize="1.25rem" />
    </PastChoice>
  );
}

interface PastChoiceProps {
  variant: 'secondary' | 'tertiary';
  label: string;
  title?: string;
  children?: React.ReactNode;
}

/** A button that asks for the day. */
function PastChoice({ variant, label, title, children }: PastChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        data-size="sm"
        title={title}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {children}
        <span>{label}</span>
      </Button>
      {isOpen && <PastDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Asks for the day as whose end the plan is to be shown. */
export function PastDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const known = useKnownOn();
  const show = useShowKnown();
  const id = useId();
  const [isBad, setBad] = useState(false);
  const yesterday = addDays(today(), -1);
  const submit = (data: FormData) => {
    const day = String(data.get('day'));
    if (!isIsoDate(day) || day > yesterday) return setBad(true);
    onClose();
    return show(day);
  };
  return (
    <Modal
      className={css.dialog}
      aria-labelledby={`${id}-title`}
      closedby="any"
      closeButton={t('common.close')}
      onClose={onClose}
    >
      <h2 id={`${id}-title`}>{t('past.title')}</h2>
      <p>{t('past.text')}</p>
      <p className="muted">{t('past.difference')}</p>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <Textfield
          label={t('past.day')}
          name="day"
          type="date"
          defaultValue={known ?? yesterday}
          min="1800-01-01"
          max={yesterday}
          error={isBad && t('past.badDay')}
        />
        <Button type="submit">{t('past.show')}</Button>
      </form>
    </Modal>
  );
}

/** Stands over every page of the past, on paper too: what is read there is not what holds now. */
export function PastBanner() {
  const { t, f } = useText();
  const known = useKnownOn();
  const show = useShowKnown();
  if (known === undefined) return null;
  return (
    <section className={css.banner} aria-label={t('past.banner', { date: f.date(known) })}>
      <ClockDashedIcon aria-hidden fontSize="1.5rem" />
      <p role="status">
        <strong>{t('past.banner', { date: f.date(known) })}</strong> {t('past.bannerHelp')}
      </p>
      <div className={css.choices} data-print="hide">
        <Button data-size="sm" onClick={() => show(undefined)}>
          {t('past.now')}
        </Button>
        <PastChoice variant="secondary" label={t('past.other')} />
      </div>
    </section>
  );
}

/** In place of a page: there was no such plan here then. */
export function PastMissing({ planId }: { planId: Id }) {
  const { t, f } = useText();
  const known = useKnownOn();
  const beginning = useBeginning(planId);
  const show = useShowKnown();
  if (known === undefined) return null;
  return (
    <EmptyState
      title={t('past.noneTitle', { date: f.date(known) })}
      action={<Button onClick={() => show(undefined)}>{t('past.now')}</Button>}
    >
      {beginning && t('past.none', { date: f.date(dayAt(new Date(beginning))) })}
    </EmptyState>
  );
}
