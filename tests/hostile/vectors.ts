import { combined } from './vectors/combined.ts';
import { drawings } from './vectors/drawings.ts';
import { elements } from './vectors/elements.ts';
import { foreign } from './vectors/foreign.ts';
import { handlers } from './vectors/handlers.ts';
import { markdown } from './vectors/markdown.ts';
import { matter } from './vectors/matter.ts';
import { mutations } from './vectors/mutation.ts';
import { urls } from './vectors/urls.ts';
import { NUMBER } from './vectors/vector.ts';
import type { Vector } from './vectors/vector.ts';

/** Every vector, numbered from 1, always in the same order. */
export function vectors(): readonly Vector[] {
  const attempts = [
    handlers,
    urls,
    elements,
    mutations,
    foreign,
    markdown,
    matter,
    drawings,
    combined,
  ].flatMap((family) => family());
  const each = attempts.flatMap(({ carriers, ...attempt }) =>
    carriers.map((carrier) => ({ ...attempt, carrier })),
  );
  return each.map((vector, index) => ({
    ...vector,
    number: index + 1,
    payload: vector.payload.replaceAll(NUMBER, String(index + 1)),
  }));
}
