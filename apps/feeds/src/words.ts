/** What the page of feeds says, beside the words that all outputs share. */
export interface FeedWords {
  readonly lang: string;
  readonly title: string;
  readonly whatIs: string;
  readonly howTo: string;
  /** Above a feed that somebody opened in a browser. */
  readonly notice: string;
  readonly everything: string;
  readonly allFeeds: string;
  readonly booksFeed: string;
  readonly catalogues: string;
  readonly data: string;
  readonly dataIntro: string;
  readonly table: string;
  readonly lines: string;
  readonly preview: string;
}

const en: FeedWords = {
  lang: 'en',
  title: 'Feeds',
  whatIs:
    'A feed is a list of the newest articles that a program can read. A feed reader looks at it now and then and shows you what is new, without an account and without advertising.',
  howTo: 'Copy the address of one of these feeds and give it to your feed reader.',
  notice: 'This is a feed, made for feed readers. Copy the address of this page and give it to yours.',
  everything: 'All articles',
  allFeeds: 'All feeds in one file (OPML)',
  booksFeed: 'New books',
  catalogues: 'Catalogue of the books, for reading programs (OPDS)',
  data: 'Data',
  dataIntro: 'The whole archive for research.',
  table: 'Table (CSV)',
  lines: 'Articles with their text (JSON Lines, gzip)',
  preview: 'Newest',
};

const vi: FeedWords = {
  lang: 'vi',
  title: 'Nguồn cấp tin',
  whatIs:
    'Nguồn cấp tin là danh sách các bài mới nhất mà chương trình có thể đọc. Trình đọc tin xem danh sách đó và cho bạn biết có gì mới, không cần tài khoản, không có quảng cáo.',
  howTo: 'Sao chép địa chỉ của một nguồn dưới đây vào trình đọc tin của bạn.',
  notice:
    'Đây là nguồn cấp tin, dành cho trình đọc tin. Hãy sao chép địa chỉ trang này vào trình đọc tin của bạn.',
  everything: 'Tất cả bài viết',
  allFeeds: 'Mọi nguồn trong một tệp (OPML)',
  booksFeed: 'Sách mới',
  catalogues: 'Danh mục sách cho trình đọc sách (OPDS)',
  data: 'Dữ liệu',
  dataIntro: 'Toàn bộ kho bài dành cho nghiên cứu.',
  table: 'Bảng (CSV)',
  lines: 'Bài viết kèm nội dung (JSON Lines, gzip)',
  preview: 'Mới nhất',
};

const fr: FeedWords = {
  lang: 'fr',
  title: 'Flux',
  whatIs:
    'Un flux est la liste des articles les plus récents, lisible par un programme. Un lecteur de flux la consulte de temps à autre et vous montre ce qui est nouveau, sans compte et sans publicité.',
  howTo: 'Copiez l’adresse d’un de ces flux dans votre lecteur.',
  notice: 'Ceci est un flux, fait pour les lecteurs de flux. Copiez l’adresse de cette page dans le vôtre.',
  everything: 'Tous les articles',
  allFeeds: 'Tous les flux en un fichier (OPML)',
  booksFeed: 'Nouveaux livres',
  catalogues: 'Catalogue des livres pour les logiciels de lecture (OPDS)',
  data: 'Données',
  dataIntro: 'Toute l’archive, pour la recherche.',
  table: 'Tableau (CSV)',
  lines: 'Articles avec leur texte (JSON Lines, gzip)',
  preview: 'Les plus récents',
};

const ar: FeedWords = {
  lang: 'ar',
  title: 'الخلاصات',
  whatIs:
    'الخلاصة قائمة بأحدث المقالات يستطيع برنامج أن يقرأها. يطّلع عليها قارئ الخلاصات من حين إلى آخر ويريك الجديد، بلا حساب ولا إعلانات.',
  howTo: 'انسخ عنوان إحدى هذه الخلاصات إلى قارئ الخلاصات لديك.',
  notice: 'هذه خلاصة مُعدّة لقارئات الخلاصات. انسخ عنوان هذه الصفحة إلى قارئك.',
  everything: 'جميع المقالات',
  allFeeds: 'جميع الخلاصات في ملف واحد (OPML)',
  booksFeed: 'كتب جديدة',
  catalogues: 'فهرس الكتب لبرامج القراءة (OPDS)',
  data: 'بيانات',
  dataIntro: 'الأرشيف كله للبحث.',
  table: 'جدول (CSV)',
  lines: 'المقالات مع نصوصها (JSON Lines, gzip)',
  preview: 'الأحدث',
};

/** Takes a BCP 47 tag and gives the words of its language; English where there are none. */
export function feedWordsFor(lang: string): FeedWords {
  const base = lang.toLowerCase().split('-')[0];
  return [en, vi, fr, ar].find((words) => words.lang === base) ?? en;
}
