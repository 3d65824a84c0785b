const { mkdirSync, readdirSync, rmSync, statSync } = require('node:fs');
const { build } = require('esbuild');

const common = { bundle: true, platform: 'node', target: 'node20', minify: true, logLevel: 'warning' };

/** What packages would load and gouji has no use for: each takes longer to load than a table to check. */
const UNUSED = {
  // commander: for commands that are programs of their own.
  'node:child_process': 'module.exports = {}',
  // chalk: gouji decides by itself how many colours an output gets.
  '#supports-color': 'export default { stdout: false, stderr: false }',
};

/** @type {import('esbuild').Plugin} */
const withoutUnused = {
  name: 'without unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${Object.keys(UNUSED).join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'unused',
    }));
    onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({ contents: UNUSED[path] }));
  },
};

/** In bytes: what is smaller takes longer to open than to read with the rest. */
const LARGE = 6_000;

/** @type {import('esbuild').Plugin} */
const asOneScript = {
  name: 'as one script',
  setup({ onResolve, onLoad }) {
    // What is large and loaded only when it is needed stays a module beside the program.
    onResolve({ filter: /^\.\// }, ({ kind, path }) =>
      kind === 'dynamic-import' && statSync(`dist/${path}`).size > LARGE ? { path, external: true } : null,
    );
    // All parts of the script share the `require` that it is given.
    onResolve({ filter: /^node:module$/ }, ({ path }) => ({ path, namespace: 'given' }));
    onLoad({ filter: /./, namespace: 'given' }, () => ({ contents: 'exports.createRequire = () => require' }));
  },
};

async function main() {
  mkdirSync('dist', { recursive: true });
  for (const file of readdirSync('dist')) {
    if (/\.(?:js|cjs|code)$/.test(file)) rmSync(`dist/${file}`);
  }
  await build({
    ...common,
    entryPoints: ['src/program.ts', 'src/index.ts', 'src/trial-worker.ts'],
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    external: ['@embedpdf/pdfium'],
    alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    plugins: [withoutUnused],
  });
  await build({
    ...common,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.cjs',
    format: 'cjs',
    external: ['./program.js'],
  });
  await build({
    ...common,
    entryPoints: ['dist/program.js'],
    outfile: 'dist/program.cjs',
    format: 'cjs',
    define: { 'import.meta.url': 'module.url' },
    plugins: [asOneScript],
  });
  require('./compile.js');
}

main();
