import { Refusal } from '#shared/domain/failure.ts';

/** What a workbook may hold to be read; no ledger comes near it. */
const BOUNDS = {
  sheets: 500,
  rows: 200_000,
  columns: 1000,
  cells: 5_000_000,
  cellCharacters: 32_767,
} as const;

/** Counts what is read of one workbook and refuses it at the first bound passed, with its place. */
export class WorkbookBounds {
  private readonly file: string;
  private rows = 0;
  private cells = 0;

  constructor(file: string) {
    this.file = file;
  }

  sheets(count: number): void {
    if (count <= BOUNDS.sheets) return;
    throw this.refusal(
      `有 ${count} 个工作表，超过 ${BOUNDS.sheets} 个。请把要导入的工作表分成几个文件，分别导入。`,
    );
  }

  row(sheet: string, columns: number): void {
    this.rows += 1;
    if (this.rows > BOUNDS.rows)
      throw this.refusal(`超过 ${BOUNDS.rows} 行。请按年份拆成几个文件，分别导入。`, { sheet });
    if (columns > BOUNDS.columns)
      throw this.refusal(
        `的工作表“${sheet}”有一行写了 ${columns} 栏，超过 ${BOUNDS.columns} 栏，不像台账。请删去多余的栏后再导入。`,
        { sheet },
      );
  }

  cell(sheet: string, cell: string, text: string): void {
    this.cells += 1;
    if (this.cells > BOUNDS.cells)
      throw this.refusal(`写了字的格子超过 ${BOUNDS.cells} 个。请按年份拆成几个文件，分别导入。`, {
        sheet,
      });
    if (text.length > BOUNDS.cellCharacters)
      throw this.refusal(
        `的工作表“${sheet}”${cell} 一格有 ${text.length} 个字，超过 WPS、Excel 的上限 ${BOUNDS.cellCharacters} 个。请删短后再导入。`,
        { sheet, cell },
      );
  }

  private refusal(what: string, place: { sheet?: string; cell?: string } = {}): Refusal {
    return new Refusal('unsupported-file', `“${this.file}”${what}`, { file: this.file, ...place });
  }
}
