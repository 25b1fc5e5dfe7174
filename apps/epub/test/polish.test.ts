import { describe, expect, it } from 'vitest';
import { polish } from '../src/body/polish.ts';
import { faultsOf } from './bound.ts';

const words = { notes: 'Notes', backToText: 'Back' };
const wrap = (markup: string): string => `<html xmlns:epub="http://www.idpf.org/2007/ops">${markup}</html>`;

describe('the markup of a body', () => {
  it('has its notes as asides with numbers, lists inside them untouched', () => {
    const out = polish(
      '<p>Text<sup><a role="doc-noteref" href="#in-fn-1" id="in-r1">1</a></sup></p><ol><li>kept</li></ol>' +
        '<section role="doc-endnotes"><ol><li id="in-fn-1"><p>A note:</p><ol><li>one</li></ol><a role="doc-backlink" href="#in-r1">↩</a></li>' +
        '<li id="in-fn-2">Bare.</li></ol></section>',
      false,
      words,
    );
    expect(faultsOf(wrap(out))).toEqual([]);
    expect(out).toContain('<a epub:type="noteref" role="doc-noteref" href="#in-fn-1" id="in-r1">');
    expect(out).toContain(
      '<aside epub:type="footnote" role="doc-footnote" class="note" id="in-fn-1"><p><span class="note-number">1.</span> A note:</p><ol><li>one</li></ol>',
    );
    expect(out).toContain('id="in-fn-2"><span class="note-number">2.</span> Bare.</aside>');
    expect(out).toContain('aria-label="Back"');
    expect(out).toContain('<ol><li>kept</li></ol>');
  });
  it('leads nowhere that the book does not have', () => {
    expect(
      polish(
        '<a href="../x.html">a</a><a href="#in-no">b</a><q cite="/y">c</q><a href="https://e.example/">d</a>',
        false,
        words,
      ),
    ).toBe('<a>a</a><a>b</a><q>c</q><a href="https://e.example/">d</a>');
  });
  it('leaves text alone that only looks like an attribute', () => {
    const text = '<p>write lang="en" and role="doc-noteref" href="#x"</p>';
    expect(polish(text, true, words)).toBe(text);
  });
  it('gives an item that begins with a box no bullet', () => {
    expect(polish('<ul><li>☑ done</li><li><p>☐ not</p></li><li>☒</li></ul>', false, words)).toBe(
      '<ul><li class="task">☑ done</li><li class="task"><p>☐ not</p></li><li>☒</li></ul>',
    );
  });
  it('says languages to XML too, and reads code from the left', () => {
    expect(polish('<p lang="vi">x</p><pre>y</pre>', true, words)).toBe(
      '<p lang="vi" xml:lang="vi">x</p><pre dir="ltr">y</pre>',
    );
  });
});
