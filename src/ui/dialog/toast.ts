/** Short messages after something has been done: what was saved, with undo; what failed, and why. */
import { create } from 'zustand';

export interface Toast {
  id: number;
  tone: 'done' | 'failed';
  text: string;
  action?: ToastAction;
  /** What else can be done now that it is done. A message with it stays until it is dismissed. */
  more?: ToastAction;
}

interface ToastAction {
  label: string;
  run: () => void;
}

interface Toasts {
  toasts: Toast[];
  show(toast: Omit<Toast, 'id'>): void;
  dismiss(id: number): void;
}

let last = 0;

export const useToasts = create<Toasts>()((set) => ({
  toasts: [],
  // One message at a time: the newest is the one that matters. What failed before is past once something has been done.
  show: (toast) =>
    set(() => {
      last += 1;
      return { toasts: [{ ...toast, id: last }] };
    }),
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));
