// Keeps Varde usable without a network, and lets a new version in only when the user says so. Without React: the hook
// beside this file shows it to the app.

export interface ServiceWorkerState {
  /** A newer Varde is downloaded and waits; `applyUpdate` brings it in. */
  readonly updateReady: boolean;
  /** This version is stored on the machine, now or on an earlier visit, and opens without a network. */
  readonly offlineReady: boolean;
}

/** How often an open tab asks the server for a newer version, at most. In milliseconds. */
const CHECK_EVERY = 60 * 60 * 1000;

let state: ServiceWorkerState = { updateReady: false, offlineReady: false };
let registration: ServiceWorkerRegistration | null = null;
let hasStarted = false;
let isApplying = false;
const listeners = new Set<() => void>();

function set(change: Partial<ServiceWorkerState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function currentState(): ServiceWorkerState {
  return state;
}

/** Calls `listener` after each change of the state. Returns how to stop. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Registers the service worker once the page has been drawn and the browser is idle. Calling it again does nothing; so
 * does calling it in development, where it would serve yesterday's code, or where the browser has no service workers
 * (private windows of some, plain http): Varde then works as before, but needs the network to open.
 */
export function startServiceWorker(): void {
  if (hasStarted || import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  hasStarted = true;
  whenIdle(() => {
    register(navigator.serviceWorker).catch((error: unknown) => {
      console.warn('Varde could not be stored for offline use.', error);
    });
  });
}

/**
 * Replaces this version with the one that waits and reloads this tab. Another open tab is not reloaded: it learns that
 * an update is ready and asks its own user, who may be in the middle of a sentence.
 */
export function applyUpdate(): void {
  isApplying = true;
  if (registration?.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' });
  else location.reload();
}

async function register(container: ServiceWorkerContainer): Promise<void> {
  let wasControlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (isApplying) location.reload();
    else if (wasControlled) set({ updateReady: true });
    wasControlled = true;
  });

  registration = await container.register(`${import.meta.env.BASE_URL}sw.js`);
  if (registration.active) set({ offlineReady: true });
  if (registration.waiting && wasControlled) set({ updateReady: true });
  if (registration.installing) follow(registration.installing);
  const registered = registration;
  registered.addEventListener('updatefound', () => {
    if (registered.installing) follow(registered.installing);
  });
  checkNowAndThen(registered);
}

function follow(worker: ServiceWorker): void {
  worker.addEventListener('statechange', () => {
    // A worker that is installed while another one serves the page is an update; the first one ever activates by itself.
    if (worker.state === 'installed' && registration?.active) set({ updateReady: true });
    if (worker.state === 'activated') set({ offlineReady: true });
  });
}

/** A tab can stay open for weeks: ask for a newer version when the user comes back to it. */
function checkNowAndThen(registered: ServiceWorkerRegistration): void {
  let checked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - checked < CHECK_EVERY) return;
    checked = performance.now();
    // Offline is the ordinary reason to fail here, and no news.
    registered.update().catch(() => undefined);
  });
}

/** Runs `work` after the first paint. Safari has no idle callback; there a timeout after the frame does. */
function whenIdle(work: () => void): void {
  requestAnimationFrame(() => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 5000 });
    else setTimeout(work, 1000);
  });
}
