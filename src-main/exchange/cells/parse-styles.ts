import type { OfficePackage } from '../../office/office-package.ts';

/** How a number cell is shown, as far as the import needs to know. */
export interface NumberStyle {
  date: 'day' | 'month-day' | 'month' | null;
  /** Decimal places of formats such as 0.00; null otherwise. */
  decimals: number | null;
}

/** Number styles by the `s` of a cell. */
export function parseStyles(office: OfficePackage, part: string): NumberStyle[] {
  const formats = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCellFormats = false;
  office.stream(part, {
    open(name, attribute) {
      if (name === 'numFmt')
        formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats)
        styles.push(styleOf(Number(attribute('numFmtId') ?? 0), formats));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

const PLAIN: NumberStyle = { date: null, decimals: null };
const FULL_DATES = new Set([14, 15, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54]);

function styleOf(id: number, formats: ReadonlyMap<number, string>): NumberStyle {
  const code = formats.get(id);
  if (code !== undefined) return styleOfCode(code);
  if (id === 2) return { date: null, decimals: 2 };
  if (id === 16 || id === 58) return { date: 'month-day', decimals: null };
  if (id === 17 || id === 57) return { date: 'month', decimals: null };
  return FULL_DATES.has(id) ? { date: 'day', decimals: null } : PLAIN;
}

/** Reads a format code such as yyyy"年"m"月"d"日";@ without its literals and colours. */
function styleOfCode(code: string): NumberStyle {
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"/gu, '')
    .replace(/\\./gu, '')
    .replace(/\[[^\]]*\]/gu, '')
    .replace(/[_*]./gu, '')
    .toLowerCase();
  const decimals = /^0\.(0+)$/.exec(bare)?.[1]?.length;
  if (decimals !== undefined) return { date: null, decimals };
  if (/general|#|0/.test(bare)) return PLAIN;
  const day = bare.includes('d');
  const year = /y|e/.test(bare);
  const month = bare.replace(/h+:?m+|m+:?s+|am\/pm|a\/p/g, '').includes('m');
  if (year && day) return { date: 'day', decimals: null };
  if (month && day) return { date: 'month-day', decimals: null };
  if (day) return { date: 'day', decimals: null };
  return year ? { date: 'month', decimals: null } : PLAIN;
}
