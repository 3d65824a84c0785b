import type { Status } from '../findings/level.js';
import { jsonSchema } from '../model/json-schema.js';
import { write } from '../world.js';
import type { Console } from './console.js';

/** Prints the JSON Schema of the encoding, for editors. */
export async function schema({ world }: Console): Promise<Status> {
  await write(world.stdout, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return 0;
}
