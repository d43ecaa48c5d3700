/** The search loads when it is first wanted; a button that is about to be pressed wants it. */
export function loadFind() {
  return import('#/features/find/FindDialog.tsx');
}
