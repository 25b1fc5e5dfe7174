/** Words that only a book says. */
export interface BookWords {
  readonly edition: string;
  readonly leftOut: string;
  /** A picture that stands in an article and is not in the corpus. */
  readonly pictureNotFound: string;
  /** A picture that is there and cannot be shown. */
  readonly pictureUnusable: string;
  /** Sentences of the accessibility summary. */
  readonly text: string;
  readonly allDescribed: string;
  readonly notAllDescribed: string;
  readonly noPictures: string;
  readonly formulas: string;
  readonly notAudited: string;
}

const en: BookWords = {
  edition: 'Edition',
  leftOut: 'Not in this book',
  pictureNotFound: 'a picture that is not in the archive',
  pictureUnusable: 'a picture that could not be read',
  text: 'The text reflows, follows the reader’s own settings and has headings, a table of contents and landmarks.',
  allDescribed: 'Every picture has a text alternative.',
  notAllDescribed: 'Some pictures have no text alternative.',
  noPictures: 'The articles have no pictures.',
  formulas: 'Formulas are in MathML.',
  notAudited: 'No conformance to a level of WCAG is claimed.',
};

const vi: BookWords = {
  edition: 'Bản',
  leftOut: 'Không có trong sách này',
  pictureNotFound: 'ảnh không có trong kho lưu trữ',
  pictureUnusable: 'ảnh không đọc được',
  text: 'Văn bản tự dàn trang, theo cài đặt của người đọc, có tiêu đề, mục lục và các mốc điều hướng.',
  allDescribed: 'Mọi ảnh đều có lời mô tả thay thế.',
  notAllDescribed: 'Một số ảnh không có lời mô tả thay thế.',
  noPictures: 'Các bài không có ảnh.',
  formulas: 'Công thức được viết bằng MathML.',
  notAudited: 'Sách không tuyên bố đạt mức nào của WCAG.',
};

const fr: BookWords = {
  edition: 'Édition',
  leftOut: 'Ce que ce livre ne contient pas',
  pictureNotFound: 'image absente des archives',
  pictureUnusable: 'image illisible',
  text: 'Le texte s’adapte à l’écran, respecte les réglages de la personne qui lit et comporte des titres, une table des matières et des repères.',
  allDescribed: 'Chaque image a un texte de remplacement.',
  notAllDescribed: 'Certaines images n’ont pas de texte de remplacement.',
  noPictures: 'Les articles n’ont pas d’images.',
  formulas: 'Les formules sont en MathML.',
  notAudited: 'Aucun niveau de conformité aux WCAG n’est revendiqué.',
};

const ar: BookWords = {
  edition: 'الطبعة',
  leftOut: 'ما ليس في هذا الكتاب',
  pictureNotFound: 'صورة غير موجودة في الأرشيف',
  pictureUnusable: 'صورة تعذّرت قراءتها',
  text: 'ينساب النص بحسب حجم الشاشة ويتبع إعدادات القارئ، وفيه عناوين وفهرس محتويات ومعالم للتنقل.',
  allDescribed: 'لكل صورة نص بديل.',
  notAllDescribed: 'بعض الصور بلا نص بديل.',
  noPictures: 'لا صور في المقالات.',
  formulas: 'الصيغ الرياضية مكتوبة بلغة MathML.',
  notAudited: 'لا يدّعي الكتاب مطابقة أي مستوى من WCAG.',
};

const LANGUAGES: Readonly<Record<string, BookWords>> = { en, vi, fr, ar };

/** Takes the language of words (`Words.lang`) and gives the words that only a book says; English where there are none. */
export function bookWordsFor(lang: string): BookWords {
  return LANGUAGES[lang] ?? en;
}
