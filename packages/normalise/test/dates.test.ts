import { describe, expect, it } from 'vitest';
import { findDates } from '../src/dates/find-date.ts';

// One day, as it is written in many languages, calendars and hands.
const SAME_DAY = [
  '12 May 2021',
  'May 12, 2021',
  'the 12th of May, 2021',
  '12-May-2021',
  '2021-05-12',
  '2021/05/12',
  '2021.05.12',
  '2021. 5. 12.',
  '12. Mai 2021',
  '12.05.2021',
  '12.5.2021',
  '12 mai 2021',
  '12 de mayo de 2021',
  'mayo 12, 2021',
  '12 de maio de 2021',
  '12 maggio 2021',
  '12 mei 2021',
  '12 maj 2021',
  '12. toukokuuta 2021',
  '12 maja 2021',
  '12. května 2021',
  '12. mája 2021',
  '2021. május 12.',
  '2021 m. gegužės 12 d.',
  '2021. gada 12. maijs',
  '12. svibnja 2021.',
  '12 мая 2021 г.',
  '12 травня 2021 року',
  '12 Μαΐου 2021',
  '12 Mayıs 2021',
  '12 مايو 2021',
  '١٢ مايو ٢٠٢١',
  '12 أيار 2021',
  '12 במאי 2021',
  '12 मई 2021',
  '१२ मई २०२१',
  '১২ মে ২০২১',
  'ngày 12 tháng 5 năm 2021',
  '12 Mei 2021',
  '2021年5月12日',
  '2021년 5월 12일',
  '令和3年5月12日',
  '民國110年5月12日',
  '12 พฤษภาคม 2564',
  '12 พ.ค. 2564',
  '๑๒ พ.ค. ๒๕๖๔',
  '۲۲ اردیبهشت ۱۴۰۰',
  '12 მაისი 2021',
];

describe('a date', () => {
  it.each(SAME_DAY)('“%s” is one day', (text) => {
    expect(findDates(text).map(({ value }) => value)).toEqual(['2021-05-12']);
  });

  it.each([
    ['平成31年4月', '2019-04'],
    ['昭和60年8月12日', '1985-08-12'],
    ['令和元年5月1日', '2019-05-01'],
    ['۱ فروردین ۱۴۰۰', '2021-03-21'],
    ['۳۰ اسفند ۱۳۹۹', '2021-03-20'],
    ['۱ مهر ۱۴۰۲', '2023-09-23'],
    ['ธันวาคม 2560', '2017-12'],
    ['3 janvier 2022 - 18 h 30', '2022-01-03T18:30'],
    ['3 januari 2022 om 18.30 uur', '2022-01-03T18:30'],
    ['3 ม.ค. 2565 18:30 น.', '2022-01-03T18:30'],
  ])('“%s” is %s', (text, value) => {
    expect(findDates(text)[0]?.value).toBe(value);
  });

  it.each([
    '平成30年度予算',
    '30 فروردین',
    '31 اسفند 1399',
    '2564 คน',
    '民國初年',
    '令和3年13月1日',
    '99 May 2021x',
  ])('“%s” is no day', (text) => {
    expect(findDates(text).filter(({ precision }) => precision === 'day')).toEqual([]);
  });
});
