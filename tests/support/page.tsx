/** What the browser tests of pages share. */
import type { QueryClient } from '@tanstack/react-query';
import axe from 'axe-core';
import { useFollowedDatabase } from '#/store/source/follow.ts';

/** Keeps what is on the page true to the database, as the app does. */
export function Follow({ client }: { client: QueryClient }) {
  useFollowedDatabase(client);
  return null;
}

/** What is wrong with the page as it stands, by axe's rules. */
export async function problems(): Promise<string[]> {
  const { violations } = await axe.run(document.querySelector('main') ?? document.body);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
