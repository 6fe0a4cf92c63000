/** A piece of a cell's text; `struck` null takes it over from the cell. */
export interface TextRun {
  text: string;
  struck: boolean | null;
}

/** A text, or its runs where some are struck out or may be spared by a struck-out cell. */
export type CellText = string | readonly TextRun[];

/** What remains of a text, and what it shows with what is struck out. */
export interface StruckText {
  kept: string;
  /** 150（已划掉）200; null when nothing is struck out. */
  shown: string | null;
}

export function withoutStruck(text: CellText, isCellStruck: boolean): StruckText {
  const runs = typeof text === 'string' ? [{ text, struck: null }] : text;
  const isStruck = (run: TextRun) => (run.struck ?? isCellStruck) && run.text.trim() !== '';
  const kept = runs.filter((run) => !isStruck(run)).map((run) => run.text);
  const shown = runs.map((run) => (isStruck(run) ? `${run.text}（已划掉）` : run.text));
  return { kept: kept.join(''), shown: runs.some(isStruck) ? shown.join('') : null };
}

export function plainText(text: CellText): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}
