import type { Fault } from '#/domain/tables/faults.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './MergeQuestion.module.css';

interface CannotProps {
  faults: readonly Fault[];
  /** What cannot be done, and why, with what to do; `faults` stand in it. */
  title: string;
  text: (faults: string) => string;
}

/** Says that a plan and a file do not go together, and what would be wrong. */
export function Cannot({ faults, title, text }: CannotProps) {
  const { t } = useText();
  const kinds = new Set(
    faults.map(({ code }) => {
      if (code === 'periods-overlap') return 'overlap' as const;
      return code === 'period-outside-plan' ? ('outside' as const) : ('other' as const);
    }),
  );
  const said = [...(kinds.size > 0 ? kinds : ['other' as const])].map((kind) => t(`merge.fault.${kind}`));
  return (
    <div role="alert" className={css.cannot}>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{text(said.join(' '))}</p>
    </div>
  );
}
