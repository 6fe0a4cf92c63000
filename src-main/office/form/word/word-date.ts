import type { Edit } from '../../xml/edits.ts';
import { child, type XmlElement, type XmlPart } from '../../xml/xml-tree.ts';

/** A whole day in the format of a date control; null for a value that is none, such as 2024年5月. */
export function formattedDay(
  value: string,
  date: XmlElement,
): { text: string; iso: string } | null {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(value);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const two = (digits: string) => digits.padStart(2, '0');
  const iso = `${year}-${two(month)}-${two(day)}`;
  const format = child(date, 'w:dateFormat')?.attributes.get('w:val') ?? '';
  const parts: Record<string, string> = {
    yyyy: year,
    yy: year.slice(2),
    MM: two(month),
    M: month,
    dd: two(day),
    d: day,
  };
  let isPlain = /y/u.test(format) && /M/u.test(format) && /d/u.test(format);
  const text = format
    .replace(/\[\$[^[\]]*\]|;.*$/gu, '')
    .replace(/'([^']*)'|"([^"]*)"|[A-Za-z]+/gu, (token, single?: string, double?: string) => {
      const literal = single ?? double;
      if (literal !== undefined) return literal;
      const part = parts[token];
      // 星期, 二〇二四 and the like are left to Word: the day itself stands for them.
      if (part === undefined) isPlain = false;
      return part ?? '';
    });
  return { text: isPlain ? text : value, iso };
}

/** The day as Word keeps it beside the words shown. */
export function fullDateEdit(part: XmlPart, date: XmlElement, iso: string): Edit {
  const open = part.source.slice(date.start, date.openEnd);
  const prefix = /^<([^\s/>]*:)?/u.exec(open)?.[1] ?? '';
  const bare = open.replace(/\s(?:\w+:)?fullDate\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
  const name = /^<[^\s/>]+/u.exec(bare)?.[0] ?? '';
  const text = `${name} ${prefix}fullDate="${iso}T00:00:00Z"${bare.slice(name.length)}`;
  return { start: date.start, end: date.openEnd, text };
}
