// Before the first e2e test: one production build, served as npm start serves it. VARDE_BUILT=1 says dist/ is fresh
// already (npm test has a build step of its own).
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default async function serveBuild(): Promise<() => Promise<void>> {
  if (process.env.VARDE_BUILT !== '1') await build({ root, logLevel: 'warn' });
  const server = await serve({ dir: `${root}dist`, port: 0 });
  // Workers are started after this and inherit it.
  process.env.VARDE_URL = server.url;
  return server.close;
}
