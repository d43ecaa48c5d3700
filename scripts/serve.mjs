// A static server for the built app, in as little code as keeps the promises: one page for every address the router knows,
// the security headers on every answer, and caching that never leaves a tab with an old page. Used by npm start and the tests.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { isPlanPage } from './addresses.mjs';
import { securityHeaders } from './headers.mjs';

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder on localhost.
 * @param {object} options
 * @param {string} options.dir Folder to serve; must hold index.html.
 * @param {string} [options.base] Path the app was built for, with slashes at both ends. Default '/'.
 * @param {number} [options.port] First port to try; a taken one is passed over, twenty in all. 0 lets the system choose.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} Rejects when all twenty ports are taken.
 */
export async function serve({ dir, base = '/', port = 4173 }) {
  const server = createServer((request, response) => {
    answer(dir, base, request, response).catch(() => response.destroy());
  });
  const taken = await listen(server, port, port === 0 ? 1 : 20);
  return {
    url: `http://localhost:${taken}${base}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} dir
 * @param {string} base
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(dir, base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const url = request.url ?? '/';
  const path = isPlanPage(url, base) ? base : requestedPath(url);
  if (path === null) return refuse(response, 400);
  if (!path.startsWith(base)) {
    response.writeHead(302, { ...securityHeaders, Location: base }).end();
    return;
  }
  const wanted = path.slice(base.length) || 'index.html';
  const found = await fileIn(dir, wanted);
  // An address inside the app is the page itself; a missing file with an extension is an error, or a stale tab would be
  // handed HTML where it asked for a script.
  if (found === null && extname(wanted) !== '') return refuse(response, 404);
  const { file, size } = found ?? (await fileIn(dir, 'index.html')) ?? {};
  if (file === undefined || size === undefined) return refuse(response, 404);

  response.writeHead(200, {
    ...securityHeaders,
    'Cache-Control': wanted.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Length': size,
    'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The decoded path of a request, or null where it cannot be decoded or holds a NUL.
 * @param {string} url */
function requestedPath(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** The file a path names, or null where there is none or it lies outside the folder.
 * @param {string} dir @param {string} path */
async function fileIn(dir, path) {
  const file = normalize(join(dir, path));
  if (!file.startsWith(normalize(dir) + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, size: found.size } : null;
}

/** @param {import('node:http').ServerResponse} response @param {number} status */
function refuse(response, status) {
  response
    .writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
    .end(`${status}\n`);
}

/**
 * @param {import('node:http').Server} server @param {number} port @param {number} tries
 * @returns {Promise<number>} the port it listens on
 */
async function listen(server, port, tries) {
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, 'localhost', () => {
        server.off('error', reject);
        resolve(undefined);
      });
    });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || tries <= 1) throw error;
    return listen(server, port + 1, tries - 1);
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
