import { describe, expect, it } from 'vitest';
import { plainLanguageOf, speaks } from '../src/language/speaks.ts';

const ENGLISH =
  'The council said that it had not been told of the plan, and that the bridge would be closed to all by the end of the year.';
const VIETNAMESE = 'Hội đồng cho biết chưa được thông báo về kế hoạch, và cây cầu sẽ đóng cửa vào cuối năm.';
const ICELANDIC = 'Ráðið kom saman um morguninn og ræddi gömlu brúna fram að hádegi.';

describe('a text that is plainly in a language', () => {
  it('needs no detector', () => {
    expect(speaks(ENGLISH, 'en')).toBe(true);
    expect(speaks(VIETNAMESE, 'vi')).toBe(true);
  });

  it('is not plainly in another', () => {
    expect(speaks(ENGLISH, 'fr')).toBe(false);
    expect(speaks(VIETNAMESE, 'en')).toBe(false);
    expect(speaks(ENGLISH, 'vi')).toBe(false);
  });

  it('is known by what follows where its beginning has few of the commonest words, and no other language has more', () => {
    const names =
      'Arden, Brook Hill, Castle Lane, Derby Road, Elm Street, Ford Mill, Gate House, Green Bank and Inner Yard. ';
    expect(speaks(names.repeat(15), 'en')).toBe(false);
    expect(speaks(names.repeat(15) + ENGLISH.repeat(12), 'en')).toBe(true);
    const french = 'Le conseil a dit que les habitants ne sont pas contents de la ville. ';
    expect(speaks(french.repeat(20) + ENGLISH.repeat(12), 'en')).toBe(false);
  });

  it('is in none where its words are not known', () => {
    expect(speaks(ICELANDIC, 'is')).toBe(false);
    expect(speaks('', 'en')).toBe(false);
  });
});

describe('a language that nobody stated', () => {
  const MORE =
    'The council said that it had not been told of the plan when they met. After all that was said there, the mayor and his people would have been glad of more time. ';

  it('needs no detector where the commonest words leave no doubt', () => {
    expect(plainLanguageOf(MORE)).toBe('en');
  });

  const SPANISH =
    'Los vecinos de la orilla piden que el ayuntamiento arregle el puente de la estación, que se cerró en el otoño, y que los autobuses de la línea nueva paren en la plaza; con las lluvias del invierno no hay quien cruce por el camino de la ermita. El consejo dijo que la ciudad no tiene con qué pagar una obra como esta, y que los vecinos de las dos orillas se han quedado sin puente porque nadie lo cuidó. ';
  const PORTUGUESE =
    'O conselho disse que a cidade não tem como pagar uma obra destas, e que os moradores das duas margens ficaram sem ponte porque ninguém cuidou dela. ';

  it('needs none where a neighbour has many of its words and hardly any of its own', () => {
    expect(plainLanguageOf(SPANISH)).toBe('es');
    expect(plainLanguageOf(SPANISH + PORTUGUESE)).toBeUndefined();
    expect(plainLanguageOf(PORTUGUESE)).toBeUndefined();
  });

  it('needs none where its letters tell, and a few of its words stand in it', () => {
    const names =
      'Đường Nguyễn Huệ, phố Trần Hưng Đạo, cầu Sài Gòn, chợ Bến Thành, hồ Hoàn Kiếm, sông Hồng. ';
    expect(plainLanguageOf(names.repeat(2))).toBeUndefined();
    expect(plainLanguageOf(`${names.repeat(2)}Và của những năm này.`)).toBe('vi');
  });

  it('is left to the detector where words are few, or always the same', () => {
    expect(plainLanguageOf(ENGLISH.slice(0, 60))).toBeUndefined();
    expect(plainLanguageOf('the bridge of '.repeat(40))).toBeUndefined();
  });

  it('is left to the detector where two languages share the words', () => {
    const FRENCH =
      'Le conseil a dit que les habitants ne sont pas contents, mais que le pont est dans un état qui ne peut être accepté par la ville. ';
    expect(plainLanguageOf(MORE + FRENCH)).toBeUndefined();
    expect(plainLanguageOf(ICELANDIC.repeat(4))).toBeUndefined();
  });
});
