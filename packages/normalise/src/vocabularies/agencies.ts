/**
 * News agencies by the name or initials that they sign with, as printed. Initials in capitals need no entry to be found
 * inside the parentheses of a dateline; these are the ones that also stand without them, or in small letters.
 * Source: the members of the European Alliance of News Agencies, OANA and the agencies' own style guides.
 */
export const AGENCIES: readonly string[] = [
  'AAP', 'AFP', 'AGI', 'ANI', 'ANSA', 'ANTARA', 'AP', 'APA', 'Anadolu', 'AA', 'ATS', 'Adnkronos', 'Agencia EFE', 'Agência Brasil', 'Agência Lusa',
  'Associated Press', 'The Associated Press', 'BBC', 'BNS', 'BSS', 'Belga', 'Bernama', 'Bloomberg', 'Bloomberg News', 'CNA', 'CNN', 'CP', 'CTK',
  'ČTK', 'Canadian Press', 'The Canadian Press', 'DPA', 'dpa', 'Deutsche Presse-Agentur', 'EFE', 'Efe', 'ETA', 'Europa Press', 'FNA', 'HINA',
  'IANS', 'INTERFAX', 'IRNA', 'ITAR-TASS', 'Interfax', 'JTA', 'Jiji', 'KNA', 'KUNA', 'Keystone-SDA', 'Kyodo', 'LETA', 'LUSA', 'Lusa', 'MENA',
  'MTI', 'NTB', 'NNA', 'Notimex', 'PA', 'PA Media', 'PAP', 'PTI', 'Petra', 'Press Association', 'Prensa Latina', 'RIA Novosti', 'РИА Новости',
  'Reuters', 'REUTERS', 'Ritzau', 'SID', 'sid', 'SPA', 'STT', 'TANJUG', 'TASR', 'TASS', 'ТАСС', 'TNS', 'TT', 'Tanjug', 'Télam', 'TTXVN', 'TTX',
  'UKRINFORM', 'UNI', 'UPI', 'Ukrinform', 'VNA', 'VNS', 'VOV', 'VOVWORLD', 'WAM', 'Xinhua', 'XINHUA', 'Yonhap', 'afp', 'epd', 'kna', 'sda',
  '新华社', '中新社', '中央社', '共同社', '共同', '時事', '연합뉴스', 'وام', 'واس', 'رويترز', 'أ ف ب', 'د ب أ', 'سانا', 'بترا', 'وات',
];
