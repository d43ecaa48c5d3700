/**
 * Finds anything in a plan, any page and any command, with the keyboard alone: a field that keeps focus, and a list whose
 * active option the arrow keys move (the combobox pattern of ARIA).
 */
import { Button } from '@digdir/designsystemet-react';
import { MagnifyingGlassIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { useKnownOn } from '#/store/source/usePlanSource.ts';
import { Modal } from '#/ui/dialog/Modal.tsx';
import { messagePlace } from '#/ui/dialog/messagePlace.ts';
import { Announced } from '#/ui/page/Announced.tsx';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import type { Choice, Prompt } from './choices.ts';
import { kindName } from './entries/kindName.ts';
import { useFindIndex } from './entries/useFindIndex.ts';
import css from './find.module.css';
import { soughtIn } from './matching/marks.ts';
import { OptionRow } from './OptionRow.tsx';
import { useChoose } from './useChoose.ts';
import { DRAWN, useOptions } from './useOptions.ts';

/** Longer than anything that is looked for. */
const MAX_LENGTH = 200;
/** How many options Page Up and Page Down pass over. */
const PAGE = 8;

interface FindDialogProps {
  planId: Id;
  lens: Lens;
  choices: readonly Choice[];
  prompts: readonly Prompt[];
  /** The key of what the page shows already. */
  current: string | undefined;
  onClose: () => void;
}

export function FindDialog({ planId, lens, choices, prompts, current, onClose }: FindDialogProps) {
  const { t } = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { snapshot } = useSnapshot(planId);
  const index = useFindIndex(snapshot?.rows);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const offer = useOptions({
    planId,
    rows: snapshot?.rows,
    index,
    period: lens.period,
    choices,
    prompts,
    current,
    typed,
  });
  const sought = useMemo(() => soughtIn(offer.sought), [offer.sought]);
  const options = offer.groups.flatMap((group) => group.options);
  const last = options.length - 1;
  const at = Math.min(active, last);
  const optionId = (place: number) => `${id}option${place}`;

  useEffect(() => {
    if (at <= 0) list.current?.scrollTo({ top: 0 });
    else document.getElementById(`${id}option${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, id]);

  const write = (text: string) => {
    setTyped(text);
    setActive(0);
    list.current?.scrollTo({ top: 0 });
  };
  const choose = useChoose(
    planId,
    () => dialog.current?.close(),
    (text) => {
      write(text);
      field.current?.focus();
    },
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = options[at];
    const to = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
      PageDown: Math.min(at + PAGE, last),
      PageUp: Math.max(at - PAGE, 0),
    }[event.key];
    // With Shift they select in the field.
    if (event.shiftKey || (to === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (to !== undefined) setActive(to);
    else if (chosen) choose(chosen);
  };

  const isAsking = typed.trim() !== '';
  const isReading = index === undefined;
  const count = t('find.found', { count: offer.total });
  const outside = t('find.outside', { period: lens.period?.name ?? '' });
  let place = -1;
  return (
    <Modal
      ref={dialog}
      closedby="any"
      closeButton={false}
      className={css.dialog}
      aria-labelledby={`${id}title`}
      data-print="hide"
      onClose={onClose}
    >
      <h2 id={`${id}title`} className="sr-only">
        {t('find.title')}
      </h2>
      <div className={css.top}>
        <MagnifyingGlassIcon aria-hidden fontSize="1.5rem" />
        <input
          ref={field}
          className={css.field}
          type="text"
          role="combobox"
          aria-label={t('find.label')}
          placeholder={t('find.placeholder')}
          aria-expanded={options.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={at >= 0 ? optionId(at) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={MAX_LENGTH}
          value={typed}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          variant="tertiary"
          data-color="neutral"
          icon
          aria-label={t('common.close')}
          title={t('common.close')}
          onClick={() => dialog.current?.close()}
        >
          <XMarkIcon aria-hidden fontSize="1.5rem" />
        </Button>
      </div>
      <div
        ref={list}
        id={`${id}list`}
        role="listbox"
        aria-label={isAsking ? t('find.results') : t('find.start')}
        className={css.list}
      >
        {offer.groups.map((group) => {
          const isMixed = group.kind === 'found' || group.kind === 'recent';
          const rows = group.options.map((option) => {
            place += 1;
            const own = place;
            return (
              <OptionRow
                key={option.key}
                id={optionId(own)}
                option={option}
                isActive={own === at}
                sought={sought}
                kindName={isMixed ? kindName(option.kind, t) : undefined}
                outside={option.isOutside ? outside : undefined}
                onPoint={() => setActive(own)}
                onChoose={() => choose(option)}
              />
            );
          });
          if (group.kind === 'found') return rows;
          const heading = `${id}${group.kind}`;
          return (
            <fieldset key={group.kind} aria-labelledby={heading} className={css.group}>
              <div id={heading} aria-hidden className={css.heading}>
                {t(`find.group.${group.kind}`)}
              </div>
              {rows}
            </fieldset>
          );
        })}
      </div>
      {isAsking && offer.total > DRAWN && (
        <p className={css.more}>{t('find.more', { count: offer.total - DRAWN })}</p>
      )}
      {isAsking && !isReading && options.length === 0 && <Nothing typed={typed} />}
      {isReading && <p className={css.more}>{t('find.reading')}</p>}
      <Announced role="status" text={isAsking ? (isReading ? t('find.reading') : count) : ''} />
      <p className={css.help} aria-hidden>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('find.keys.move')} <kbd>Enter</kbd> {t('find.keys.open')} <kbd>Esc</kbd>{' '}
        {t('find.keys.close')}
      </p>
      <div ref={messagePlace} />
    </Modal>
  );
}

/** Says that nothing was found, and what one can try. */
function Nothing({ typed }: { typed: string }) {
  const { t, f } = useText();
  const known = useKnownOn();
  return (
    <div className={css.nothing}>
      <EmptyState title={t('find.noneTitle', { words: typed.trim() })}>
        {t('find.none')} {known && t('find.nonePast', { date: f.date(known) })}
      </EmptyState>
    </div>
  );
}
