/** A plan file that the user has chosen from within a plan. Pages hand it over; `app/` decides which feature opens it. */
import { create } from 'zustand';
import type { Id } from '#/domain/values/ids.ts';

export interface FileToOpen {
  file: File;
  /** The plan it is to be merged into; then nothing but a copy of that plan is taken. */
  into?: Id;
}

interface OpenFile {
  request?: FileToOpen | undefined;
  open(request: FileToOpen): void;
  done(): void;
}

export const useOpenFile = create<OpenFile>()((set) => ({
  open: (request) => set({ request }),
  done: () => set({ request: undefined }),
}));
