import type { OfficePackage } from '../../office/office-package.ts';
import { type DayFormat, dayFormat } from './day-words.ts';
import { formatSections } from './format-sections.ts';
import { type NumberWords, numberWords } from './number-words.ts';
import { timeWords } from './time-words.ts';

/** How a cell is shown, as far as the import needs to know. */
export interface CellStyle extends NumberStyle {
  /** All of it is struck out, save words that say otherwise themselves. */
  struck: boolean;
}

interface NumberStyle {
  date: DayFormat | null;
  /** Decimal places of formats such as 0.00; null otherwise. */
  decimals: number | null;
  /** For formats that say more of a number, or less, than its digits. */
  words: ((value: number) => NumberWords | null) | null;
  /** For formats that put words around a text, or hide it. */
  around: ((text: string) => string) | null;
}

export interface WorkbookStyles {
  /** By the `s` of a cell. */
  cells: CellStyle[];
  /** The formats of conditions (`dxfId`) that strike out. */
  striking: ReadonlySet<number>;
}

export const NO_STYLES: WorkbookStyles = { cells: [], striking: new Set() };

/** How cells are shown, and which conditional formats strike out. */
export function parseStyles(office: OfficePackage, part: string): WorkbookStyles {
  const formats = new Map<number, string>();
  const compiled = new Map<number, NumberStyle>();
  const struckFonts: boolean[] = [];
  const named: Xf[] = [];
  const own: Xf[] = [];
  const striking = new Set<number>();
  let conditional = -1;
  let section = '';
  office.stream(part, {
    open(name, attribute) {
      if (SECTIONS.includes(name)) section = name;
      else if (name === 'numFmt')
        formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'font' && section === 'fonts') struckFonts.push(false);
      else if (name === 'strike' && section === 'fonts')
        struckFonts[struckFonts.length - 1] = isSwitchedOn(attribute('val') ?? '1');
      else if (name === 'dxf') conditional += 1;
      else if (name === 'strike' && section === 'dxfs' && isSwitchedOn(attribute('val') ?? '1'))
        striking.add(conditional);
      else if (name === 'xf') {
        const list = section === 'cellXfs' ? own : section === 'cellStyleXfs' ? named : null;
        list?.push({
          format: Number(attribute('numFmtId') ?? 0),
          font: Number(attribute('fontId') ?? 0),
          style: Number(attribute('xfId') ?? 0),
          hasOwnFont: isSwitchedOn(attribute('applyFont') ?? '0'),
        });
      }
    },
    close(name) {
      if (name === section) section = '';
    },
  });
  const cells = own.map(({ format, font, style, hasOwnFont }) => {
    const numbers = compiled.get(format) ?? styleOf(format, formats);
    compiled.set(format, numbers);
    // A cell that takes its font from a named style may leave its own at the first.
    const fonts = hasOwnFont ? [font] : [font, named[style]?.font ?? font];
    return { ...numbers, struck: fonts.some((each) => struckFonts[each] === true) };
  });
  return { cells, striking };
}

interface Xf {
  format: number;
  font: number;
  style: number;
  hasOwnFont: boolean;
}

const SECTIONS = ['numFmts', 'fonts', 'cellStyleXfs', 'cellXfs', 'dxfs'];

/** The switches of OOXML: <strike/>, val="1", val="true". */
export function isSwitchedOn(value: string): boolean {
  return value === '1' || value === 'true';
}

const PLAIN: NumberStyle = { date: null, decimals: null, words: null, around: null };
/** Codes of the built-in formats that say more than digits, as a Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  2: '0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  42: '"¥"#,##0;"¥"\\-#,##0;"-"',
  44: '"¥"#,##0.00;"¥"\\-#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

function styleOf(id: number, formats: ReadonlyMap<number, string>): NumberStyle {
  const code = formats.get(id) ?? BUILT_IN[id];
  return code === undefined ? PLAIN : styleOfCode(code.replaceAll('G/通用格式', 'General'));
}

/** Reads a format code such as yyyy"年"m"月"d"日";@ without its literals and colours. */
function styleOfCode(code: string): NumberStyle {
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"/gu, '')
    .replace(/\\./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^[\]]*\]/giu, '')
    .replace(/[_*]./gu, '')
    .toLowerCase();
  const decimals = /^0\.(0+)$/.exec(bare)?.[1]?.length ?? null;
  const around = textWords(code);
  if (/general|#|0|^[^a-z]*$/.test(bare) && !/[hs]/.test(bare.replace('general', '')))
    return { ...PLAIN, decimals, words: numberWords(code), around };
  const date = dayFormat(code, bare);
  return { ...PLAIN, date, words: date === null ? timeWords(bare) : null, around };
}

/** The last section of a format may put words around a text, or leave it out: @"村", ;;; */
function textWords(code: string): NumberStyle['around'] {
  const sections = formatSections(code);
  const own = sections.length === 4 ? sections[3] : sections.length === 1 ? sections[0] : undefined;
  if (!own || (sections.length === 1 && !own.tokens.some(({ is }) => is === 'text'))) return null;
  if (own.tokens.every(({ is }) => is === 'text') && own.tokens.length > 0) return null;
  return (text) =>
    own.tokens
      .map((token) => (token.is === 'text' ? text : token.is === 'literal' ? token.text : ''))
      .join('');
}
