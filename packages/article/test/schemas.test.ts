import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../src/json-schemas.ts';

describe('the JSON Schemas that editors read', () => {
  it.each([...jsonSchemas()])('%s says what the code checks (UPDATE=1 writes it)', (name, text) => {
    const file = new URL(`../schemas/${name}`, import.meta.url);
    if (process.env['UPDATE'] === '1') writeFileSync(file, text);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text));
  });

  it('describe every key', () => {
    for (const text of jsonSchemas().values()) {
      const schema: unknown = JSON.parse(text);
      expect(schema).toMatchObject({ type: 'object', description: expect.stringMatching(/\S/) });
      const keys = [...text.matchAll(/^ {4}"(\w+)": \{$/gm)].map(([, key]) => key);
      expect(keys.length).toBeGreaterThan(8);
      for (const key of keys)
        expect(schema).toHaveProperty(['properties', key ?? '', 'description'], expect.stringMatching(/\S/));
    }
  });
});
