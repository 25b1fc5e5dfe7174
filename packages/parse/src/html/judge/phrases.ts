/** What the first or last words of a block tell of it, in the languages of the world's press. */
const PHRASES: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'related',
    /^(?:\W*)(?:read (?:more|also|next|the|our|full|on)|also read|see also|related|more (?:on|from|about|news|stories|in|like)|recommended|you (?:may|might) (?:also|like)|don['’]?t miss|up next|next (?:up|story|article)|related (?:articles?|stories|content|topics?)|most (?:read|popular|viewed)|trending|popular|latest|editor['’]?s? (?:picks?|choice)|in case you missed|(?:click|tap) (?:here|to)|continue reading|view (?:more|all|gallery)|watch(?: (?:now|more|the|live|below|video))?\b|listen\b|lire (?:aussi|la suite)|à lire|sur le même|voir aussi|lesen sie|mehr (?:zum|dazu|zu|aus|lesen|über)|lees (?:ook|meer|verder)|siehe auch|auch interessant|weiterlesen|weitere (?:artikel|meldungen|nachrichten|themen)|das könnte|leggi (?:anche|ancora|tutto)|ti potrebbe|lea (?:también|además)|leer (?:más|también)|te puede|ver también|lee (?:también|aquí)|más (?:información|noticias|sobre)|leia (?:também|mais)|veja (?:também|mais)|saiba mais|читайте|смотрите|czytaj|zobacz|přečtěte|les (?:også|mer)|läs (?:också|mer|även)|læs (?:også|mere)|lue (?:myös|lisää)|xem thêm|đọc thêm|tin liên quan|baca juga|ayrıca|ilgili|関連|相关|延伸阅读|관련)/i,
  ],
  [
    'promo',
    /\b(?:subscribe|newsletter|sign[- ]?up|sign in|log ?in|register|free trial|download (?:our|the) app|follow us|like us|join (?:us|our|the)|support (?:us|our|independent)|donate|become a member|get (?:the|our|your|more|all)|follow .{1,30} on (?:twitter|facebook|instagram)|abonn|inscrivez|anmelden|jetzt (?:lesen|testen|abonnieren|kostenlos)|iscriviti|suscr[ií]b|s[ií]guenos|assine|подпис|zapisz się|prenumer|đăng ký|theo dõi|daftar)\b|登録|订阅|구독/i,
  ],
  [
    'credit',
    /(?:^\W*(?:photos?|image|picture|pic|foto|fotos|bild|quelle|crédits?|credits?|illustration|video|file photo|ảnh|source|fuente|fonte|fotografía|imagen|símbolo|archivo)\b\s*(?:by|:|©|credit)?)|(?:\b(?:getty|reuters|afp|shutterstock|istock|alamy|epa|picture[- ]alliance|imago|ap photo|via ap|pixabay|unsplash|wikimedia|flickr|dpa|keystone|ansa|efe)\b.{0,40}$)|[©]|\((?:photo|image|foto|picture|ảnh|bild|ap|reuters|afp|getty)[^)]{0,80}\)\W*$/i,
  ],
  [
    'byline',
    /^\W*(?:by|von|par|por|di|av|af|door|bởi|tekst|text|words by|written by|reporting by|edited by|author|autor|auteur|rédigé|publié par|escrito|автор|yazan|oleh|written|story by|posted by|from our)\b[:\s]/i,
  ],
  [
    'date',
    /^\W*(?:(?:published|updated|posted|last (?:updated|modified)|first published|date|on|am|le|publié|veröffentlicht|aktualisiert|stand|zuletzt|publicado|actualizado|aggiornato|pubblicato|geplaatst|oppdatert|publisert|опубликовано|güncelleme|cập nhật)\b.{0,60}\d|.{0,25}\b\d{1,2}[./:-]\d{1,2}(?:[./:-]\d{2,4})?\b.{0,25}$|.{0,20}\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.{0,40}$|\d{1,2}\.? [\p{L}.]{3,12},? \d{4}.{0,30}$)/u,
  ],
  [
    'legal',
    /copyright|©|all rights reserved|rights reserved|terms (?:of|and)|privacy|cookie|alle rechte|tous droits|todos los derechos|tutti i diritti|este sitio|disclaimer|licen[cs]ed under|creative commons|affiliate|commission|may earn|independently selected|material may not be|may not be (?:published|reproduced)|republish/i,
  ],
  [
    'comment',
    /\b(?:comments?|leave a (?:comment|reply)|reply|log in to (?:comment|reply)|post a comment|join the (?:conversation|discussion)|kommentare?|commentaires?|comentarios?|commenti|comentários|комментар|bình luận|have your say|report this|your email address)\b|コメント|评论|댓글/i,
  ],
  [
    'share',
    /^\W*(?:share|tweet|print|email|e-mail|copy link|facebook|twitter|whatsapp|linkedin|pinterest|teilen|partager|compartir|condividi|compartilhar|delen|dela|del|chia sẻ|поделиться|paylaş|save|bookmark|drucken|imprimer|merken|shares?|views?|\d+ (?:shares?|views?|comments?|likes?))\b/i,
  ],
  [
    'advert',
    /^\W*(?:advert(?:isement|ising)?|ad|ads|sponsored(?: content)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|reklam[ae]?|annonse?|annons|quảng cáo|реклама|広告|广告|광고|story continues(?: below)?|article continues(?: below)?|scroll (?:down|to continue)|continue(?:s)? below)\b/i,
  ],
  [
    'tags',
    /^\W*(?:tags?|topics?|filed under|categor(?:y|ies)|in this (?:article|story)|keywords?|schlagw[oö]rter|themen|mots[- ]clés|etiquetas|temas|argomenti|теги|từ khóa|more (?:on|about)|posted in)\b/i,
  ],
  [
    'about',
    /\b(?:is an? (?:freelance |senior |staff |former |award[- ]winning |political |associate |assistant |contributing )*(?:writer|reporter|journalist|editor|author|professor|correspondent|columnist|contributor|producer|fellow|lecturer|director|researcher|blogger|analyst)|can be reached|follow (?:him|her|them|me)|reach (?:him|her)|email (?:him|her)|contact (?:the|him|her|us)|contributed to this|reporting by|editing by|covers .{3,40} for|(?:send|email) (?:us|tips)|got a (?:tip|story)|with (?:files|reporting) from|about the author|the views expressed|originally (?:published|appeared)|this (?:article|story|post|piece) (?:was|is|has|first|originally))\b/i,
  ],
  [
    'note',
    /^\W*(?:correction|clarification|editor['’]?s? note|update|updated|note|disclosure|korrektur|anmerkung|rectificatif)\b\s*[:(]/i,
  ],
];

/** The names of the phrases, in the order of their bits. */
export const PHRASE_NAMES: readonly string[] = PHRASES.map(([name]) => name);

/** A date has a number; its words are looked for in small letters, which costs far less than to ignore case among all of Unicode's. */
const DATE = PHRASE_NAMES.indexOf('date');

const AWAY: readonly string[] = ['related', 'promo', 'legal', 'comment', 'share', 'advert', 'tags'];
/** The bits of the phrases that lead away from an article. */
export const SAID_AWAY: number = AWAY.reduce((bits, name) => bits | (1 << PHRASE_NAMES.indexOf(name)), 0);

/** What short texts were found to tell: the pages of a site bear the same labels, again and again. */
const known = new Map<string, number>();
const [SHORT, MOST_KNOWN] = [80, 10_000];

/** Takes the words of a block and gives what its phrases tell, as bits. */
export function phrasesOf(text: string): number {
  if (text.length > SHORT) return lookedFor(text);
  let bits = known.get(text);
  if (bits === undefined) {
    bits = lookedFor(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, bits);
  }
  return bits;
}

function lookedFor(text: string): number {
  const short = text.length > 600 ? `${text.slice(0, 300)} ${text.slice(-300)}` : text;
  let bits = 0;
  PHRASES.forEach(([, words], bit) => {
    if (bit === DATE ? /\d/.test(short) && words.test(short.toLowerCase()) : words.test(short))
      bits |= 1 << bit;
  });
  return bits;
}
