/** As it stood: choosing the day, and saying loudly that the past is shown. */
import { Button, Field, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { ClockDashedIcon } from '@navikt/aksel-icons';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useId, useState } from 'react';
import { addDays, type IsoDate, isIsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { dayAt, today } from '#/parts/frame/today.ts';
import { useBeginning } from '#/store/source/queries.ts';
import { useKnownOn } from '#/store/source/usePlanSource.ts';
import { Modal } from '#/ui/dialog/Modal.tsx';
import { DateInput } from '#/ui/form/fields/DateInput.tsx';
import { dateMessage } from '#/ui/form/fields/dateMessage.ts';
import { messageText } from '#/ui/form/message.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import css from './Past.module.css';

/** Goes to the same page as it was known at the end of a day, or as it is now. */
export function useShowKnown(): (known: IsoDate | undefined) => void {
  const navigate = useNavigate();
  return useCallback(
    (known) => {
      // Undefined, not left out: what is left out is kept from the address.
      void navigate({ to: '.', resetScroll: false, search: (search: object) => ({ ...search, known }) });
    },
    [navigate],
  );
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
  const text = useText();
  const { t } = text;
  const known = useKnownOn();
  const show = useShowKnown();
  const id = useId();
  const yesterday = addDays(today(), -1);
  const [day, setDay] = useState<string>(known ?? yesterday);
  /** What was in the field when it was asked for in vain. */
  const [refused, setRefused] = useState<string>();
  const fault = dateMessage(day);
  const submit = () => {
    if (!isIsoDate(day) || day > yesterday) return setRefused(day);
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
          submit();
        }}
      >
        <Field>
          <Label htmlFor={`${id}day`}>{t('past.day')}</Label>
          <DateInput id={`${id}day`} value={day} onChange={setDay} isWrong={refused === day} />
          {refused === day && (
            <ValidationMessage>{fault ? messageText(fault, text) : t('past.badDay')}</ValidationMessage>
          )}
        </Field>
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
