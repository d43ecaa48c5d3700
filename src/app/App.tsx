import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { followServerTime } from '#/parts/clock/serverTime.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { useFollowedDatabase } from '#/store/source/follow.ts';
import { startReading } from '#/store/source/queries.ts';
import { makeRouter } from './router.tsx';
import { Messages } from './shell/Messages.tsx';

const client = new QueryClient();
const router = makeRouter(client);

/** Starts reading the plan in the address, while the texts are still on their way. */
export function readAhead(pathname: string): void {
  const [, encoded, rest] = /\/plan\/([^/]+)\/?(.*)$/.exec(pathname) ?? [];
  const planId = encoded && decoded(encoded);
  if (planId) void startReading(client, planId, rest === '' ? 'overview' : 'other');
}

/** A part of an address as it is meant; undefined for one that means nothing, which the router says something about. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

export function App() {
  const theme = usePrefs((prefs) => prefs.theme);
  useFollowedDatabase(client);
  useEffect(() => {
    const stop = followServerTime();
    return () => stop();
  }, []);
  useEffect(() => {
    document.documentElement.dataset.colorScheme = theme;
  }, [theme]);
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
      <Messages />
    </QueryClientProvider>
  );
}
