const { readFileSync } = require('node:fs');
const module_ = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const v8 = require('node:v8');
const vm = require('node:vm');

/** Later versions of Node keep the code that they compiled. */
const keepsCode = module_.enableCompileCache !== undefined;

const path = join(__dirname, '../dist/program.cjs');
const url = pathToFileURL(path);

/** Code that V8 compiled when the program was built: good for this version of Node on this kind of processor alone. */
const compiled = path.replace(/\.cjs$/, `-${process.version}-${process.arch}.code`);

if (!keepsCode) {
  // Most checks are over before it pays to optimize what runs for a tenth of a second. What runs longer still is.
  v8.setFlagsFromString('--interrupt-budget=1000000');
  // To touch new memory takes longer than to collect the little that a check leaves behind more often.
  v8.setFlagsFromString('--semi-space-growth-factor=1');
}
// A PDF is read before it pays to optimize most of what reads it, even one of hundreds of pages.
v8.setFlagsFromString('--wasm-tiering-budget=180000000');
// It takes a small part of the functions of the engine, and only those need to be sound.
v8.setFlagsFromString('--wasm-lazy-validation');

/** The program; with the code of the build where that fits, since to compile it takes longer than to check a budget. */
async function loadProgram() {
  module_.enableCompileCache?.();
  const script = keepsCode ? null : compiledScript();
  return script ? run(script) : import('../dist/program.js');
}

function compiledScript() {
  try {
    const script = scriptOf(readFileSync(compiled));
    return script.cachedDataRejected ? null : script;
  } catch {
    return null;
  }
}

const scriptOf = (cachedData) => new vm.Script(readFileSync(path, 'latin1'), { filename: path, cachedData });

/** Compiled code cannot import by itself: what the program loads only when it needs it, it asks for. */
function run(script) {
  const program = { exports: {}, url: url.href };
  script.runInThisContext()(program, module_.createRequire(path), (name) => import(new URL(name, url)));
  return program.exports;
}

module.exports = { path, compiled, keepsCode, loadProgram, scriptOf, run };
