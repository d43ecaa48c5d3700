import { Button } from '@digdir/designsystemet-react';
import { useRef } from 'react';

/** A button that lets the user choose a file. The same file can be chosen again after it has been corrected. */
export function FileButton({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="secondary" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        // Not `.varde.json`: browsers compare the last ending only, and some phones grey out what they do not know.
        accept=".json,application/json"
        aria-label={label}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
