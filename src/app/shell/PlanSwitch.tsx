/** Which plan this is, and the way to the others in this browser. */
import { Dropdown } from '@digdir/designsystemet-react';
import {
  BulletListIcon,
  CheckmarkIcon,
  ChevronDownIcon,
  FilePlusIcon,
  FolderFileIcon,
} from '@navikt/aksel-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Plan } from '#/domain/tables/plans.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { useOpenFile } from '#/parts/planFile/openFile.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import type { PlanListing } from '#/store/read/load.ts';
import { usePlans } from '#/store/source/queries.ts';
import { OTHER_PLAN } from '#/ui/page/otherPlan.ts';
import css from './PlanSwitch.module.css';
import { usePageKind } from './usePageKind.ts';

export function PlanSwitch({ plan }: { plan: Plan }) {
  const { t } = useText();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** Opened by the arrow key, which goes on into the menu. */
  const [isEntered, setEntered] = useState(false);
  const openFile = useOpenFile((state) => state.open);
  const close = () => {
    setOpen(false);
    setEntered(false);
  };
  // It does not stay open over another page, as one that the browser's Back leads to.
  const { pathname } = useLocation();
  const [page, setPage] = useState(pathname);
  if (page !== pathname) {
    setPage(pathname);
    close();
  }

  const onTriggerKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (isOpen) itemsOf(menu.current)[0]?.focus();
    setOpen(true);
    setEntered(true);
  };
  const onMenuKey = (event: KeyboardEvent) => {
    const items = itemsOf(menu.current);
    const at = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1;
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: Math.max(at, 0) - 1,
      Home: 0,
      End: -1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };
  // Leaving by Tab closes it; losing focus to nothing, as to the file dialog, does not.
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) close();
  };

  return (
    <div ref={root} className={css.switch}>
      <Dropdown.TriggerContext>
        <Dropdown.Trigger
          ref={trigger}
          variant="tertiary"
          data-color="neutral"
          className={css.trigger}
          popoverTarget={id}
          aria-expanded={isOpen}
          onKeyDown={onTriggerKey}
          onBlur={onBlur}
        >
          <span className={css.name}>
            <span className="sr-only">{t('shell.switch.label')} </span>
            <strong>{plan.name}</strong>
            <span>{plan.municipality}</span>
          </span>
          <ChevronDownIcon aria-hidden fontSize="1.25rem" />
        </Dropdown.Trigger>
        <Dropdown
          ref={menu}
          id={id}
          className={css.menu}
          placement="bottom-start"
          open={isOpen}
          onOpen={() => setOpen(true)}
          onClose={close}
          onKeyDown={onMenuKey}
          onBlur={onBlur}
        >
          {isOpen && <Plans current={plan.id} takesFocus={isEntered} onChosen={close} />}
          <Dropdown.List className={css.more}>
            <li>
              <Link to="/" search={{ choose: true }} className={css.item}>
                <BulletListIcon aria-hidden fontSize="1.25rem" />
                {t('shell.nav.plans')}
              </Link>
            </li>
            <li>
              <Link to="/" search={{ choose: true }} hash="new" className={css.item}>
                <FilePlusIcon aria-hidden fontSize="1.25rem" />
                {t('shell.switch.new')}
              </Link>
            </li>
            <li>
              <FileItem
                onFile={(chosen) => {
                  close();
                  trigger.current?.focus();
                  openFile({ file: chosen });
                }}
              />
            </li>
          </Dropdown.List>
        </Dropdown>
      </Dropdown.TriggerContext>
    </div>
  );
}

/** The plans here, the one used last first. Each link leads to the same kind of page in its plan. */
function Plans({
  current,
  takesFocus,
  onChosen,
}: {
  current: Id;
  takesFocus: boolean;
  onChosen: () => void;
}) {
  const { t } = useText();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const { plans } = usePlans();
  const recent = usePrefs((prefs) => prefs.recentPlans);
  const to = usePageKind();
  const isHere = plans !== undefined;
  useEffect(() => {
    // The plans may be read after the menu has opened.
    if (takesFocus && isHere) list.current?.querySelector('a')?.focus();
  }, [takesFocus, isHere]);
  return (
    <>
      <p id={id} className={css.heading}>
        {t('shell.switch.here')}
      </p>
      <Dropdown.List ref={list} className={css.plans} aria-labelledby={id}>
        {recentFirst(plans ?? [], recent).map((plan) => (
          <li key={plan.id}>
            <Link
              to={to}
              params={{ planId: plan.id }}
              search={OTHER_PLAN}
              className={css.item}
              onClick={onChosen}
            >
              {plan.id === current ? <CheckmarkIcon aria-hidden fontSize="1.25rem" /> : <span aria-hidden />}
              <span className={css.plan}>
                <strong>{plan.name}</strong>
                <span>
                  <bdi>{plan.municipality}</bdi> · {yearsOf(plan)}
                </span>
                {plan.id === current && <span className="sr-only">{t('shell.switch.current')}</span>}
              </span>
            </Link>
          </li>
        ))}
      </Dropdown.List>
    </>
  );
}

/** Lets the user choose a plan file from the menu. */
function FileItem({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={css.item} onClick={() => input.current?.click()}>
        <FolderFileIcon aria-hidden fontSize="1.25rem" />
        {t('shell.switch.open')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('shell.switch.open')}
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) onFile(chosen);
        }}
      />
    </>
  );
}

/** Plans in the order they were last open; those that never were come last, by name as they are listed. */
function recentFirst(plans: readonly PlanListing[], recent: readonly Id[]): PlanListing[] {
  const place = (id: Id) => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return plans.filter(({ isBroken }) => !isBroken).sort((a, b) => place(a.id) - place(b.id));
}

/** The years a plan covers: `2019–2022`, `2020`. */
function yearsOf({ start, end }: PlanListing): string {
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  return first === last ? first : `${first}\u2060–\u2060${last}`;
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('a, button') ?? [])];
}
