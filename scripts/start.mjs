// npm start: builds Varde as it ships, serves it on this machine and opens it in the browser.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from './serve.mjs';

const FIRST_PORT = 4173;
const root = fileURLToPath(new URL('..', import.meta.url));

await build({ root, logLevel: 'warn' });
const server = await serve({
  dir: fileURLToPath(new URL('../dist', import.meta.url)),
  base: process.env.VARDE_BASE ?? '/',
  port: FIRST_PORT,
});

console.log(`\n  Varde: ${server.url}\n`);
if (server.port !== FIRST_PORT) {
  // The browser keeps a database per address, port included: without this line a plan would seem to be gone.
  console.log(
    `  Port ${FIRST_PORT} was taken. Plans made at http://localhost:${FIRST_PORT}/ are not shown at this address.\n`,
  );
}
console.log('  Stop with Ctrl-C.\n');
openInBrowser(server.url);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}

/** Asks the system to open an address; stays quiet where there is no screen or no way to ask.
 * @param {string} url */
function openInBrowser(url) {
  if (process.env.CI) return;
  /** @type {readonly [string, ...string[]] | null} */
  const command =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : process.env.DISPLAY || process.env.WAYLAND_DISPLAY
          ? ['xdg-open', url]
          : null;
  if (command === null) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
