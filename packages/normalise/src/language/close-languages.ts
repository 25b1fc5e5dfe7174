import { once } from '@offprint/article/once';

/** Languages that n-grams take for each other, or that the detector does not know, and what tells them apart. */
interface Group {
  /** What the detector says for any of them. */
  readonly said: readonly string[];
  /** Those of them that the detector does not know, or mistakes; it is believed in the others. */
  readonly corrected: readonly string[];
  /** The one to believe where nothing tells; without it, what the detector said. */
  readonly likely?: string;
  /** What each has and its neighbours have not. */
  readonly marks: Readonly<Record<string, Pattern>>;
}

type Pattern = () => RegExp;

/** Takes words, and letters that stand within words, and gives the pattern of any of them. */
function marks(words: string, letters = ''): Pattern {
  const whole = String.raw`(?<![\p{L}\p{M}'’])(?:${words.trim().split(/\s+/).join('|')})(?![\p{L}\p{M}])`;
  return once(() => new RegExp(letters === '' ? whole : `${whole}|${letters}`, 'giu'));
}

// Common words from the closed classes of each language's grammar (articles, pronouns, prepositions, auxiliaries) and
// spellings, that its neighbours do not have; no text was counted for them.
const GROUPS: readonly Group[] = [
  {
    said: ['no', 'da'],
    corrected: ['no', 'da'],
    marks: {
      no: marks(
        'av seg meg deg etter noe noen uten mellom ble blitt gjennom fra hva bare nå ut opp rett på sine slik vært mot dere',
        'het(?:en|er|s)?(?!\\p{L})|sjon|øy|skj|øk(?!\\p{L})|ttf?(?!\\p{L})|\\p{L}p(?!\\p{L})|løs|kke(?!\\p{L})',
      ),
      da: marks(
        'af sig mig dig efter noget nogen nogle uden mellem blev blevet gennem hvad kun nu ud op ret mod været jer i eller',
        'hed(?:en|er|s)?(?!\\p{L})|tion|øj|ø[dg](?!\\p{L})|v?ede(?!\\p{L})|løs|[aeiouyæøå]b(?!\\p{L})|kk?else',
      ),
    },
  },
  {
    said: ['ms', 'id'],
    corrected: ['id', 'ms'],
    likely: 'id',
    marks: {
      id: marks(
        'bahwa karena bisa maupun tersebut harus agar ingin saat bagi tanpa tiap rumah kota uang resmi anda',
        'itas|isme',
      ),
      ms: marks(
        'bahawa kerana hendaklah mestilah sesiapa manakala ialah sebarang tiada mahu wang kereta awak encik semasa mengikut',
        'iti(?!\\p{L})|asional|kebangsaan',
      ),
    },
  },
  {
    said: ['hi', 'mr', 'ne', 'sa'],
    corrected: ['hi', 'mr', 'ne'],
    marks: {
      hi: marks('है हैं के का की को में और से पर यह जो नहीं लिए इस तथा था थी थे गया हो होगा कि ने भी एक किसी अपने उसके'),
      mr: marks(
        'आहे आहेत व आणि नाही किंवा असे या ही हे तो ती त्या ते केले होते मात्र तसेच पण तर असून',
        'ळ|च्या|ाला(?!\\p{L})|ांना|ामध्ये|ण्य|ाचे|ाची|ाचा',
      ),
      ne: marks(
        'छ छन् र वा मा यो यस भने पनि गरेको भएको हुनेछ हुन गर्न गर्ने सबै त्यो थियो अनि तर',
        'लाई|हरू|हरु|[\\p{L}\\p{M}](?:को|मा|ने|मा)(?![\\p{L}\\p{M}])|नेछ|एको',
      ),
    },
  },
  {
    said: ['nl', 'af'],
    corrected: ['af'],
    marks: {
      nl: marks(
        'een niet ook zijn worden wordt heeft hij zij deze voor aan naar ik je door over bij der het de',
        'ij|z|sch|ch|ct|isch',
      ),
      af: marks(
        'nie vir hulle hierdie sy ek jy deur oor elkeen sal wees sê die is reg of met wat',
        "['’]n(?!\\p{L})|y(?=\\p{L})|skap|[aeiou]w[ei](?!\\p{L})",
      ),
    },
  },
  {
    said: ['pt', 'gl', 'es'],
    corrected: ['gl'],
    marks: {
      pt: marks(
        'não uma com em são à às pelo pela pelos sua isso também já da do das dos',
        'ção|ções|ões|ão|lh|nh|ê|â|ç|ss',
      ),
      es: marks(
        'el los las una y del con su por lo al como más pero fue sus le esta sin en la',
        'ción|ie[nsr]|ue|ll',
      ),
      gl: marks(
        'unha non súa súas polo pola polos coa co cos dunha dun nunha nun nin xa calquera da do das dos á ás',
        'x[aeiou]|ción|soa',
      ),
    },
  },
  {
    said: ['bg', 'sr', 'mk'],
    corrected: ['mk'],
    marks: {
      mk: marks('ќе од со во сум ги го ја секој која кои или како на и се што', '[ѓќѕ]'),
      sr: marks('је су у са ће који која које а као али на и се', '[ђћ]'),
      bg: marks('от със във ще са бе на и се', '[ъщюяь]'),
    },
  },
];

const SWAHILI = marks(
  'ya zao yoyote mwa kati haya wa kwa katika kila mtu yake wake watu wote yao wao kuwa ana vya cha za ni hii huo kama yoyote pia lakini hivyo kutoka bila wala ambayo ambaye juu na',
);
const VIETNAMESE = /[\u1EA0-\u1EB7\u1EBA-\u1EC7\u1ECA\u1ECB\u1ECE-\u1EF9ơưđ]/giu;

/** Whether a text has the letters of Vietnamese that no other language has, often enough. */
export function isVietnamese(text: string): boolean {
  const letters = text.match(VIETNAMESE)?.length ?? 0;
  return letters > 0 && letters * 32 > text.length;
}

/** Takes a text and what the detector says of it and gives its language, the close ones told apart. */
export function toldApart(text: string, said: string): string {
  if (said === 'vi' || isVietnamese(text)) return 'vi';
  const group = GROUPS.find((one) => one.said.includes(said));
  if (group === undefined) {
    const words = text.split(/\s+/).length;
    return words > 2 && count(text, SWAHILI) * 4 > words && !/\p{Script=Cyrillic}/u.test(text) ? 'sw' : said;
  }
  let best = group.likely ?? said;
  let most = group.marks[best] === undefined ? -1 : count(text, group.marks[best]);
  for (const lang of group.corrected) {
    const found = count(text, group.marks[lang]);
    if (found > most) [best, most] = [lang, found];
  }
  return best;
}

function count(text: string, pattern: Pattern | undefined): number {
  return pattern === undefined ? 0 : (text.match(pattern())?.length ?? 0);
}
