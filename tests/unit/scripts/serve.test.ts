import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';

let folder: string;
let dir: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'varde-serve-'));
  dir = join(folder, 'dist');
  await mkdir(join(dir, 'assets'), { recursive: true });
  await writeFile(join(dir, 'index.html'), '<p>Varde</p>');
  await writeFile(join(dir, 'sw.js'), '/* worker */');
  await writeFile(join(dir, 'assets/index-abc.js'), '/* app */');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  server = await serve({ dir, port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path exactly as written; fetch would tidy it first. */
function status(path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port: server.port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the built app', () => {
  it('answers every address inside the app with the page, never cached', async () => {
    for (const path of ['', 'indikatorer/3', 'maal/1?periode=2019-2020']) {
      const answer = await fetch(server.url + path);
      expect(await answer.text()).toBe('<p>Varde</p>');
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it.each([
    'a.b.c',
    'plan.varde.json',
    'app.js',
    'a.css/areas/b.html',
    '100%25',
    '100%',
    '%ED%B0%80x',
    '%F0%9F%98%80',
    'a%00b',
  ])('answers the address of a plan’s page with the page, whatever its id: plan/%s', async (path) => {
    expect(await status(`/plan/${path}`)).toBe(200);
    const answer = await fetch(`${server.url}plan/${encodeURI(path)}?asOf=2020-01-01`);
    expect(await answer.text()).toBe('<p>Varde</p>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('lets hashed files be kept for ever, but not the service worker', async () => {
    const hashed = await fetch(`${server.url}assets/index-abc.js`);
    expect(hashed.headers.get('cache-control')).toContain('immutable');
    expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await fetch(`${server.url}sw.js`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('says 404 for a script that is gone, rather than handing out the page in its place', async () => {
    expect((await fetch(`${server.url}assets/index-old.js`)).status).toBe(404);
  });

  it('forbids inline script, other hosts and framing with every answer, refusals included', async () => {
    for (const path of ['', 'assets/index-abc.js', 'gone.js']) {
      const policy = (await fetch(server.url + path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
    }
  });

  it.each([
    '/../secret.txt',
    '/plan/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5c..%2fsecret.txt',
  ])('hands out nothing from outside its folder: %s', async (path) => {
    expect(await status(path)).toBe(404);
  });

  it('refuses broken addresses and attempts to write', async () => {
    expect(await status('/%E0%A4%A')).toBe(400);
    expect(await status('/a%00.js')).toBe(400);
    expect(await status('/', 'POST')).toBe(405);
  });

  it('passes over a taken port', async () => {
    const next = await serve({ dir, port: server.port });
    expect(next.port).toBeGreaterThan(server.port);
    expect((await fetch(next.url)).status).toBe(200);
    await next.close();
  });

  it('serves under a path and leads visitors there', async () => {
    const under = await serve({ dir, base: '/varde/', port: 0 });
    expect(await (await fetch(`${under.url}indikatorer`)).text()).toBe('<p>Varde</p>');
    const led = await fetch(`http://localhost:${under.port}/`, { redirect: 'manual' });
    expect(led.headers.get('location')).toBe('/varde/');
    await under.close();
  });
});
