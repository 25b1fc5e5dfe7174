import { beforeAll, describe, expect, it } from 'vitest';
import { detectLanguage } from '../src/language/detect-language.ts';
import { loadDetector } from './load-detector.ts';

// Sentences written for this test, one in each language, none of them from anywhere.
const SENTENCES: Readonly<Record<string, string>> = {
  en: 'The council met in the morning and spoke about the old bridge until noon.',
  vi: 'Hội đồng họp vào buổi sáng và nói về cây cầu cũ cho đến trưa.',
  fr: 'Le conseil s’est réuni le matin et a parlé du vieux pont jusqu’à midi.',
  es: 'El consejo se reunió por la mañana y habló del viejo puente hasta el mediodía.',
  pt: 'O conselho reuniu-se de manhã e falou da velha ponte até ao meio-dia.',
  de: 'Der Rat traf sich am Morgen und sprach bis zum Mittag über die alte Brücke.',
  nl: 'De raad kwam ’s morgens bijeen en sprak tot de middag over de oude brug.',
  af: 'Die raad het die oggend vergader en tot die middag oor die ou brug gepraat, wat hulle nie wou herstel nie.',
  no: 'Rådet møttes om morgenen og snakket om den gamle broen etter at noen hadde sett den.',
  da: 'Rådet mødtes om morgenen og talte om den gamle bro, efter at nogen havde set den.',
  sv: 'Rådet träffades på morgonen och talade om den gamla bron fram till middagen.',
  id: 'Dewan bertemu pada pagi hari karena warga kota ingin agar jembatan tua itu bisa diperbaiki.',
  ms: 'Majlis bermesyuarat pada waktu pagi kerana penduduk mahu jambatan lama itu dibaiki, bahawa wang sudah ada.',
  ru: 'Совет собрался утром и до полудня говорил о старом мосте.',
  uk: 'Рада зібралася вранці й до полудня говорила про старий міст.',
  bg: 'Съветът се събра сутринта и говори за стария мост до обяд.',
  mk: 'Советот се состана утрото и зборуваше за стариот мост сѐ до пладне, како што ќе биде поправен.',
  hi: 'परिषद की बैठक सुबह हुई और दोपहर तक पुराने पुल के बारे में बात होती रही।',
  mr: 'परिषदेची बैठक सकाळी झाली आणि दुपारपर्यंत जुन्या पुलाबद्दल चर्चा चालू होती, असे ते म्हणाले.',
  ne: 'परिषद्को बैठक बिहान बस्यो र दिउँसोसम्म पुरानो पुलको बारेमा कुरा भयो भनेर उनीहरूले भने।',
  ar: 'اجتمع المجلس صباحا وتحدث عن الجسر القديم حتى الظهر.',
  fa: 'شورا صبح تشکیل جلسه داد و تا ظهر درباره پل قدیمی گفت‌وگو کرد.',
  he: 'המועצה התכנסה בבוקר ודיברה על הגשר הישן עד הצהריים.',
  zh: '委员会早上开会，一直到中午都在谈论那座旧桥。',
  ja: '評議会は朝に集まり、昼まで古い橋について話し合った。',
  ko: '의회는 아침에 모여 정오까지 오래된 다리에 대해 이야기했다.',
  th: 'สภาประชุมกันในตอนเช้าและพูดถึงสะพานเก่าจนถึงเที่ยง',
  el: 'Το συμβούλιο συνεδρίασε το πρωί και μίλησε για την παλιά γέφυρα.',
  km: 'ក្រុមប្រឹក្សាបានប្រជុំនៅពេលព្រឹក',
  sw: 'Baraza lilikutana asubuhi na kuzungumza juu ya daraja la zamani kwa watu wa mji wake.',
};

beforeAll(loadDetector);

describe('the language of a text', () => {
  it.each(Object.entries(SENTENCES))('%s is known from one sentence', (lang, sentence) => {
    expect(detectLanguage(sentence)?.lang).toBe(lang);
  });

  it('is not known from a text without letters', () => {
    expect(detectLanguage('2018-01-19 12:00')).toBeUndefined();
  });
});
