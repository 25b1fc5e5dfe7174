import * as z from 'zod';
import { FRONT_MATTER } from './front-matter.ts';
import type { Takes } from './front-matter.ts';

const word = z.union([z.string(), z.number()], 'must be text');
const words = z.union([word, z.array(word)], 'must be text or a list of texts');
const yes = z.union([z.boolean(), z.enum(['true', 'false'])], 'must be true or false');
const date = z.union([z.string(), z.number()], 'must be a date, such as 2018-01-19');
const person = z.union(
  [word, z.looseObject({ name: word, url: word.optional() })],
  'must be a name, or a mapping with a name',
);
const people = z.union([person, z.array(person)], 'must be a name or a list of names');
const series = z.union(
  [
    word,
    z.array(word),
    z.looseObject({ name: word, position: z.union([z.number(), z.string()]).optional() }),
  ],
  'must be a name',
);
const source = z.union(
  [word, z.looseObject({ name: word.optional(), url: word.optional(), captured: date.optional() })],
  'must be a name or an address',
);
const picture = z.union(
  [word, z.looseObject({}), z.array(z.union([word, z.looseObject({})]))],
  'must be the path of a picture',
);

/** What each kind of key of front matter may hold. Apart from the keys, since it is slow to load and few files need it. */
export const SCHEMAS: Readonly<Record<Takes, z.ZodType>> = {
  word,
  words,
  yes,
  date,
  dateOrNo: z.union([date, z.boolean()], 'must be a date, such as 2018-01-19'),
  people,
  series,
  part: z.union([z.number(), z.string()], 'must be a number'),
  source,
  picture,
  address: z.union([word, z.boolean(), z.looseObject({})], 'must be a path or an address'),
  anything: z.unknown(),
};

/** All keys as one schema, from which the JSON Schema for editors is made. */
export const FRONT_MATTER_SCHEMA: z.ZodType = z
  .looseObject(
    Object.fromEntries(
      FRONT_MATTER.filter((key) => key.field !== undefined).flatMap(({ names, takes, description }) =>
        names.map((name, index) => [
          name,
          SCHEMAS[takes]
            .meta({ description: index === 0 ? description : `As ${names[0] ?? ''}: ${description}` })
            .optional(),
        ]),
      ),
    ),
  )
  .meta({
    title: 'Offprint front matter',
    description:
      'YAML between --- (or TOML between +++) at the start of a Markdown article. Every key is optional.',
  });
