#!/usr/bin/env node
const { main } = require('../dist/cli.cjs');

const loadProgram = () => require('./program.js').loadProgram();
main(process.argv.slice(2), undefined, loadProgram).then((status) => {
  process.exitCode = status;
});
