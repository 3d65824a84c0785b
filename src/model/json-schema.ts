import * as z from 'zod/mini';
import { encoding } from './schema.js';

/** The JSON Schema for editors, derived: budgets/budget.schema.json holds the same. */
export function jsonSchema(): object {
  return z.toJSONSchema(encoding, { target: 'draft-7', io: 'input' });
}
