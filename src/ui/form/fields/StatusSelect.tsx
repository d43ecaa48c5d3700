/** A status that somebody sets, changed where it stands; on paper only the word. */
import type { ReactNode } from 'react';
import css from './StatusSelect.module.css';

interface StatusSelectProps<Status extends string> {
  /** Read aloud; says whose status it is. */
  label: string;
  value: Status;
  options: readonly { value: Status; label: string }[];
  onChange: (value: Status) => void;
  /** Decorative shape for the chosen status. */
  icon?: ReactNode;
}

export function StatusSelect<Status extends string>(props: StatusSelectProps<Status>) {
  const { label, value, options, onChange, icon } = props;
  return (
    <span className={css.field}>
      {icon}
      <select
        className={css.select}
        data-print="hide"
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          const next = options.find((option) => option.value === target.value);
          if (next && next.value !== value) onChange(next.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span className={css.onPaper}>{options.find((option) => option.value === value)?.label}</span>
    </span>
  );
}
