#!/usr/bin/env node
import module from 'node:module';

// Where Node can keep compiled code, a second start is faster.
module.enableCompileCache?.();
const { main } = await import('../dist/cli.js');

process.exitCode = await main(process.argv.slice(2));
