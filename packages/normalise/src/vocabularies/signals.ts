/**
 * Words that open a line which says something of its article, lower case, by what it says. A line counts when it begins
 * with one of them and a colon (or, for bylines, a name).
 * Source: the labels that newspapers print, language by language; each checked in a dictionary of its language.
 */
export const SOURCE_WORDS: readonly string[] = [
  'source', 'sources', 'original source', 'originally published at', 'originally published on', 'originally published by', 'first published at', 'via', 'read the original article',
  'nguồn', 'theo', 'nguồn tin', 'quelle', 'quellen', 'fuente', 'fuentes', 'fonte', 'fonti', 'fontes', 'bron', 'källa', 'kilde', 'lähde', 'źródło', 'zdroj', 'forrás', 'sursa', 'sursă',
  'kaynak', 'sumber', 'источник', 'джерело', 'източник', 'извор', 'πηγή', 'المصدر', 'مصدر', 'منبع', 'מקור', 'स्रोत', 'ที่มา', '来源', '來源', '出典', '引用元', '출처',
];

/** Words that open a byline. */
export const BYLINE_WORDS: readonly string[] = [
  'by', 'written by', 'posted by', 'reported by', 'story by', 'author', 'authors', 'words by', 'text by', 'von', 'par', 'por', 'de', 'di', 'door', 'av', 'af', 'autor', 'autora', 'autori', 'autores',
  'auteur', 'autore', 'auteurs', 'bởi', 'tác giả', 'bài', 'oleh', 'yazan', 'автор', 'авторы', 'автори', 'текст', 'συντάκτης', 'בקלם', 'מאת', 'بقلم', 'كتب', 'كتبت', 'نویسنده', 'लेखक', 'द्वारा',
  '作者', '记者', '記者', '文', '기자', '글', 'text', 'texto', 'texte', 'testo', 'tekst', 'skriven av', 'scritto da', 'escrito por', 'publié par', 'rédigé par', 'geschreven door', 'ditulis oleh',
];

/** Words that open an editor's note or a correction. */
export const NOTE_WORDS: readonly string[] = [
  "editor's note", 'editor’s note', "editors' note", 'editors’ note', 'editors note', 'editor note', 'correction', 'corrections', 'clarification', 'update', 'note to readers', 'this story has been updated', 'this story has been corrected',
  'this article has been updated', 'this article has been corrected', 'this article was amended', 'this story was updated', 'this story was corrected', 'an earlier version of this', 'a previous version of this',
  'anm. d. red', 'anm. d. redaktion', 'anmerkung der redaktion', 'hinweis der redaktion', 'korrektur', 'note de la rédaction', 'ndlr', 'rectificatif', 'correctif', 'nota del editor', 'nota de la redacción', 'corrección', 'fe de errores',
  'nota do editor', 'nota da redação', 'correção', 'errata', 'nota del direttore', 'nota della redazione', 'rettifica', 'noot van de redactie', 'rectificatie', 'lời tòa soạn', 'lời toà soạn', 'đính chính', 'ghi chú của biên tập viên',
  'catatan redaksi', 'ralat', 'от редакции', 'уточнение', 'поправка', 'від редакції', 'ملاحظة المحرر', 'تصحيح', '编者按', '編者按', '更正', '編集部注', '訂正', '편집자 주', '정정',
];

/** What a line that says whose the rights are holds. */
export const RIGHTS_SIGNS: readonly string[] = [
  '©', '(c) 19', '(c) 20', '&copy;', 'copyright', 'all rights reserved', 'tous droits réservés', 'alle rechte vorbehalten', 'todos los derechos reservados', 'todos os direitos reservados', 'tutti i diritti riservati', 'riproduzione riservata',
  'alle rechten voorbehouden', 'bản quyền', 'giữ bản quyền', 'все права защищены', 'всі права захищені', 'wszelkie prawa zastrzeżone', 'všechna práva vyhrazena', 'tüm hakları saklıdır', 'hak cipta', 'جميع الحقوق محفوظة', 'حقوق النشر',
  '版权所有', '版權所有', '無断転載', '무단 전재', '무단전재', 'this material may not be published', 'creative commons', 'cc by', 'licensed under',
];

/** Words that open a line of tags. */
export const TAG_WORDS: readonly string[] = [
  'tags', 'tag', 'topics', 'keywords', 'filed under', 'related topics', 'thẻ', 'từ khóa', 'từ khoá', 'chủ đề', 'mots-clés', 'mots clés', 'étiquettes', 'schlagwörter', 'schlagworte', 'themen', 'stichwörter', 'etiquetas', 'palabras clave',
  'temas', 'palavras-chave', 'assuntos', 'parole chiave', 'argomenti', 'trefwoorden', 'ключевые слова', 'теги', 'метки', 'الوسوم', 'كلمات مفتاحية', 'وسوم', 'برچسب‌ها', 'etiketler', 'kata kunci', 'topik', '标签', '標籤', '关键词', 'タグ', '태그', 'słowa kluczowe', 'tagi',
];
