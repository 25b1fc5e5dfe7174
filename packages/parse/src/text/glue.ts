import { hasGluedCapital, humpsIn } from './humps.ts';

/** Where two stretches of a line were glued together that belong apart, as offsets of the second. */
export type Seams = readonly number[];

/** The end of a sentence, or of a quotation that ends one, with the next sentence right behind it. */
const SENTENCE = /(?<=[\p{Ll}\p{Nd}%)\]]{2}|\p{Lu}{2})[.!?…]["'”’»)\]]*(?=["'“‘«([]?\p{Lu})/gu;
/** A year or a time of day with a capital right behind it. */
const DATE =
  /(?<![\p{L}\d])(?:(?:19|20)\d\d|\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?(?:GMT|UTC|ET|EST|EDT|IST|BST|CET|CST|PST))?)(?=\p{Lu}[\p{L}’'])/gu;
/** A small letter (or a mark that ends something) with a capital right behind it. */
const HUMP =
  /(?<=\p{Ll}\p{M}?|\p{Ll}["”’)\]?!:…]|\p{Lu}{3}(?=\p{Lu}\p{Ll}{2})|\d(?=\p{Lu}\p{Ll}{2}))(?=["“‘]?\p{Lu})/gu;

/** Names written with a capital inside, and the beginnings of such names; any other word with one is glued. */
const NAMES =
  /^(?:Mc|Mac|De|Di|Du|La|Le|Lu|Van|Von|Fitz|San|St|Al|El|Abu|Ben|Mar|O)\p{Lu}\p{Ll}+$|^(?:YouTube|WhatsApp|LinkedIn|PayPal|MasterCard|FedEx|GitHub|GitLab|JavaScript|TypeScript|PowerPoint|OneDrive|WordPress|TikTok|WeChat|SoundCloud|BuzzFeed|HuffPost|SpaceX|AstraZeneca|BioNTech|GlaxoSmithKline|PricewaterhouseCoopers|JPMorgan|ExxonMobil|ConocoPhillips|AccuWeather|AirBnB|DoorDash|DreamWorks|EuroMillions|FaceTime|MacBook|AirPods|HomePod|PlayStation|GameStop|LeBron|NetEase|OpenAI|DeepMind|StubHub|SoftBank|TripAdvisor|UnitedHealth|VMware|ViacomCBS|WarnerMedia|WikiLeaks|QAnon|VietNam|VietJet|VnExpress|VietnamNet|VietnamPlus|TechCrunch|NowThis|ProPublica|RealClearPolitics|StatCounter|GoFundMe|BlackRock|CrossFit|PhD|LGBTQ|EasyJet|HarperCollins|PanARMENIAN|Instagram|Google|Facebook|Twitter)s?$/u;
const SMALL_PREFIX = /^(?:[a-zµ]|al|el|de|ex|pro|re|un|mac|mc)\p{Lu}/u;
/** Units that hold a capital behind more than one small letter, or behind a capital of their own. */
const UNITS = /^(?:[kMGTm]?eV|mmHg|cmHg|inHg|mbar|[kMGT]?Wh|[kMGT]?Hz|dpi|rpm)s?$/;

/** What buttons and boxes of a page say, in small letters: with a capital right behind it, the line it begins is two. */
const LABELS =
  /^(?:text size|close share panel|skip to (?:main )?content|filed to:?|read more|read also|read next|sign up|sign in|log in|related articles?|related stories|show more|see more|see also|learn more|continue reading|view gallery|back to gallery|breaking news|latest news|xem thêm|đọc thêm|chia sẻ|mehr lesen|lire aussi|lire la suite|leer más|lee también|leia mais|leia também|leggi anche|lees meer|lees ook)$/u;
/** Such as may begin a name, too: they count in a text where more is glued. */
const WORDS =
  /^(?:home|menu|search|video|photos?|email|pin|facebook|twitter|pinterest|whatsapp|linkedin|reddit|close|related|advertisement|share|tweet|follow|subscribe|listen|watch|play|print|caption|weiterlesen|teilen|anzeige|partager|compartir|compartilhar|condividi|delen)$/u;
/** From so many words with a capital inside on. */
const SOME = 3;

/** How many glued words, and in how many of a thousand, make a text one that was glued together throughout. */
const MANY = 6;
const DENSE = 0.008;

/** A small word of a sentence before a word with a capital inside, or a number: no sentence ends so soon behind it. */
const LEADS =
  /(?:^|\s)(?:the|a|an|its|his|her|their|our|le|la|les|un|une|der|die|das|den|dem|ein|eine|el|los|las|um|uma|il|lo|gli|het|een)\s["“‘]?(?:\p{Lu}[\p{Ll}\p{M}]+|\d)$/u;

/** What begins a sentence and hardly ever stands inside a name. */
const OPENERS =
  /^["“‘]?(?:The|A|An|In|On|At|It|Its|He|She|We|They|This|That|These|There|However|But|And|When|While|After|As|If|For|From|With|By|Share|Tweet|Read|Watch|Video|Photo|Image|Related|Advertisement|Le|La|Les|Un|Une|Il|Elle|Dans|Der|Die|Das|Ein|Eine|Im|El|Los|Las|En|O|Os|Um|Uma|No|Na|Il|Lo|Gli)(?=[\s:,])/u;

/** How a text uses its words with a capital inside. */
export interface Glue {
  /** The lines of the text were glued together throughout, as raw `textContent` is. */
  readonly throughout: boolean;
  /** Some of them were. */
  readonly often: boolean;
  /** Words with a capital inside that the text itself uses as one word, in running prose. */
  readonly names: ReadonlySet<string>;
}

/** A word with one capital inside, between words in small letters. */
const IN_PROSE =
  /(?<=\p{Ll},?\s)(\p{Lu}?\p{Ll}{1,30}\p{Lu}{1,8}\p{Ll}{0,30})(?:['’]s)?(?=\s[\p{Ll}(]|[,.;:]\s)/gu;

/** Takes a whole text and says how it uses its words with a capital inside. */
export function glueOf(source: string): Glue {
  const humps = humpsIn(source);
  const often = humps >= SOME;
  if (humps === 0) return { throughout: false, often, names: new Set() };
  const names = new Set<string>();
  const once = new Set<string>();
  for (const [, word = ''] of source.matchAll(IN_PROSE)) {
    // Twice in the middle of a sentence is no accident of glue.
    if (once.has(word)) names.add(word);
    once.add(word);
  }
  if (humps < MANY) return { throughout: false, often, names };
  const tokens = source.match(/\p{L}{0,30}\p{Ll}\p{Lu}\p{L}{0,30}/gu) ?? [];
  const glued = tokens.filter((token) => !isName(token) && !names.has(token)).length;
  if (glued < MANY) return { throughout: false, often, names };
  return { throughout: glued > (source.match(/\s\S/g)?.length ?? 0) * DENSE, often, names };
}

/** Takes a line, and how its text uses words with a capital inside, and gives the places where the line should be parted. */
export function seamsOf(line: string, { throughout, often, names }: Glue): Seams {
  const isLabel = (text: string): boolean => {
    const small = text.toLowerCase();
    return LABELS.test(small) || (often && WORDS.test(small));
  };
  const label = /^\s*(\p{L}[\p{L} ]{2,20})(?=\d)/u.exec(line);
  const seams = new Set<number>();
  if (label !== null && /\S$/.test(label[0]) && isLabel(label[1] ?? '')) seams.add(label[0].length);
  if (!hasGluedCapital(line)) return [...seams];
  for (const match of line.matchAll(SENTENCE)) {
    const end = match.index + match[0].length;
    if (isAddress(line, match.index) || SUFFIX.test(line.slice(end, end + 8))) continue;
    if (!throughout && !/[\p{Ll}\d]{4}["”’)]*$/u.test(line.slice(Math.max(0, match.index - 8), match.index)))
      continue;
    seams.add(closing(line, match.index + 1, end));
  }
  for (const match of line.matchAll(DATE)) seams.add(match.index + match[0].length);
  let from = 0;
  for (const { index: at } of line.matchAll(HUMP)) {
    if (seams.has(at) || isAddress(line, at)) continue;
    const before = /[\p{L}\p{M}\p{N}]*$/u.exec(line.slice(Math.max(0, at - 40), at))?.[0] ?? '';
    const after = /^["“‘]?[\p{L}\p{M}]*/u.exec(line.slice(at, at + 40))?.[0] ?? '';
    const word = lastOf(before) + firstOf(after);
    if (names.has(word) || names.has(before + after) || isName(word)) continue;
    if (isLabel(line.slice(from, at).trim())) {
      seams.add(at);
      from = at;
      continue;
    }
    if (LEADS.test(line.slice(Math.max(0, at - 60), at))) continue;
    if (throughout || (OPENERS.test(line.slice(at, at + 20)) && /\p{L}{3}$/u.test(before))) seams.add(at);
  }
  return [...seams].filter((at) => at > 0 && at < line.length).sort((a, b) => a - b);
}

/** What follows a full stop in a name: `Net`, `Com`. */
const SUFFIX = /^(?:com|net|org|info|js|io|ai|tv|vn|ru|de|fr|co|uk)(?![\p{L}])/iu;

/** The last hump of glued words, and the first: `EmailWhats` + `AppTwitter` are `Whats` and `App`. */
function lastOf(text: string): string {
  return /\p{Lu}*[\p{Ll}\p{M}]*$/u.exec(text)?.[0] ?? text;
}

function firstOf(text: string): string {
  return /^["“‘]?\p{Lu}+[\p{Ll}\p{M}]*/u.exec(text)?.[0] ?? text;
}

function isName(token: string): boolean {
  return NAMES.test(token) || SMALL_PREFIX.test(token) || UNITS.test(token);
}

/** How far a seam looks around: lines can be as long as a file. */
const SIGHT = 2000;

/** Straight quotes close what was opened, or open what follows: the seam stands behind or before one accordingly. */
function closing(line: string, from: number, end: number): number {
  const found = line.slice(from, end).indexOf('"');
  if (found === -1) return end;
  const quote = from + found;
  const opened = (line.slice(Math.max(0, quote - SIGHT), quote).match(/"/g)?.length ?? 0) % 2 === 1;
  return opened ? end : quote;
}

/** Whether a place stands inside an address or a tag. */
function isAddress(line: string, at: number): boolean {
  const before = /\S*$/.exec(line.slice(Math.max(0, at - 200), at + 1))?.[0] ?? '';
  return /(?:https?:|www\.|@)/i.test(before) || /^#\w/.test(before);
}
