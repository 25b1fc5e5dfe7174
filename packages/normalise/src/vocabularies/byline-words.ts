/**
 * Words that open a byline, with or without a colon behind them, lower case.
 * Source of all lists here: how newspapers sign, language by language; each word checked in a dictionary of its language.
 */
export const BYLINE_WORDS: readonly string[] = words(`
  by, byline, written by, posted by, reported by, reporting by, story by, words by, text by, report by, analysis by, opinion by, comment by, review by,
  essay by, interview by, column by, photographs and text by, story and photos by, author, authors
  von, autor, autorin, autoren, ein gastbeitrag von, gastbeitrag von, ein kommentar von, kommentar von, eine analyse von, analyse von,
  ein interview von, interview von, eine reportage von, reportage von, eine kolumne von, kolumne von, ein essay von, ein porträt von,
  aus dem englischen von, text von, text und fotos von, berichtet von
  par, auteur, auteurs, publié par, rédigé par, écrit par, propos recueillis par, un texte de, texte de, une chronique de, chronique de,
  une analyse de, analyse de, une tribune de, tribune de, entretien réalisé par, un reportage de, reportage de
  por, autora, autores, escrito por, publicado por, un texto de, texto de, una crónica de, crónica de, un análisis de, análisis de,
  entrevista de, una entrevista de, texto y fotos de, texto e fotos de, reportagem de, uma reportagem de, análise de, escrita por
  autore, autori, scritto da, a cura di, dal nostro inviato, dalla nostra inviata, dal nostro corrispondente, dalla nostra corrispondente
  door, geschreven door, een analyse van, een reportage van, door onze redacteur, door onze correspondent, door onze verslaggever,
  van onze redacteur, van onze correspondent, van onze verslaggever
  skriven av, skrevet av, skrevet af, text av, tekst av, tekst af, reportage av, analys av, kommentar av, kommentar af
  napsal, napsala, napísal, napísala, napisał, napisała, opracował, opracowała, oprac., piše, pišu, rozmawiał, rozmawiała
  bởi, tác giả, oleh, ditulis oleh, laporan oleh, yazan, kaleme alan
  автор, авторы, автори, пише, подготовил, подготовила, підготував, підготувала, беседовал, беседовала
  συντάκτης, συντάκτρια, γράφει ο, γράφει η, γράφουν οι, του συντάκτη, της συντάκτριας
  בקלם, מאת, بقلم, كتب, كتبت, إعداد, نویسنده, به قلم, تحریر, लेखक, द्वारा, লেখক, โดย, เขียนโดย, 作者
`);

/** Words that open a byline only before a colon, or what stands for one: by themselves they open much else. */
export const COLON_BYLINE_WORDS: readonly string[] = words(`
  de, di, av, af, text, texto, texte, testo, tekst, words, story, reporter, text und foto, text und fotos, text och foto,
  text & foto, tekst og foto, tekst og bilde, texto y fotos, texto y foto, texto e fotos, texte et photos, testo e foto, teksti, teksti ja kuva,
  kirjoittaja, toimittaja, írta, szerző, riporter, scris de, haber, muhabir, röportaj, yazı, penulis, pewarta, laporan, wartawan, kontributor,
  bài, bài và ảnh, bài, ảnh, tin và ảnh, thực hiện, phóng viên, текст, текст и фото, записал, записала, журналист, кореспондент,
  κείμενο, ρεπορτάζ, επιμέλεια, συνέντευξη, כתב, כתבת, تقرير, كتابة, حوار, گزارش, گزارشگر, رپورٹ,
  रिपोर्ट, रिपोर्टर, संवाददाता, প্রতিবেদন, প্রতিবেদক, ผู้เขียน, 文, 文字, 글, 기자, 记者, 記者, 執筆, 著者, ライター, 撰文, 撰稿, 采写, 採訪, 采访
`);

/** What people in a byline are called beside their names. */
export const ROLES: readonly string[] = words(`
  writer, reporter, correspondent, editor, staff, journalist, columnist, contributor, producer, bureau chief, special to, desk, reporting, editing
  redaktion, redakteur, redakteurin, korrespondent, korrespondentin, reporterin, journalistin, autorin
  rédaction, rédacteur, rédactrice, journaliste, envoyé spécial, envoyée spéciale, correspondant, correspondante, chroniqueur, chroniqueuse
  redacción, redactor, redactora, corresponsal, enviado especial, enviada especial, periodista, columnista
  redação, repórter, correspondente, enviado, enviada, jornalista, colunista
  redazione, inviato, inviata, giornalista, corrispondente, redactie, redacteur, verslaggever, verslaggeefster, columnist
  korrespondent, reporter, skribent, redaktör, redaktør, journalist, toimittaja, kirjeenvaihtaja
  dziennikarz, dziennikarka, redaktorka, novinář, redaktor, redaktorka, újságíró, ziarist, jurnalist, novinar, novinarka
  muhabir, muhabiri, gazeteci, yazar, phóng viên, biên tập viên, wartawan, jurnalis
  корреспондент, обозреватель, редактор, журналист, журналистка, кореспондент, оглядач, مراسل, محرر, صحفي, خبرنگار
`);

/** Degrees and parts of names that stand behind a comma and are nobody else. */
export const BEHIND_NAMES: readonly string[] = words(
  'phd, ph.d., md, m.d., mba, rn, esq, esq., dds, jd, j.d.',
);

/** Words that are no part of a person's name, and end the names of houses. */
export const HOUSE_WORDS: readonly string[] = words(`
  news, times, post, media, group, team, staff, desk, bureau, inc, company, magazine, press, network, today, daily, weekly, online, tv, radio,
  journal, tribune, herald, report, reports, editors, newsroom, agency, redaktion, zeitung, rédaction, redacción, redazione, redactie
`);

/**
 * The commonest family names as they are written in Chinese (both forms) and in Korean: what a name in those scripts begins with.
 * Source: the censuses of China and Taiwan and that of South Korea of 2015, names of more than about one person in two thousand.
 */
export const FAMILY_NAMES: { readonly han: string; readonly hangul: string } = {
  han:
    '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|皇甫|司徒|夏侯|东方|東方|慕容|' +
    '[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董袁潘蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾' +
    '姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申耿关關焦左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴鲍鮑华華祁房滕屈解牟艾尤阳陽时時穆农農司古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺]',
  hangul:
    '남궁|황보|제갈|사공|선우|[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용]',
};

/** The words of a list, parted by commas; a line is a language or two. */
function words(list: string): readonly string[] {
  return list.split(/[,\n]/).flatMap((word) => word.trim() || []);
}
