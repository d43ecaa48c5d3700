/**
 * What the clock is where Varde is served from: the `Date` that every web server says. Nothing is sent but the question.
 * Asked when Varde is opened and now and then after that, so that no write waits for it.
 */
import { SERVER_TOLERANCE_MS } from '#/domain/log/clockDoubts.ts';

interface Sample {
  /** What the server's clock said (ms since 1970), at the moments below. */
  server: number;
  /** By this device's clock, which somebody may set. */
  wall: number;
  /** Since the page was opened (ms). Nobody sets it, but it may stand still while the machine sleeps. */
  steady: number;
}

let sample: Sample | undefined;
let asked = Number.NEGATIVE_INFINITY;

/** How often the server is asked while somebody comes back to Varde, at most. In ms. */
const ASK_EVERY = 15 * 60_000;
/** How long a question may take (ms): a slower answer says little about what the clock is now. */
const PATIENCE = 5_000;
/** How long a write may wait (ms) for a doubt to be looked into. */
const MOMENT = 1_500;

/**
 * What the server's clock says now (ms since 1970), as far as it is known; undefined where it is not. Where this device's
 * clock seems to be ahead, the server is asked once more first, for a moment at most: the machine may have slept, or its
 * clock been set right.
 */
export async function serverTime(): Promise<number | undefined> {
  if (leads().some((lead) => lead > SERVER_TOLERANCE_MS)) await askServer(MOMENT);
  // Two ways to reckon from the last answer, each wrong where the other is right. In doubt there is none.
  const lead = leads().reduce<number | undefined>(
    (a, b) => (a === undefined || Math.abs(b) < Math.abs(a) ? b : a),
    undefined,
  );
  return lead === undefined ? undefined : Date.now() - lead;
}

/** How far this device's clock is ahead of the server's: as it was at the last answer, and by the time passed since then. */
function leads(): number[] {
  if (!sample) return [];
  const { server, wall, steady } = sample;
  return [wall - server, Date.now() - (server + performance.now() - steady)];
}

/** Asks the server what the clock is. Never rejects: offline, and behind servers that do not say, it stays unknown. */
async function askServer(patience = PATIENCE): Promise<void> {
  if (!navigator.onLine) return;
  const before = performance.now();
  asked = before;
  try {
    // Not answered by the service worker, which keeps pages, nor by any cache on the way: an address nobody has asked for.
    const address = `${import.meta.env.BASE_URL}?time=${Math.random().toString(36).slice(2)}`;
    const { headers } = await fetch(address, {
      method: 'HEAD',
      cache: 'no-store',
      // A sign-in page on another host is not the server that is asked.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const after = performance.now();
    const said = Date.parse(headers.get('Date') ?? '');
    if (Number.isNaN(said)) return;
    // A cache on the way that answered all the same says for how long it has had the answer. The server leaves out parts of
    // a second, and spoke on average half-way through the wait.
    const age = Number(headers.get('Age') ?? 0) * 1000 || 0;
    sample = { server: said + age + 500 + (after - before) / 2, wall: Date.now(), steady: after };
  } catch {
    // No network, no answer in time, a server that refuses: no news.
  }
}

/** Asks now, and when somebody comes back to Varde or to the network. Returns how to stop. */
export function followServerTime(): () => void {
  const ask = () => void askServer();
  const back = () => {
    if (document.visibilityState === 'visible' && performance.now() - asked > ASK_EVERY) ask();
  };
  ask();
  window.addEventListener('online', ask);
  document.addEventListener('visibilitychange', back);
  return () => {
    window.removeEventListener('online', ask);
    document.removeEventListener('visibilitychange', back);
  };
}

/** Starts over, as when Varde is opened anew. For tests. */
export function forgetServerTime(): void {
  sample = undefined;
}
