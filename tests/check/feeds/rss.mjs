// What RSS 2.0 (https://www.rssboard.org/rss-specification) asks of a feed, and what this project promises beside it.
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';

const parser = new DOMParser({ onError: onErrorStopParsing });

/** Takes a feed in RSS, as text and by name, and gives what is wrong with it; throws on XML that is not well-formed. */
export function faultsOfRss(xml, name) {
  const faults = [];
  const say = (fault) => faults.push(`${name}: ${fault}`);
  const root = parser.parseFromString(xml, 'text/xml').documentElement;
  const [channel] = Array.from(root.childNodes).filter(({ localName }) => localName === 'channel');
  const own = (element, wanted) =>
    Array.from(element.childNodes).filter(({ nodeName }) => nodeName === wanted);
  const MOMENT =
    /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
  for (const wanted of ['title', 'link', 'description'])
    if (own(channel, wanted).length !== 1) say(`no single ${wanted}`);
  for (const item of own(channel, 'item')) {
    if (own(item, 'title').length + own(item, 'description').length === 0)
      say('an item without title and description');
    for (const single of [
      'title',
      'link',
      'description',
      'guid',
      'pubDate',
      'enclosure',
      'content:encoded',
    ]) {
      if (own(item, single).length > 1) say(`an item with two of ${single}`);
    }
    const [guid] = own(item, 'guid');
    if (guid?.getAttribute('isPermaLink') !== 'false' || !guid.textContent.startsWith('urn:uuid:'))
      say('a guid that is no URN');
    for (const date of own(item, 'pubDate'))
      if (!MOMENT.test(date.textContent)) say(`the date ${date.textContent}`);
    for (const enclosure of own(item, 'enclosure')) {
      if (!/^\d+$/.test(enclosure.getAttribute('length')) || !enclosure.getAttribute('type'))
        say('an enclosure without length or type');
    }
  }
  return faults;
}
