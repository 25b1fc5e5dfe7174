import type { DateValue } from '@offprint/article';
import { claimsOf, proveClaim } from '../claim.ts';
import { findDates } from '../dates/find-date.ts';
import { oneLine } from '../one-line.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

/**
 * The fields that only front matter and metadata state: deck, series, draft, aliases, translations, the day a copy was saved. Its keys
 * and values were judged by the reader.
 */
export function frontMatterIsValid(work: Work): void {
  const { matter } = work;
  const [subtitle] = use(work, 'subtitle', matter.subtitle === undefined);
  if (subtitle !== undefined) matter.subtitle = subtitle;
  const [translationKey] = use(work, 'translationKey', matter.translationKey === undefined);
  if (translationKey !== undefined) matter.translationKey = translationKey;
  if (matter.draft === undefined && use(work, 'draft', true).includes('true')) matter.draft = true;
  aliases(work);
  series(work);
  captured(work);
}

/** A former path begins at the root of the archive, so none that climbs can be meant. */
function aliases(work: Work): void {
  const { matter } = work;
  if (matter.aliases !== undefined) return;
  const found = new Set<string>();
  for (const claim of claimsOf(work, 'aliases')) {
    const climbs = !/^https?:/i.test(claim.value) && claim.value.split(/[\\/]/).includes('..');
    proveClaim(work, claim, !climbs);
    if (!climbs) found.add(oneLine(claim.value));
    else
      say(work, 'front-matter-is-valid', `the former path “${claim.value}” leads out of the archive`, {
        place: claim.place,
        level: 'warning',
        note: 'Write it from the root of the archive, such as /old/path/; it is left out until then.',
      });
  }
  if (found.size > 0) matter.aliases = [...found];
}

function use(work: Work, field: Parameters<typeof claimsOf>[1], wanted: boolean): string[] {
  if (!wanted) return [];
  return claimsOf(work, field).map((claim, index) => {
    proveClaim(work, claim, index === 0);
    return oneLine(claim.value);
  });
}

function series(work: Work): void {
  if (work.matter.series !== undefined) return;
  const claims = claimsOf(work, 'series');
  const name = claims.find(({ note }) => note?.endsWith(': position') !== true);
  const place = claims.find(({ note }) => note?.endsWith(': position') === true);
  const position = Number(place?.value);
  for (const claim of claims)
    proveClaim(
      work,
      claim,
      name !== undefined && (claim === name || (claim === place && Number.isFinite(position))),
    );
  if (name === undefined) return;
  work.matter.series = {
    name: name.value.trim(),
    ...(place !== undefined && Number.isFinite(position) && { position }),
  };
}

function captured(work: Work): void {
  const known = work.matter.source?.captured;
  for (const claim of known === undefined ? claimsOf(work, 'source.captured') : []) {
    const [found] = findDates(claim.value, work.matter.lang);
    const plain = found !== undefined && found.order !== 'open';
    proveClaim(work, claim, plain && work.matter.source?.captured === undefined);
    if (!plain || work.matter.source?.captured !== undefined) continue;
    const date: DateValue = { value: found.value, precision: found.precision, by: 'source-is-matter' };
    const { file, format, sha256 } = {
      file: work.matter.file,
      format: work.draft.format,
      sha256: work.around.sha256,
    };
    work.matter.source = { file, format, sha256, ...work.matter.source, captured: date };
  }
}
