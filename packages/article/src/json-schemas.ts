import * as z from 'zod';
import { ARTICLE_EXPORT } from './export-schema.ts';
import { FRONT_MATTER_SCHEMA } from './front-matter-schema.ts';
import { PUBLICATION } from './publication-schema.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  publication: PUBLICATION,
  'front-matter': FRONT_MATTER_SCHEMA,
  'article-export': ARTICLE_EXPORT,
};

/** Gives every JSON Schema (draft 2020-12) that is shipped for editors, by the name of its file, as that file's text. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
      return [`${name}.schema.json`, `${JSON.stringify(json, undefined, 2)}\n`];
    }),
  );
}
