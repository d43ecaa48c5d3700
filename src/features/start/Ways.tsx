import { Button } from '@digdir/designsystemet-react';
import { FilePlusIcon, FolderFileIcon, HikingTrailSignIcon } from '@navikt/aksel-icons';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { STARTERS, type Starter } from '#/reference/starters.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { FileButton } from '#/ui/file/FileButton.tsx';
import { draftOf } from '#/ui/form/typing/drafts.ts';
import { BLANK_PLAN, BlankPlanForm } from './BlankPlanForm.tsx';
import css from './start.module.css';
import { unbroken } from './unbroken.ts';
import { useStartPlan } from './useStartPlan.ts';

/** The place in the address (`#new`) of who comes here for a plan more, not for one that is here. */
const ANCHOR = 'new';

/** The ways to a plan: an example, a new one, a file. The form for a new one stands alone while it is filled in. */
export function Ways({ title, onFile }: { title: string; onFile: (file: File) => void }) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash === ANCHOR) heading.current?.focus();
  }, [hash]);
  const opener = useRef<HTMLButtonElement>(null);
  // What was typed before a reload stands open again.
  const [isBlank, setBlank] = useState(() => draftOf(BLANK_PLAN) !== undefined);
  const cancel = () => {
    setBlank(false);
    // After the button is back.
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (isBlank) return <BlankForm onCancel={cancel} />;
  return (
    <section className={css.begin} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className={css.ways}>
        {STARTERS.map((starter) => (
          <StarterWay key={starter.id} starter={starter} />
        ))}
        <BlankWay opener={opener} onOpen={() => setBlank(true)} />
        <FileWay onFile={onFile} />
      </div>
    </section>
  );
}

interface WayProps {
  icon: ReactNode;
  title: string;
  /** 2 where it stands alone, 3 under the heading of all of them. */
  level?: 2 | 3;
  /** Across all columns, under the ways to something new. */
  isWide?: boolean;
  children: ReactNode;
}

function Way({ icon, title, level = 3, isWide = false, children }: WayProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={css.way} data-wide={isWide || undefined} aria-labelledby={id}>
      {icon}
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}

function StarterWay({ starter }: { starter: Starter }) {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const startPlan = useStartPlan();
  const [isBusy, setBusy] = useState(false);
  const { place, counts } = starter;
  const open = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      const document = await starter.load();
      await startPlan(document, t('start.starter.opened', { place }));
    } catch (error) {
      console.error(error);
      show({ tone: 'failed', text: t('start.starter.failed') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Way
      icon={<HikingTrailSignIcon aria-hidden fontSize="1.75rem" />}
      title={t('start.starter.title', { place })}
    >
      <p>
        <strong>{unbroken(starter.name)}</strong>, {starter.municipality}
      </p>
      <ul className={css.counts}>
        <li>{t('start.starter.areas', { count: counts.areas })}</li>
        <li>{t('common.subGoals', { count: counts.subGoals })}</li>
        <li>{t('common.actions', { count: counts.actions })}</li>
        <li>{t('common.indicators', { count: counts.indicators })}</li>
      </ul>
      <p className="muted">{t(`start.starter.text.${starter.id}`)}</p>
      <div className={css.buttons}>
        <Button onClick={() => void open()} aria-disabled={isBusy}>
          {t('start.starter.open', { place })}
        </Button>
      </div>
    </Way>
  );
}

function BlankWay({ opener, onOpen }: { opener: Ref<HTMLButtonElement>; onOpen: () => void }) {
  const { t } = useText();
  return (
    <Way icon={<FilePlusIcon aria-hidden fontSize="1.75rem" />} title={t('start.blank.title')}>
      <p className="muted">{t('start.blank.text')}</p>
      <div className={css.buttons}>
        <Button ref={opener} variant="secondary" onClick={onOpen}>
          {t('start.blank.open')}
        </Button>
      </div>
    </Way>
  );
}

function BlankForm({ onCancel }: { onCancel: () => void }) {
  const { t } = useText();
  return (
    <div className={css.alone}>
      <Way icon={<FilePlusIcon aria-hidden fontSize="1.75rem" />} title={t('start.blank.title')} level={2}>
        <p className="muted">{t('start.blank.text')}</p>
        <BlankPlanForm onCancel={onCancel} />
      </Way>
    </div>
  );
}

function FileWay({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useText();
  return (
    <Way isWide icon={<FolderFileIcon aria-hidden fontSize="1.75rem" />} title={t('start.file.title')}>
      <p className="muted">{t('start.file.text')}</p>
      <div className={css.buttons}>
        <FileButton label={t('start.file.choose')} onFile={onFile} />
      </div>
    </Way>
  );
}
