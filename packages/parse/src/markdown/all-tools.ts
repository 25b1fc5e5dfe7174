import { SCHEMAS } from '@offprint/article/front-matter-schema';
import { readYaml } from '@offprint/article/yaml';
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { VFile } from 'vfile';
import { drawingsIn } from './drawings.ts';
import { extensionsFor } from './extensions.ts';
import { readToml } from './toml.ts';
import type { Tools } from './tools.ts';

/** With these every file can be read. */
export const ALL_TOOLS: Tools = {
  yaml: readYaml,
  toml: readToml,
  check: (takes, value) => {
    const checked = SCHEMAS[takes].safeParse(value);
    return checked.success
      ? { value: checked.data }
      : { wrong: checked.error.issues[0]?.message ?? 'is not valid' };
  },
  markdown: (source) => fromMarkdown(source, extensionsFor(source)),
  html: (body, source) => {
    const parsed = raw(body, { file: new VFile(source) });
    const whole: Root =
      parsed.type === 'root' ? parsed : { type: 'root', children: parsed.type === 'doctype' ? [] : [parsed] };
    drawingsIn(whole, source);
    return whole;
  },
};
