/** Finding anything in a plan, any page and any command. */
import type { Feature } from '#/parts/registry/feature.ts';

export const find = { name: 'find' } as const satisfies Feature;

/** The search loads when it is first wanted; a button that is about to be pressed wants it. */
export async function loadFind() {
  return (await import('./OpenFind.tsx')).OpenFind;
}
