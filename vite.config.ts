import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { isPlanPage } from './scripts/addresses.mjs';
import { pagePolicy } from './scripts/headers.mjs';
import { styles } from './scripts/styles.mjs';

/** Changes with what src/domain/ says: what was worked out by other rules must not be taken for true (store/read/overview.ts). */
function rulesVersion(): string {
  const folder = new URL('src/domain/', import.meta.url);
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  for (const name of files.sort()) hash.update(readFileSync(new URL(name, folder)));
  return hash.digest('hex').slice(0, 12);
}

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const base = process.env.VARDE_BASE ?? '/';

/**
 * Writes the content security policy into the built page, so that it holds on any web server, also one that sends no
 * headers. Not in development: Vite's hot reload needs the inline script the policy forbids.
 */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'varde:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** In development too, a plan's address is the page: Vite would take one that ends in `.js` for a script. */
function planPages(): Plugin {
  return {
    name: 'varde:plan-pages',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        if (request.url !== undefined && isPlanPage(request.url, base)) request.url = `${base}index.html`;
        next();
      });
    },
  };
}

/** Gives Designsystemet's components the parts they stand on here (src/ui/theme/designsystemetWeb.ts), not all there are. */
function onlyWhatIsUsed(): Plugin {
  const parts = fileURLToPath(new URL('src/ui/theme/designsystemetWeb.ts', import.meta.url));
  return {
    name: 'varde:only-what-is-used',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: { id: /^@digdir\/designsystemet-web$/ },
      // The one that asks for something by name is not used, and is left out itself.
      handler: (_id, importer) => (importer?.includes('use-pagination') ? null : parts),
    },
  };
}

/** What each script of the build has loaded before it runs: all that it imports at once, and what that imports. */
const loadedBefore = new Map<string, ReadonlySet<string>>();

/**
 * Reads {@link loadedBefore}. A page that loads when it is first opened asks for what it needs all at once, and Vite would
 * name there what the script that opens it has loaded long since: some hundred names in each of forty lists, in the first
 * download.
 */
function knowsWhatIsLoaded(): Plugin {
  return {
    name: 'varde:knows-what-is-loaded',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const [name, { type }] of Object.entries(bundle)) {
          if (type !== 'chunk') continue;
          const loaded = new Set<string>();
          const load = (file: string) => {
            const chunk = bundle[file];
            if (loaded.has(file) || chunk?.type !== 'chunk') return;
            loaded.add(file);
            chunk.imports.forEach(load);
          };
          load(name);
          loadedBefore.set(name, loaded);
        }
      },
    },
  };
}

/** What pages share is not put in a file of its own below this size (bytes, before it is compressed). */
const SMALL_CHUNK = 12_000;

export default defineConfig({
  base,
  define: {
    'import.meta.env.VITE_VARDE_VERSION': JSON.stringify(version),
    'import.meta.env.VITE_VARDE_RULES': JSON.stringify(rulesVersion()),
  },
  resolve: {
    alias: [
      // write-excel-file compresses in a worker made from a blob: address, which the policy refuses.
      {
        find: /^fflate$/,
        replacement: fileURLToPath(new URL('src/files/workbook/fflateInThisThread.ts', import.meta.url)),
      },
      { find: '#', replacement: fileURLToPath(new URL('src', import.meta.url)) },
    ],
  },
  plugins: [
    react(),
    planPages(),
    contentSecurityPolicy(),
    onlyWhatIsUsed(),
    knowsWhatIsLoaded(),
    VitePWA({
      // 'prompt': a new version waits until the user asks for it; src/app/pwa/ asks. Nothing is swapped under unsaved work.
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: {
        id: base,
        name: 'Varde',
        short_name: 'Varde',
        description: 'Følg en handlingsplan fra vedtaket til tallet som viser om det virket.',
        lang: 'nb',
        dir: 'ltr',
        display: 'standalone',
        start_url: base,
        scope: base,
        theme_color: '#0d5c55',
        background_color: '#f7f6f2',
        categories: ['government', 'productivity'],
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg,png,json}'],
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
        // The first visit is then usable offline at once, pages not yet opened included, without a reload.
        clientsClaim: true,
        // Word and chart libraries are large chunks; a precache that silently left one out would fail offline.
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      },
    }),
  ],
  css: styles,
  // The benchmark's pages have an index.html too.
  optimizeDeps: { entries: ['index.html'] },
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
    // Inlined assets become data: addresses, which the policy refuses for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostId, hostType }) =>
        hostType === 'js' ? needed.filter((file) => !loadedBefore.get(hostId)?.has(file)) : needed,
    },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What index.html needs is one file, and what pages share is a few: a hundred small ones cost more than they carry. The
        // library that draws charts stands apart, or small things would be merged with it and bring it along.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 3 },
            { name: 'charts', test: /[\\/]node_modules[\\/]recharts[\\/]/, priority: 2 },
            {
              name: 'shared',
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: SMALL_CHUNK,
              priority: 1,
            },
          ],
        },
        // The names of all that share a chunk would make a file name that no disk takes.
        chunkFileNames: ({ name }) => `assets/${name.startsWith('shared~') ? 'shared' : '[name]'}-[hash].js`,
      },
      treeshake: {
        // Designsystemet does not say that its components can be taken one by one; without this all of them, floating-ui
        // included, would be in the first download for the sake of a button.
        moduleSideEffects: [{ test: /[\\/]@digdir[\\/]designsystemet-react[\\/]/, sideEffects: false }],
      },
    },
  },
});
