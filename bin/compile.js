const { readFileSync, writeFileSync } = require('node:fs');
const { Readable, Writable } = require('node:stream');
const { compiled, keepsCode, path, run, scriptOf } = require('./program.js');

// The last step of the build: checks a budget, and keeps the code of all functions that this took.
const source = readFileSync(path, 'utf8')
  .replaceAll('import("./', 'load("./')
  // What is ASCII alone is read without decoding.
  .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
writeFileSync(path, `(function (module, require, load) {${source}\n})`);

if (!keepsCode) {
  const script = scriptOf();
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const streams = { stdin: Readable.from([]), stdout: nowhere(), stderr: nowhere() };
  const world = { ...streams, env: {}, cwd: process.cwd(), now: () => new Date() };
  const checked = run(script).runProgram(['check', 'budgets/shangyu-2024.yaml'], world);
  checked.then(() => writeFileSync(compiled, script.createCachedData()));
}
