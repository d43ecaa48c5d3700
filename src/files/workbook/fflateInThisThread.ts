/**
 * Stands in for `fflate` inside write-excel-file (by an alias in the build). The real `zip` starts a worker from a blob
 * address for every part over 160 kB; Varde's content security policy refuses such workers, and the export would wait for
 * them for ever. Compressing in the thread that asks is fast enough for a workbook: about 20 ms per megabyte of text.
 */
import { strToU8, type Unzipped, zipSync } from 'fflate/browser';

/** `fflate`'s `zip`, without its options. */
export function zip(
  files: Unzipped,
  done: (error: Error | null, archive: Uint8Array<ArrayBuffer> | null) => void,
): void {
  let archive: Uint8Array<ArrayBuffer>;
  try {
    archive = zipSync(files);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), null);
    return;
  }
  done(null, archive);
}

// What else write-excel-file takes from fflate.
export { strToU8, zipSync };
