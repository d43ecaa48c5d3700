/** Everything that can be done with a row. The menu is made when it is opened: a long plan would have thousands. */
import { Button, Dropdown } from '@digdir/designsystemet-react';
import { MenuElipsisVerticalIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { OutlineItem, OutlineTable } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { destinationOf, hasOwnPage } from '#/parts/place/destination.ts';
import css from '../outline.module.css';
import { childTables } from '../state/lines.ts';

/** What is chosen in the menu, but for what adds a row. */
export type RowCommand =
  | 'rename'
  | 'form'
  | 'links'
  | 'copy'
  | 'copyWithActions'
  | 'up'
  | 'down'
  | 'moveTo'
  | 'delete';

interface RowMenuProps {
  plan: Id;
  item: OutlineItem;
  what: string;
  isOpen: boolean;
  /** Commands that would do nothing here, e.g. to move the first row up. */
  without: ReadonlySet<RowCommand>;
  onToggle: (isOpen: boolean) => void;
  onCommand: (command: RowCommand) => void;
  onAdd: (table: OutlineTable) => void;
}

/** In the order in which they stand in the menu; deleting comes last. */
const COMMANDS: readonly RowCommand[] = [
  'rename',
  'form',
  'links',
  'copy',
  'copyWithActions',
  'up',
  'down',
  'moveTo',
];

export function RowMenu({ isOpen, onToggle, ...menu }: RowMenuProps) {
  const { t } = useText();
  const id = useId();
  return (
    <>
      <Button
        variant="tertiary"
        data-color="neutral"
        data-size="sm"
        icon
        data-part="menu"
        aria-label={t('build.menuButton', { what: menu.what })}
        aria-expanded={isOpen}
        popoverTarget={id}
        onClick={(event) => {
          // The browser would close at once what is opened here: by now the popover of that name is there.
          event.preventDefault();
          onToggle(!isOpen);
        }}
      >
        <MenuElipsisVerticalIcon aria-hidden />
      </Button>
      {isOpen && <Choices id={id} {...menu} onClose={() => onToggle(false)} />}
    </>
  );
}

function Choices(props: Omit<RowMenuProps, 'isOpen' | 'onToggle'> & { id: string; onClose: () => void }) {
  const { id, plan, item, what, without, onCommand, onAdd, onClose } = props;
  const { t } = useText();
  const { table } = item;
  const ownPage = hasOwnPage(table) ? destinationOf({ table, id: item.row.id }) : undefined;
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It is shown by an effect of its own, which has run by the next frame.
    const frame = requestAnimationFrame(() => choicesIn(menu.current)[0]?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const then = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <Dropdown
      id={id}
      open
      placement="bottom-end"
      data-size="sm"
      className={css.menu}
      onClose={onClose}
      onKeyDown={moveInMenu}
      ref={menu}
    >
      <Dropdown.List aria-label={t('build.menuButton', { what })}>
        {childTables(table).map((child) => (
          <Dropdown.Item key={child}>
            <Dropdown.Button onClick={then(() => onAdd(child))}>{t(`build.add.${child}`)}</Dropdown.Button>
          </Dropdown.Item>
        ))}
        {COMMANDS.filter((command) => !without.has(command)).map((command) => (
          <Choice key={command} command={command} choose={then(() => onCommand(command))} />
        ))}
        {ownPage && (
          <Dropdown.Item>
            <Dropdown.Button asChild>
              <Link to={ownPage.to} params={{ planId: plan, ...ownPage.params }}>
                {t('build.menu.page')}
              </Link>
            </Dropdown.Button>
          </Dropdown.Item>
        )}
        <Choice command="delete" choose={then(() => onCommand('delete'))} />
      </Dropdown.List>
    </Dropdown>
  );
}

function Choice({ command, choose }: { command: RowCommand; choose: () => void }) {
  const { t } = useText();
  return (
    <Dropdown.Item>
      <Dropdown.Button {...(command === 'delete' && { 'data-color': 'danger' })} onClick={choose}>
        {t(`build.menu.${command}`)}
      </Dropdown.Button>
    </Dropdown.Item>
  );
}

/** The arrows go through the choices, as in every menu; Tab does so too, and leaves. */
function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  const choices = choicesIn(event.currentTarget);
  const at = choices.findIndex((choice) => choice.contains(document.activeElement));
  const to = {
    ArrowDown: (at + 1) % choices.length,
    ArrowUp: (at - 1 + choices.length) % choices.length,
    Home: 0,
    End: choices.length - 1,
  }[event.key];
  if (to === undefined) return;
  // Also tells the outline that the key has done its work.
  event.preventDefault();
  choices[to]?.focus();
}

function choicesIn(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('button, a') ?? [])];
}
