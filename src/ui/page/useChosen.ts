/** What the user has just chosen in a field that saves by itself, until the plan says so too. */
import { useCallback, useState } from 'react';

/**
 * Returns the value chosen for `row` while it is being saved, and a function that shows a value during a save. A saved row
 * comes back as another object, which ends it; so does a save that resolves to false. Without it a field would jump back
 * to its old value for the moment between choosing and reading back.
 */
export function useChosen<Row extends object, Value>(
  row: Row,
): [Value | undefined, (value: Value, saving: Promise<boolean>) => void] {
  const [chosen, setChosen] = useState<{ row: Row; value: Value }>();
  const show = useCallback(
    (value: Value, saving: Promise<boolean>) => {
      setChosen({ row, value });
      void saving.then((saved) => {
        if (!saved) setChosen(undefined);
      });
    },
    [row],
  );
  return [chosen?.row === row ? chosen.value : undefined, show];
}
