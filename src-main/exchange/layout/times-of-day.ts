import type { WorkbookRow } from '../cells/workbook-model.ts';

/** The column in which rows tell nothing but a time of day; null where there is none. */
export function clockColumn(rows: readonly WorkbookRow[]): number | null {
  const cols = new Set(rows.flatMap(({ cells }) => cells.map(({ col }) => col)));
  for (const col of cols) {
    const texts = rows.flatMap(({ cells }) => cells.find((cell) => cell.col === col)?.text ?? []);
    const timed = texts.filter((text) => isTimeOfDay(text));
    if (timed.length >= LEAST_TIMED && timed.length >= texts.length * NEARLY_ALL) return col;
  }
  return null;
}

/** 9:30, 上午, 8:00-17:00 and nothing else. */
export function isTimeOfDay(text: string): boolean {
  return CLOCK.test(text.trim());
}

const LEAST_TIMED = 3;
const NEARLY_ALL = 0.9;
const CLOCK =
  /^(?:(?:上午|下午|晚上?|早上?|中午|凌晨|夜间|傍晚|全天)(?:\s*\d{1,2}[:：时点](?:\d{2}分?|半)?)?|\d{1,2}(?:[:：]\d{2}(?::\d{2})?|[时点](?:\d{1,2}分|半)?))(?:\s*[-—–~～至到]+\s*(?:次日)?\d{1,2}[:：时点](?:\d{2}分?|半)?)?$/u;
