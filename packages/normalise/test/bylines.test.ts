import { describe, expect, it } from 'vitest';
import { namesBesideDate } from '../src/bylines/beside-date.ts';
import { reportersBehind } from '../src/bylines/east-asian.ts';
import { bylineOf } from '../src/bylines/find-byline.ts';
import { personOf } from '../src/bylines/person.ts';

// Made-up people, signed as papers of each language sign.
const SIGNED: readonly (readonly [line: string, names: string])[] = [
  ['By Jane Doe', 'Jane Doe'],
  ['By Jane Doe and John Roe', 'Jane Doe|John Roe'],
  ['By JANE DOE, Associated Press', 'JANE DOE'],
  ['By Jane Doe Staff Writer', 'Jane Doe'],
  ['By Jane Doe for The Herald', 'Jane Doe'],
  ['By Dr. Jane Doe, PhD', 'Dr. Jane Doe'],
  ['By Jane Doe - Science Contributor', 'Jane Doe'],
  ['By Jane Doe, Wednesday, 20 November 2019 08:05 GMT', 'Jane Doe'],
  ['By Sam Poe, Jr.', 'Sam Poe Jr.'],
  ['Jane Doe, Staff Writer', 'Jane Doe'],
  ['Jane Doe and John Roe | Transport Correspondents', 'Jane Doe|John Roe'],
  ['Reporting by Jane Doe; Editing by John Roe', 'Jane Doe'],
  ['Opinion by Jane Doe', 'Jane Doe'],
  ['Von Anna Müller und Jan Groß', 'Anna Müller|Jan Groß'],
  ['Von Anna Müller publiziert am 30. Juli 2018', 'Anna Müller'],
  ['Ein Gastbeitrag von Anna Müller', 'Anna Müller'],
  ['Text und Fotos: Anna Müller', 'Anna Müller'],
  ['Propos recueillis par Jean Dupont', 'Jean Dupont'],
  ['Par Jean Dupont à Paris', 'Jean Dupont'],
  ['Jean Dupont, envoyé spécial', 'Jean Dupont'],
  ['Ana García / Corresponsal', 'Ana García'],
  ['Texto de João Silva', 'João Silva'],
  ['di Marco Rossi', 'Marco Rossi'],
  ['a cura di Marco Rossi', 'Marco Rossi'],
  ['Door onze redacteur Jan de Vries', 'Jan de Vries'],
  ['Av Kari Nordmann', 'Kari Nordmann'],
  ['Af Mette Hansen', 'Mette Hansen'],
  ['Teksti: Matti Virtanen', 'Matti Virtanen'],
  ['Jan Kowalski, dziennikarz', 'Jan Kowalski'],
  ['Napsal Jan Novák', 'Jan Novák'],
  ['Írta: Kovács János', 'Kovács János'],
  ['De: Ion Popescu', 'Ion Popescu'],
  ['Автор: Иван Петров', 'Иван Петров'],
  ['Γράφει ο Γιάννης Παπαδόπουλος', 'Γιάννης Παπαδόπουλος'],
  ['Muhabir: Ahmet Yılmaz', 'Ahmet Yılmaz'],
  ['بقلم محمد علي', 'محمد علي'],
  ['מאת דוד כהן', 'דוד כהן'],
  ['रिपोर्ट: राम कुमार', 'राम कुमार'],
  ['โดย สมชาย ใจดี', 'สมชาย ใจดี'],
  ['Bài và ảnh: Trần Thị Hoa', 'Trần Thị Hoa'],
  ['Penulis: Budi Santoso', 'Budi Santoso'],
  ['文・山田太郎', '山田太郎'],
  ['山田太郎記者', '山田太郎'],
  ['取材・文／山田 太郎', '山田 太郎'],
  ['홍길동 기자', '홍길동'],
  ['홍길동·김영희 기자 gildong@news.example', '홍길동|김영희'],
  ['글 홍길동', '홍길동'],
  ['记者 李明', '李明'],
  ['记者李明 北京报道', '李明'],
  ['本报记者 李明 王小红', '李明|王小红'],
  ['【記者王小明／台北報導】', '王小明'],
  ['文／王小明', '王小明'],
];

/** Lines that begin or end as bylines do. */
const UNSIGNED = [
  'By Tuesday evening',
  'By the river',
  'Comment by phone',
  'Text: +49 30 1234',
  'Report: Jane Doe fired',
  'Journalist, author',
  'Anna Lee, editor of the Herald, said so.',
  'Av. Paulista',
  'AV Club',
  'Texte de loi',
  'De Volkskrant',
  'Subscribe | Editor',
  'Staff Writer',
  '记者手记',
  '記者会',
  '新聞記者',
  '기자회견',
  '문화부 기자',
  'โดยเฉพาะอย่างยิ่ง',
];

describe('a byline', () => {
  it.each(SIGNED)('“%s” names %s', (line, names) => {
    expect(bylineOf(line)?.join('|')).toBe(names);
  });

  it.each(UNSIGNED)('“%s” is none', (line) => {
    expect(bylineOf(line)).toBeUndefined();
  });
});

describe('the line of a date', () => {
  it.each([
    ['Jane Doe - Nov 19, 2019, 10:31 pm CST', 'Jane Doe'],
    ['November 18, 2019 | by Jane Doe', 'Jane Doe'],
    ['11/19/2019 by Jane Doe', 'Jane Doe'],
    ['By Jane Doe, Wednesday, 20 November 2019 08:05 GMT', 'Jane Doe'],
    ['Von Anna Müller publiziert am 30. Juli 2018', 'Anna Müller'],
    ['19 November 2019 • Jane Doe', 'Jane Doe'],
    ['【記者王小明∕台北報導】2024年3月5日', '王小明'],
    ['홍길동 기자 2023.11.02 09:15', '홍길동'],
  ])('“%s” names who wrote', (line, name) => {
    expect(namesBesideDate(line)).toEqual([name]);
  });

  it.each([
    'New Delhi, 19 November 2019',
    'Tide News - 19 November 2019',
    'Updated: 19 November 2019',
    '19 November 2019',
    'Share | 19 November 2019',
  ])('“%s” names nobody', (line) => {
    expect(namesBesideDate(line)).toBeUndefined();
  });
});

describe('an agency’s reporter', () => {
  it.each([
    ['（记者 李明）北京大兴国际机场25日启用', '李明'],
    [' 홍길동 기자 = 서울시는 2일 밝혔다.', '홍길동'],
  ])('is named behind the dateline: “%s”', (text, name) => {
    expect(reportersBehind(text)?.names).toEqual([name]);
  });

  it('is not anybody in parentheses', () => {
    expect(reportersBehind('（资料图片）北京大兴国际机场')).toBeUndefined();
  });
});

it('what a page states as its author is the person, without the house', () => {
  expect(personOf('Analysis by Jane Doe, CNN Editor-at-large')).toEqual(['Jane Doe']);
});
