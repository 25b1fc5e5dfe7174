import { blocksOf, placeWithin } from '../block.ts';
import { claimsOf, prove, proveClaim } from '../claim.ts';
import { dropBlock } from '../edit.ts';
import { holderOf, sourceLineOf } from '../lines.ts';
import { oneLine } from '../one-line.ts';
import type { Work } from '../work.ts';

const RULE = 'source-is-matter';

/** Where the article comes from: what the file states, else the line of it that names a source or gives an address. */
export function sourceIsMatter(work: Work): void {
  let { name, url } = { name: work.matter.source?.name, url: work.matter.source?.url };
  for (const field of ['source.name', 'source.url'] as const) {
    if ((field === 'source.name' ? name : url) !== undefined) continue;
    for (const claim of claimsOf(work, field)) {
      const value = field === 'source.url' ? webAddress(claim.value) : oneLine(claim.value);
      const wanted = value !== undefined && (field === 'source.url' ? url : name) === undefined;
      proveClaim(work, claim, wanted);
      if (wanted && field === 'source.url') url = value;
      else if (wanted) name = value;
    }
  }
  for (const block of blocksOf(work.tree, 'source')) {
    const line = sourceLineOf(block.text);
    const value = line?.value ?? block.text;
    const place =
      line === undefined ? block.place : placeWithin(block.node, line.from, line.from + value.length);
    const address = webAddress(/https?:\/\/\S+/.exec(value)?.[0] ?? '');
    const words = value
      .replace(/https?:\/\/\S+/g, '')
      .replace(/[\s,;:()–—-]+$/, '')
      .trim();
    if (address !== undefined && url === undefined) {
      url = address;
      prove(work, 'source.url', address, RULE, { place });
    }
    if (words !== '' && name === undefined) {
      name = words;
      prove(work, 'source.name', words, RULE, { place });
    }
    dropBlock(work, block, { rule: RULE, action: 'moved', to: words === '' ? 'source.url' : 'source.name' });
  }
  if (name === undefined) {
    for (const block of blocksOf(work.tree, 'rights')) {
      const holder = holderOf(block.text);
      if (holder === undefined) continue;
      name = holder;
      const at = block.text.indexOf(holder);
      const place = placeWithin(block.node, at, at + holder.length);
      prove(work, 'source.name', holder, RULE, { place, note: 'whose the rights are' });
      break;
    }
  }
  const { file, sha256, format, captured } = {
    file: work.matter.file,
    sha256: work.around.sha256,
    format: work.draft.format,
    captured: work.matter.source?.captured,
  };
  work.matter.source = {
    file,
    format,
    sha256,
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
    ...(captured && { captured }),
  };
}

/** Takes an address and gives it in full, if it is one of the web. */
function webAddress(value: string): string | undefined {
  const address = value.trim();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href;
}
