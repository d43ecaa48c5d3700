import type { ReactNode } from 'react';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';

/** Controls that change the plan: not there while the plan is shown as it stood on a past day. */
export function EditOnly({ children }: { children: ReactNode }) {
  return useIsReadOnly() ? null : children;
}
