import type { Takes } from '@offprint/article/front-matter';
import type { Yaml } from '@offprint/article/yaml';
import type { Root as Body } from 'hast';
import type { Root } from 'mdast';

/** What only some Markdown files need to be read, and what is slow to load. */
export interface Tools {
  readonly yaml: (text: string) => Yaml;
  readonly toml: (text: string) => Pick<Yaml, 'entries' | 'problems'>;
  /** Takes a value of front matter and gives it as it is used, or what is wrong with it. */
  readonly check: (takes: Takes, value: unknown) => { readonly value: unknown } | { readonly wrong: string };
  /** Parses Markdown that is not plain. */
  readonly markdown: (source: string) => Root;
  /** Parses the HTML in a body, and makes pictures of the drawings in it. */
  readonly html: (body: Body, source: string) => Body;
}
