/**
 * “Move to …”: a search field over the list of everything the row can stand under. The field keeps focus and the arrows
 * choose (a combobox with its list always open), so that it works by keyboard alone whatever the plan's size.
 */
import { Button, Input } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { OutlineItem } from '#/domain/model/outline.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '../outline.module.css';
import { keyOf } from '../state/lines.ts';
import { PlainDialog } from './PlainDialog.tsx';
import { findParents } from './parents.ts';

interface MoveDialogProps {
  what: string;
  item: OutlineItem;
  items: readonly OutlineItem[];
  onChoose: (parent: OutlineItem) => void;
  onClose: () => void;
}

/** More would be a list to scroll, not one to choose from; the search narrows it. */
const SHOWN = 100;
/** How many options Page Up and Page Down pass over. */
const PAGE = 8;

export function MoveDialog({ what, item, items, onChoose, onClose }: MoveDialogProps) {
  const { t } = useText();
  const id = useId();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = findParents(items, item.table, search);
  const shown = found.slice(0, SHOWN);
  const at = Math.min(chosen, shown.length - 1);
  const isHere = (parent: OutlineItem | undefined) => parent === item.parent;

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const choose = (parent: OutlineItem | undefined) => {
    if (parent && !isHere(parent)) onChoose(parent);
  };
  const last = shown.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE }[event.key];
    if (to === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (to === undefined) choose(shown[at]);
    else setChosen(Math.max(0, Math.min(to, last)));
  };
  const label = item.table === 'subGoals' ? t('build.move.goalAreas') : t('build.move.subGoals');
  return (
    <PlainDialog title={t('build.move.title', { what })} onClose={onClose}>
      <p>{t('build.move.about')}</p>
      <Input
        data-first
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}list`} role="listbox" aria-label={label} className={css.options}>
        {shown.map((parent, i) => (
          // Chosen with the keys of the field, which keeps focus; a click is for those who point.
          <button
            key={keyOf(parent)}
            id={`${id}${i}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            aria-disabled={isHere(parent) || undefined}
            onPointerMove={() => setChosen(i)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(parent)}
          >
            <span className={css.optionNumber}>{parent.number}</span>
            <span>
              {parent.row.name}
              {parent.parent && (
                <span className={css.optionParent}>
                  {parent.parent.number} {parent.parent.row.name}
                </span>
              )}
              {isHere(parent) && <span className={css.optionParent}>{t('build.move.here')}</span>}
            </span>
          </button>
        ))}
      </div>
      <p role="status" className={css.help}>
        {found.length === 0 && t('build.move.none')}
        {found.length > SHOWN && t('build.move.more', { count: found.length - SHOWN })}
      </p>
      <div className={css.buttons}>
        <Button variant="tertiary" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </PlainDialog>
  );
}
