import { type ReactNode, useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import css from './links.module.css';

interface LinkGroupProps {
  name: string;
  /** How many of its targets are chosen. */
  chosen: number;
  /** Holds it open, as while a filter shows what is in it. */
  open: boolean;
  /** Drawn only while the group is open: there are close to two hundred targets. */
  children: () => ReactNode;
}

export function LinkGroup({ name, chosen, open, children }: LinkGroupProps) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const isOpen = open || opened;
  return (
    <details
      className={css.group}
      open={isOpen}
      onToggle={(event) => {
        if (!open) setOpened(event.currentTarget.open);
      }}
    >
      <summary>
        {name}
        {chosen > 0 && <span className={css.badge}>{t('editing.links.chosen', { count: chosen })}</span>}
      </summary>
      {isOpen && <div className={css.targets}>{children()}</div>}
    </details>
  );
}
