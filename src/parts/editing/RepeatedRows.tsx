import { Button, Fieldset } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import css from './RepeatedRows.module.css';

interface RepeatedRowsProps<D extends { id: string }> {
  legend: string;
  description?: string;
  addLabel: string;
  /** What the button that removes row `n` (from 1) is called. */
  removeLabel: (n: number) => string;
  rows: readonly D[];
  onChange: (rows: D[]) => void;
  blank: () => D;
  children: (row: D, index: number, set: (patch: Partial<D>) => void) => ReactNode;
}

/** Fields that repeat, such as targets and milestones. A new row takes focus; removing one gives it to the button that adds. */
export function RepeatedRows<D extends { id: string }>(props: RepeatedRowsProps<D>) {
  const { legend, description, addLabel, removeLabel, rows, onChange, blank, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const count = useRef(rows.length);
  useEffect(() => {
    if (rows.length > count.current) list.current?.lastElementChild?.querySelector('input')?.focus();
    if (rows.length < count.current) add.current?.focus();
    count.current = rows.length;
  }, [rows.length]);
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {description && <Fieldset.Description>{description}</Fieldset.Description>}
      <div ref={list} className={css.rows}>
        {rows.map((row, i) => (
          <div key={row.id} className={css.row}>
            <div className={css.fields}>
              {children(row, i, (patch) =>
                onChange(rows.map((each) => (each.id === row.id ? { ...each, ...patch } : each))),
              )}
            </div>
            <Button
              variant="tertiary"
              data-color="neutral"
              icon
              aria-label={removeLabel(i + 1)}
              onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
            >
              <TrashIcon aria-hidden fontSize="1.375rem" />
            </Button>
          </div>
        ))}
      </div>
      <Button ref={add} variant="secondary" onClick={() => onChange([...rows, blank()])}>
        <PlusIcon aria-hidden fontSize="1.25rem" />
        {addLabel}
      </Button>
    </Fieldset>
  );
}
