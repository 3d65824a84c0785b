import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchema } from '../../src/model/json-schema.js';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly title?: string;
  readonly description?: string;
}

test('the JSON Schema for editors is the one that follows from the encoding', () => {
  const file = readFileSync('budgets/budget.schema.json', 'utf8');
  expect(file, 'write it anew: gouji schema > budgets/budget.schema.json').toBe(
    `${JSON.stringify(jsonSchema(), null, 2)}\n`,
  );
});

test('every key of the encoding has a hover text in both languages', () => {
  const silent: string[] = [];
  const visit = ({ properties = {}, items }: Schema, path: string): void => {
    for (const [key, schema] of Object.entries(properties)) {
      const bilingual = /\p{Script=Han}[^\n]*\n[^\p{Script=Han}]*[a-z]{3}/u.test(schema.description ?? '');
      if (!bilingual || !/ \/ [a-z]/.test(schema.title ?? '')) silent.push(`${path}/${key}`);
      visit(schema, `${path}/${key}`);
    }
    if (items !== undefined) visit(items, path);
  };
  visit(jsonSchema() as Schema, '');
  expect(silent).toEqual([]);
});
