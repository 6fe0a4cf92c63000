import type { OfficePackage } from '../../office/office-package.ts';

/** The shared strings in order; rich text joined, phonetic guides left out. */
export function parseStrings(office: OfficePackage, part: string): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  office.stream(part, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeControls(current));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(text) {
      if (inText) current += text;
    },
  });
  return strings;
}

/** Excel writes control characters as _x000D_ and a literal _x as _x005F_x. */
export function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return char === '\r' ? '' : char;
  });
}
