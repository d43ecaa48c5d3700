// The layer rule of docs/architecture: imports point down only, and a feature never imports another feature.
const order = ['app', 'features', 'charts', 'ui', 'files', 'store', 'reference', 'domain'];
// i18n stands beside the layers: everything that draws or writes text may use it, domain/ and store/ may not.
const upward = order.slice(1).map((layer, i) => ({
  name: `${layer}-imports-upward`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${order.slice(0, i + 1).join('|')}|main\\.tsx)` },
}));
module.exports = {
  forbidden: [
    ...upward,
    { name: 'feature-imports-feature', severity: 'error', from: { path: '^src/features/([^/]+)/' }, to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' } },
    { name: 'i18n-imports-upward', severity: 'error', from: { path: '^src/i18n/' }, to: { path: '^src/(app|features|charts|ui|files|store|reference)/' } },
    { name: 'pure-layers-know-no-text', severity: 'error', from: { path: '^src/(domain|store|reference)/' }, to: { path: '^src/i18n/' } },
    { name: 'domain-is-pure', severity: 'error', from: { path: '^src/domain/' }, to: { path: 'node_modules' } },
    { name: 'only-store-knows-dexie', severity: 'error', from: { path: '^src/', pathNot: '^src/store/' }, to: { path: 'node_modules/dexie' } },
    { name: 'only-charts-know-recharts', severity: 'error', from: { path: '^src/', pathNot: '^src/charts/' }, to: { path: 'node_modules/recharts' } },
    { name: 'files-never-touch-the-store', severity: 'error', from: { path: '^src/files/' }, to: { path: '^src/store/' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.css'] },
  },
};
