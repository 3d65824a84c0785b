import { readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';

/** Later versions of Node keep the code that they compiled. */
const keepsCode = module.enableCompileCache !== undefined;

const PROGRAM = new URL('../dist/program.cjs', import.meta.url);
export const path = fileURLToPath(PROGRAM);

/** Code that V8 compiled when the program was built: good for this version of Node on this kind of processor alone. */
export const compiled = path.replace(/\.cjs$/, `-${process.version}-${process.arch}.code`);

// Most checks are over before it pays to optimize what runs for a tenth of a second. What runs longer still is.
if (!keepsCode) v8.setFlagsFromString('--interrupt-budget=1000000');
// To touch new memory takes longer than to collect the little that a check leaves behind more often.
if (!keepsCode) v8.setFlagsFromString('--semi-space-growth-factor=1');

/** The program; with the code of the build where that fits, since to compile it takes longer than to check a budget. */
export async function loadProgram() {
  module.enableCompileCache?.();
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

export const scriptOf = (cachedData) => new vm.Script(readFileSync(path, 'latin1'), { filename: path, cachedData });

/** Compiled code cannot import by itself: what the program loads only when it needs it, it asks for. */
export function run(script) {
  const program = { exports: {}, url: PROGRAM.href };
  script.runInThisContext()(program, createRequire(PROGRAM), (name) => import(new URL(name, PROGRAM)));
  return program.exports;
}
