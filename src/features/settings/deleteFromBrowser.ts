import { deleteEverything } from '#/store/plans/deleteEverything.ts';
import { dropDrafts } from '#/ui/form/typing/drafts.ts';

/**
 * Deletes all that Varde has put in this browser: plans, settings, and the copy that works without a network. Load the
 * page anew afterwards. Rejects where the browser would not delete the plans; the rest is then left as it is.
 */
export async function deleteFromBrowser(): Promise<void> {
  await deleteEverything();
  dropDrafts();
  sessionStorage.clear();
  if ('caches' in window) {
    const names = await caches.keys();
    await Promise.all(names.map((name) => caches.delete(name)));
  }
  if ('serviceWorker' in navigator) {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.map((registration) => registration.unregister()));
  }
}
