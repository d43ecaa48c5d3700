import { useEffect, useRef } from 'react';
import { type IsoDate, isIsoDate } from '#/domain/values/dates.ts';
import { useTypedOver } from '../typing/useTypedOver.ts';
import { DateInput } from './DateInput.tsx';

interface FollowedDateProps {
  id?: string;
  /** The date that is shown; empty for none. */
  value: IsoDate | '';
  /** Called with a date as soon as one is typed, and with none when the emptied field is left. */
  onDate: (date: IsoDate | undefined) => void;
  size?: 'sm';
}

/** How long (ms) typing rests before a date is followed that typing on would make another: `3.4.20` on its way to 2025. */
const REST = 1000;

/** A date outside any form, which what is on the page follows. What is no date changes nothing. */
export function FollowedDate({ value, onDate, ...input }: FollowedDateProps) {
  const [text, setText] = useTypedOver(value);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const follow = (next: string) => {
    clearTimeout(rest.current);
    if (next !== value && isIsoDate(next)) onDate(next);
  };
  return (
    <DateInput
      {...input}
      value={text}
      onChange={(next, isWhole) => {
        setText(next);
        clearTimeout(rest.current);
        if (isWhole) follow(next);
        else rest.current = setTimeout(() => follow(next), REST);
      }}
      onCommit={(next) => {
        follow(next);
        if (next !== '') return;
        setText(undefined);
        if (value !== '') onDate(undefined);
      }}
      onEscape={() => {
        clearTimeout(rest.current);
        setText(undefined);
      }}
    />
  );
}
