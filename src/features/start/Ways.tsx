import { Button } from '@digdir/designsystemet-react';
import { FilePlusIcon, FolderFileIcon, HikingTrailSignIcon } from '@navikt/aksel-icons';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { STARTERS, type Starter } from '#/reference/starters.ts';
import { useToasts } from '#/ui/toast.ts';
import { BlankPlanForm } from './BlankPlanForm.tsx';
import { FileButton } from './FileButton.tsx';
import css from './start.module.css';
import { useStartPlan } from './useStartPlan.ts';

/** The ways to a plan: an example, a new one, a file. */
export function Ways({ onFile }: { onFile: (file: File) => void }) {
  return (
    <div className={css.ways}>
      {STARTERS.map((starter) => (
        <StarterWay key={starter.id} starter={starter} />
      ))}
      <BlankWay />
      <FileWay onFile={onFile} />
    </div>
  );
}

function Way({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.way} aria-labelledby={id}>
      {icon}
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

function StarterWay({ starter }: { starter: Starter }) {
  const { t } = useText();
  const show = useToasts((state) => state.show);
  const startPlan = useStartPlan();
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      const document = await starter.load();
      await startPlan(document, t('start.starter.opened'));
    } catch (error) {
      console.error(error);
      show({ tone: 'failed', text: t('start.starter.failed') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Way icon={<HikingTrailSignIcon aria-hidden fontSize="1.75rem" />} title={t('start.starter.title')}>
      <p>
        <strong>{starter.name}</strong>, {starter.municipality}
      </p>
      <p className="muted">{t('start.starter.text')}</p>
      <div className={css.buttons}>
        <Button onClick={() => void open()} aria-disabled={isBusy}>
          {t('start.starter.open')}
        </Button>
      </div>
    </Way>
  );
}

function BlankWay() {
  const { t } = useText();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const cancel = () => {
    setOpen(false);
    // After the button is back.
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <Way icon={<FilePlusIcon aria-hidden fontSize="1.75rem" />} title={t('start.blank.title')}>
      <p className="muted">{t('start.blank.text')}</p>
      {isOpen ? (
        <BlankPlanForm onCancel={cancel} />
      ) : (
        <div className={css.buttons}>
          <Button ref={opener} variant="secondary" onClick={() => setOpen(true)}>
            {t('start.blank.open')}
          </Button>
        </div>
      )}
    </Way>
  );
}

function FileWay({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useText();
  return (
    <Way icon={<FolderFileIcon aria-hidden fontSize="1.75rem" />} title={t('start.file.title')}>
      <p className="muted">{t('start.file.text')}</p>
      <div className={css.buttons}>
        <FileButton label={t('start.file.choose')} onFile={onFile} />
      </div>
    </Way>
  );
}
