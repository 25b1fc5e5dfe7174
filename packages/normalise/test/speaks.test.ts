import { describe, expect, it } from 'vitest';
import { speaks } from '../src/language/speaks.ts';

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

  it('is in none where its words are not known', () => {
    expect(speaks(ICELANDIC, 'is')).toBe(false);
    expect(speaks('', 'en')).toBe(false);
  });
});
