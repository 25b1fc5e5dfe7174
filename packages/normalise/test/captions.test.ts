import { describe, expect, it } from 'vitest';
import { findCaption } from '../src/captions/find-caption.ts';

// Made-up pictures and people, credited as papers of each language do.
const CREDITED: readonly (readonly [line: string, credit: string])[] = [
  ['The bridge at dawn. Photo: Ola Nord', 'Ola Nord'],
  ['The bridge at dawn. (AP Photo/Ola Nord)', 'AP Photo/Ola Nord'],
  ['The bridge at dawn. © Ola Nord', 'Ola Nord'],
  ['Photo: The bridge at dawn. (Tide archive)', 'Tide archive'],
  ['Photo: The bridge at dawn. (Photo: Tide archive)', 'Tide archive'],
  ['Photo: Ola Nord Jr. (Tide News)', 'Ola Nord Jr. (Tide News)'],
  ['Photo: Ola Nord (Tide News)', 'Ola Nord (Tide News)'],
  ['(Photo: Ola Nord)', 'Ola Nord'],
  ['Photograph: Ola Nord/Tide News', 'Ola Nord/Tide News'],
  ['Die Brücke (Foto: dpa)', 'dpa'],
  ['Le pont à l’aube. Photo : Jean Dupont', 'Jean Dupont'],
  ['Il ponte all’alba. Foto di Marco Rossi', 'Marco Rossi'],
  ['Most o świcie. Fot. Jan Kowalski', 'Jan Kowalski'],
  ['Мост на рассвете. Фото: Иван Петров', 'Иван Петров'],
  ['पुल। फोटो: राम', 'राम'],
  ['الجسر عند الفجر. تصوير: محمد علي', 'محمد علي'],
  ['夜明けの橋＝2020年、山田太郎撮影', '山田太郎'],
  ['图为清晨的大桥。 新华社记者 李明 摄', '李明'],
  ['새벽의 다리. /사진=홍길동 기자', '홍길동 기자'],
];

describe('a caption', () => {
  it.each(CREDITED)('“%s” is credited to %s', (line, credit) => {
    const found = findCaption(line)?.credit;
    expect(found && line.slice(found.from, found.to)).toBe(credit);
  });

  it.each([
    'The bridge was closed at dawn.',
    'Photo de classe',
    'She took the photo by the river. It was dawn.',
    'The committee wrote: © 2020 Tide News',
    'He said the fund (AP Moller/Maersk) would pay.',
    '在上海拍摄',
  ])('“%s” is none', (line) => {
    expect(findCaption(line)).toBeUndefined();
  });
});
