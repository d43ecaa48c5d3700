import { useEffect, useState } from 'react';

/** How long (ms) a text must have stood before it is read out: not once per letter typed. */
const QUIET = 500;

/** What a screen reader is to say of what is being typed, politely, and nothing where it is empty. */
export function Announced({ text, role }: { text: string; role?: 'status' }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span role={role} aria-live="polite" className="sr-only">
      {said}
    </span>
  );
}
