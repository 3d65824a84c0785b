import { version } from './version.js';
import { listen, processWorld, type World, write } from './world.js';

/** Runs one command line and returns its exit status. What only prints the version loads nothing else. */
export async function main(argv: readonly string[], world: World = processWorld()): Promise<number> {
  listen(world);
  const [first] = argv;
  if (argv.length === 1 && (first === '--version' || first === '-V')) {
    await write(world.stdout, `${version}\n`);
    return 0;
  }
  const { runProgram } = await import('./program.js');
  return runProgram(argv, world);
}
