import { escapeMarkup } from '@offprint/article';
import type { Precision } from '@offprint/article';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absoluteMarkup } from '../src/item/absolute.ts';
import { cleanText } from '../src/item/clean-text.ts';
import { instantOf } from '../src/item/instant.ts';
import { element, xmlOf } from '../src/xml/element.ts';
import { assertWellFormed } from './well-formed.ts';

function date(value: string, precision: Precision = 'day'): Parameters<typeof instantOf>[0] {
  return { value, precision, by: 'date-is-known' };
}

describe('moments', () => {
  test.each([
    ['2018-01-19', 'Asia/Ho_Chi_Minh', '2018-01-19T00:00:00+07:00'],
    ['2018-07-01', 'Europe/Paris', '2018-07-01T00:00:00+02:00'],
    ['2018-01-19', 'UTC', '2018-01-19T00:00:00Z'],
    ['2018-01-19T08:03', 'America/St_Johns', '2018-01-19T08:03:00-03:30'],
    ['2018-01-19T08:03:59Z', 'Asia/Tokyo', '2018-01-19T08:03:59Z'],
    ['2018-01-19T08:03:59-05:00', 'Asia/Tokyo', '2018-01-19T08:03:59-05:00'],
    // Midnight of this day was put forward to one o'clock.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00'],
    // This hour came twice: the first of the two.
    ['2018-10-28T02:30', 'Europe/Paris', '2018-10-28T02:30:00+02:00'],
    // And this one never.
    ['2018-03-25T02:30', 'Europe/Paris', '2018-03-25T03:30:00+02:00'],
  ])('%s in %s is %s', (value, zone, iso) => {
    expect(instantOf(date(value), zone)?.iso).toBe(iso);
    expect(instantOf(date(value), zone)?.time).toBe(Date.parse(iso));
  });

  test.each(['2018', '2018-01', '2018-02-30', '2018-13-01', 'soon', ''])('%j is none', (value) => {
    expect(instantOf(date(value), 'UTC')).toBeUndefined();
  });

  test('both forms say the same moment, in every zone', () => {
    const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/St_Johns', 'Pacific/Kiritimati', 'Africa/Monrovia'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1972-02-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (when, zone) => {
          const moment = instantOf(date(when.toISOString().slice(0, 10)), zone);
          expect(Date.parse(moment?.iso ?? '')).toBe(moment?.time);
          expect(Date.parse(moment?.rfc822 ?? '')).toBe(moment?.time);
        },
      ),
    );
  });
});

test('any text, cleaned, is well-formed XML and comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })),
      (text, units) => {
        const { text: clean } = cleanText(text + String.fromCharCode(...units));
        const xml = xmlOf(element('a', { b: clean }, clean));
        assertWellFormed(xml);
        expect(clean.isWellFormed()).toBe(true);
        expect(cleanText(clean)).toEqual({ text: clean, replaced: 0 });
      },
    ),
  );
});

test('markup without a relative address comes back as it was', () => {
  const html =
    '<p>a &lt;b&gt; "c" <a href="https://ex.example/?a=1&amp;b=2" title="href=&quot;x&quot;">d</a><br/><img src="https://ex.example/a.png" alt="a &gt; b > c"/></p>';
  expect(absoluteMarkup(html, {})).toBe(html);
});

test('whatever stands in an address, the body stays well-formed and its addresses are absolute', () => {
  const address = fc.oneof(
    fc.webUrl(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('#a', '../b?c=d&e', '//f/g', 'javascript:h', ''),
  );
  fc.assert(
    fc.property(fc.array(address, { maxLength: 5 }), fc.boolean(), (addresses, based) => {
      const body = addresses
        .map((value) => escapeMarkup(cleanText(value).text))
        .map(
          (value) =>
            `<p title="${value}"><a href="${value}" rel="x">${value}</a><img src="${value}" srcset="${value} 2x" alt="${value}"/></p>`,
        )
        .join('');
      const out = absoluteMarkup(
        body,
        based ? { page: 'https://ex.example/a/', source: 'https://ex.example/b/c' } : {},
      );
      assertWellFormed(`<div>${out}</div>`);
      const found = [...out.matchAll(/<[^<>]*?\s(?:href|src)="([^"]*)"/g)].map(([, value]) => value ?? '');
      expect(found.filter((value) => !/^(?:https?|mailto|tel|urn|tag|doi|ftp|geo):/.test(value))).toEqual([]);
    }),
  );
});
