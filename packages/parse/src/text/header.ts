import type { FieldName, RuleId, Span } from '@offprint/article';
import type { Claim } from '../draft.ts';
import type { Line } from './lines.ts';

/** What the labels of a header say, lower case: of a letter, and of what people and programs put above a text that they keep. */
const LABELS: readonly (readonly [field: FieldName, rule: RuleId, labels: string])[] = [
  [
    'title',
    'title-is-known',
    'title subject headline titel überschrift betreff titre objet título asunto assunto titolo oggetto onderwerp otsikko aihe tytuł temat başlık konu заголовок тема тақырып 标题 標題 タイトル 件名 제목 tiêu_đề judul العنوان כותרת',
  ],
  ['subtitle', 'subtitle-is-matter', 'subtitle deck untertitel sous-titre subtítulo sottotitolo'],
  [
    'authors',
    'authors-are-people',
    'author authors by byline from autor autoren autorin von auteur auteurs par autores por autore door yazan автор авторы от 作者 著者 作者名 저자 tác_giả penulis الكاتب',
  ],
  [
    'published',
    'date-is-known',
    'date published publication_date pub_date date_published published_on datum veröffentlicht fecha data publié_le publié дата tarih 日期 日付 날짜 ngày tanggal التاريخ',
  ],
  [
    'source.name',
    'source-is-matter',
    'source publication newspaper publisher site website quelle zeitung journal fuente periódico fonte jornal giornale bron krant źródło источник газета 来源 來源 出典 출처 nguồn sumber المصدر',
  ],
  [
    'source.url',
    'source-is-matter',
    'url link address permalink web source_url original_url adresse lien enlace 链接 連結 링크',
  ],
  [
    'tags',
    'tags-are-matter',
    'tags keywords topics schlagwörter mots-clés etiquetas palavras-chave parole_chiave теги 标签 タグ 태그',
  ],
];
const FIELDS: ReadonlyMap<string, readonly [FieldName, RuleId]> = new Map(
  LABELS.flatMap(([field, rule, labels]) =>
    labels.split(' ').map((label) => [label.replaceAll('_', ' '), [field, rule]] as const),
  ),
);
/** Labels of a letter and of a store of texts that say nothing of the article. */
const OTHERS: ReadonlySet<string> = new Set(
  'to cc bcc reply-to sent received message-id mime-version content-type content-transfer-encoding in-reply-to references return-path x-mailer list-id importance an kopie à cci para section page pages length words word count language lang format type category accessed saved clipped retrieved date added collection'
    .split(' ')
    .concat(['word count', 'date added', 'date saved', 'date accessed']),
);

const LABELLED = /^(?<label>\p{L}[\p{L}\p{M} _-]{0,22}?)\s?[:：]\s*(?<value>\S.*)?$/u;
/** A letter that was sent on is not by who sent it. */
const SENT_ON = /^\s*(?:fwd?|wg|tr|rv|doorst|vs|enc)\s*[:：]\s*/i;
const ANSWERED = /^\s*(?:re|aw|sv|antw|odp|res?)\s*[:：]\s*/i;

/** The lines of a header: what they claim, the spans that they are, and the first line that is none of them. */
export interface Header {
  readonly claims: readonly Claim[];
  readonly spans: readonly Span[];
  readonly to: number;
}

/**
 * Takes the lines of a text and gives the header that it opens with: two labelled lines or more, one of them of the title, as a letter
 * has them (RFC 5322, section 2.2), or a note of where a clipping is from. A text that opens otherwise has none.
 */
export function headerOf(lines: readonly Line[]): Header | undefined {
  const from = lines.findIndex(({ blank }) => !blank);
  const found: { line: Line; label: string; value: string; at: number }[] = [];
  let to = Math.max(0, from);
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (line === undefined || line.blank) break;
    const { label = '', value = '' } = LABELLED.exec(line.text.trimEnd())?.groups ?? {};
    const key = label.toLowerCase().trim();
    if (!FIELDS.has(key) && !OTHERS.has(key)) {
      const last = found.at(-1);
      // A long line of a letter goes on in the next one, which is indented.
      if (last === undefined || !/^[ \t]+\S/.test(line.text)) break;
      last.value += ` ${line.text.trim()}`;
      found.push({ line, label: '', value: '', at: line.start });
      continue;
    }
    found.push({ line, label: key, value, at: line.start + line.text.indexOf(value) });
  }
  const isLast = to === lines.length || lines[to]?.blank === true;
  const labelled = found.filter(({ label }) => label !== '');
  const title = labelled.find(({ label, value }) => FIELDS.get(label)?.[0] === 'title' && value !== '');
  if (title === undefined || labelled.length < 2 || !isLast || lines.slice(to).every(({ blank }) => blank))
    return undefined;
  const isSentOn = SENT_ON.test(title.value.replace(ANSWERED, ''));
  const claims: Claim[] = [];
  const spans: Span[] = [];
  for (const { line, label, value, at } of found) {
    const [field, rule] = FIELDS.get(label) ?? [];
    const isSender = label === 'from' && isSentOn;
    if (field === undefined || rule === undefined || value === '' || isSender) {
      spans.push({
        start: line.start,
        end: line.end,
        action: 'removed',
        rule: 'furniture-is-removed',
        note: 'a line of the header',
      });
      continue;
    }
    spans.push({ start: line.start, end: line.end, action: 'moved', rule, to: field });
    for (const one of valuesOf(field, value))
      claims.push({ field, value: one, rule, place: { start: at, end: line.end }, note: 'header' });
  }
  return { claims, spans, to };
}

function valuesOf(field: FieldName, value: string): readonly string[] {
  if (field === 'title') return [value.replace(ANSWERED, '').replace(SENT_ON, '').replace(ANSWERED, '')];
  if (field === 'tags') return value.split(/[,;、，]+/).flatMap((tag) => tag.trim() || []);
  // A letter names its writer before an address.
  if (field === 'authors') return [value.replace(/\s*<[^<>]*@[^<>]*>/g, '').replace(/^"(.+)"$/, '$1')];
  return [value];
}
