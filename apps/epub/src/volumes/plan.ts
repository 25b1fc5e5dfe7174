import type { Publication } from '@offprint/article';
import type { CatalogueEntry, RenderOptions } from '@offprint/collection';
import { wordsFor } from '@offprint/theme';
import { divide } from './divide.ts';
import { asciiName } from './name.ts';
import { readingOrder } from './order.ts';
import { parseSelect } from './select.ts';
import { split } from './split.ts';
import type { Volume } from './volume.ts';

/**
 * Takes the articles of a publication, what volumes are asked for and what each article weighs, and gives the volumes to
 * be bound, each of another name, none without an article. A selection is one volume and stands for all others.
 */
export function planVolumes(
  entries: readonly CatalogueEntry[],
  publication: Publication,
  options: Pick<RenderOptions, 'volumes' | 'select' | 'title'>,
  weigh: (entry: CatalogueEntry) => number,
): readonly Volume[] {
  const asked =
    options.select === undefined
      ? (options.volumes ?? publication.volumes).flatMap((by) => divide(entries, by, publication))
      : selected(entries, publication, options.select, options.title);
  const parts = asked.flatMap((volume) => split(volume, weigh, publication.language));
  const taken = new Set<string>();
  return parts.map((volume) => {
    let { name } = volume;
    for (let number = 2; taken.has(name); number += 1) name = `${volume.name}-${String(number)}`;
    taken.add(name);
    return { ...volume, name };
  });
}

function selected(
  entries: readonly CatalogueEntry[],
  publication: Publication,
  select: string,
  title: string | undefined,
): readonly Volume[] {
  const chosen = entries.filter(parseSelect(select));
  if (chosen.length === 0) return [];
  const label = title ?? wordsFor(publication.language).selection;
  const name =
    title === undefined ? `${asciiName(publication.title)}-${asciiName(select)}` : asciiName(title);
  return [
    {
      by: 'selection',
      value: select,
      label,
      title: title ?? `${publication.title}, ${label}`,
      name,
      entries: readingOrder(chosen),
    },
  ];
}
