import { version } from './version.js';
import { processWorld, type World, write } from './world.js';

type Program = Pick<typeof import('./program.js'), 'runProgram'>;

/** Runs one command line and returns its exit status. What only prints the version loads nothing else. */
export async function main(
  argv: readonly string[],
  world: World = processWorld(),
  loadProgram: () => Promise<Program> = () => import('./program.js'),
): Promise<number> {
  const [first] = argv;
  if (argv.length === 1 && (first === '--version' || first === '-V')) {
    await write(world.stdout, `${version}\n`);
    return 0;
  }
  const { runProgram } = await loadProgram();
  return runProgram(argv, world);
}
