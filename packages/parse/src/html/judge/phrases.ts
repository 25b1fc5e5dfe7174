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
];

/** The phrases that the judge asks for. */
export const PHRASE_NAMES: readonly string[] = ['related', 'promo', 'credit'];

/** Takes the words of a block and gives, as bits in the order of {@link PHRASE_NAMES}, which of these phrases they hold. */
export const phrasesOf: (text: string) => number = lookFor(PHRASE_NAMES);

const away = lookFor(['related', 'promo', 'legal', 'comment', 'share', 'advert', 'tags']);

/** Takes the words of a block and tells whether they lead away from an article. */
export function leadsAway(text: string): boolean {
  return away(text) !== 0;
}

const [SHORT, MOST_KNOWN] = [80, 10_000];

function lookFor(names: readonly string[]): (text: string) => number {
  const wanted = PHRASES.filter(([name]) => names.includes(name)).map(([, words]) => words);
  const look = (text: string): number => {
    const short = text.length > 600 ? `${text.slice(0, 300)} ${text.slice(-300)}` : text;
    return wanted.reduce((bits, words, bit) => bits | (words.test(short) ? 1 << bit : 0), 0);
  };
  // The pages of a site bear the same labels, again and again.
  const known = new Map<string, number>();
  return (text) => {
    if (text.length > SHORT) return look(text);
    let bits = known.get(text);
    if (bits === undefined) {
      bits = look(text);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(text, bits);
    }
    return bits;
  };
}
