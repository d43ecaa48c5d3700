import { type ReactNode, useId } from 'react';
import css from '../settings.module.css';

interface SectionProps {
  title: string;
  lead?: string;
  children: ReactNode;
}

/** One subject of the settings: what it is about on the left, what can be set on the right. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.about}>
        <h2 id={id}>{title}</h2>
        {lead && <p className="muted">{lead}</p>}
      </div>
      <div className={css.card}>{children}</div>
    </section>
  );
}
