// Bundles the extension into dist/; with the argument `unit` or `host`, its tests too.
import { build } from 'esbuild';

const tests = {
  unit: { 'test/unit': 'test/unit/index.ts' },
  host: { 'test/host': 'e2e/host/index.ts' },
};
const wanted = process.argv[2];

await build({
  entryPoints: { extension: 'src/extension.ts', ...(wanted === undefined ? {} : tests[wanted]) },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  external: ['vscode', 'mocha'],
  minify: wanted === undefined,
  sourcemap: wanted !== undefined,
  logLevel: 'warning',
});
