import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: ViteDevServer;
let url: string;

beforeAll(async () => {
  server = await createServer({
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    logLevel: 'error',
    cacheDir: '.cache/dev-server-test',
    optimizeDeps: { noDiscovery: true },
    server: { port: 46410, ws: false, watch: null },
  });
  await server.listen();
  url = server.resolvedUrls?.local[0] ?? '';
});

afterAll(() => server.close());

it.each(['a.b.c', 'plan.varde.json', 'app.js', 'app.ts', 'style.css', 'bilde.svg', '100%25', 'index.html'])(
  'The development server answers the address of a plan’s page with the page: plan/%s',
  async (id) => {
    const answer = await fetch(`${url}plan/${id}?asOf=2020-01-01`, { headers: { Accept: 'text/html' } });
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await answer.text()).toContain('id="root"');
  },
);

it('The development server still answers for a script with the script', async () => {
  const answer = await fetch(`${url}src/ui/page/wholePlan.ts`);
  expect(answer.headers.get('content-type')).toMatch(/javascript/);
});
