import type { Element, Properties } from 'hast';
import { oneLine } from '../one-line.ts';
import { safeUrl } from './url.ts';

const LANG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const MOMENT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/;
const ROLES: ReadonlySet<string> = new Set(['doc-noteref', 'doc-backlink', 'doc-endnotes', 'note']);
const SCOPES: ReadonlySet<string> = new Set(['row', 'col', 'rowgroup', 'colgroup']);
const ORDERS: ReadonlySet<string> = new Set(['1', 'a', 'A', 'i', 'I']);

type Check = (value: string) => string | true | undefined;

const text: Check = (value) => oneLine(value) || undefined;
const among =
  (values: ReadonlySet<string>): Check =>
  (value) =>
    values.has(value) ? value : undefined;
const span: Check = (value) => (/^[1-9]\d{0,2}$/.test(value) ? value : undefined);
const whole: Check = (value) => (/^-?\d{1,9}$/.test(value) ? value : undefined);
const date: Check = (value) => (DATE.test(value) || MOMENT.test(value) ? value : undefined);
const lang: Check = (value) => (LANG.test(value) ? value : undefined);
const yes: Check = () => true;
const dir: Check = (value) => among(new Set(['ltr', 'rtl', 'auto']))(value.toLowerCase());

const EVERYWHERE: Readonly<Record<string, Check>> = { lang, dir };
const CHECKS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  a: { title: text, role: among(ROLES) },
  abbr: { title: text },
  aside: { role: among(ROLES) },
  bdo: { dir },
  blockquote: { cite: safeUrl },
  code: { className: (value) => /(?:^|\s)(language-[\w+#.-]{1,40})(?:\s|$)/.exec(value)?.[1] },
  del: { cite: safeUrl, dateTime: date },
  details: { open: yes },
  dfn: { title: text },
  ins: { cite: safeUrl, dateTime: date },
  li: { value: whole },
  ol: { start: whole, reversed: yes, type: among(ORDERS) },
  q: { cite: safeUrl },
  section: { role: among(ROLES) },
  td: { colSpan: span, rowSpan: span },
  th: { colSpan: span, rowSpan: span, scope: among(SCOPES), abbr: text },
  time: { dateTime: date },
};

/** Columns of a table as Markdown and older pages align them; HTML leaves it to a style, so here it is a class that our styles know. */
function alignedTo(element: Element): string | undefined {
  const stated = element.properties['align'];
  const styled = /(?:^|;)\s*text-align\s*:\s*([a-z]+)/i.exec(String(element.properties['style'] ?? ''))?.[1];
  const classed = /(?:^|\s)to-(left|center|right)(?:\s|$)/.exec(
    [element.properties['className'] ?? ''].flat().join(' '),
  )?.[1];
  const side = (typeof stated === 'string' ? stated : (styled ?? classed ?? '')).toLowerCase();
  return side === 'left' || side === 'center' || side === 'right' ? `to-${side}` : undefined;
}

/**
 * Takes an element and the name it will have, and gives the attributes that an article's element keeps, each with a
 * value that is valid. Ids and addresses of links are not among them: those are the fragment's own.
 */
export function attributesOf(element: Element, name: string): Properties {
  const kept: Properties = {};
  const checks = CHECKS[name];
  for (const [key, value] of Object.entries(element.properties)) {
    const check =
      (checks && Object.hasOwn(checks, key) ? checks[key] : undefined) ??
      (Object.hasOwn(EVERYWHERE, key) ? EVERYWHERE[key] : undefined);
    if (check === undefined || value === null || value === undefined || value === false) continue;
    const checked = check(
      Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value).trim(),
    );
    if (checked !== undefined) kept[key] = checked;
  }
  const side = name === 'td' || name === 'th' ? alignedTo(element) : undefined;
  if (side !== undefined) kept['className'] = [side];
  return kept;
}
