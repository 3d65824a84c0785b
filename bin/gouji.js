#!/usr/bin/env node
import { main } from '../dist/cli.js';

const loadProgram = async () => (await import('./program.js')).loadProgram();
process.exitCode = await main(process.argv.slice(2), undefined, loadProgram);
