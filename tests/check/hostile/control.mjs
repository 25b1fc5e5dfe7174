import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const DANGEROUS = { allowDangerousHtml: true, allowDangerousProtocol: true };

/** Takes a vector and gives a bare page that does what a careless program would: prints it as it is. */
export function controlPage({ carrier, place, payload }) {
  return `<!doctype html><meta charset="utf-8"><title>control</title><body>${bodyOf(carrier, place, payload)}`;
}

function bodyOf(carrier, place, payload) {
  if (place === 'body' && carrier === 'html') return payload;
  if (place === 'body') {
    return micromark(payload, { ...DANGEROUS, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  }
  // A title, a name or a line reaches a page as text, in attributes of both quotes, as an address and inside a script element.
  return `<h1>${payload}</h1><p title="${payload}">a</p><p title='${payload}'>b</p><a href="${payload}">c</a>
<script type="application/ld+json">"${payload}"</script><textarea>${payload}</textarea><title>${payload}</title>`;
}
