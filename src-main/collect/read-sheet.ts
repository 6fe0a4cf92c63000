import { foldText, toLine } from '#shared/recognition/fold-text.ts';
import { readWorkbook } from '../exchange/cells/read-workbook.ts';
import type { Workbook, WorkbookRow } from '../exchange/cells/workbook-model.ts';
import type { ImportOptions, ImportPlan } from '../exchange/import-plan.ts';
import { planWorkbook } from '../exchange/plan-import.ts';
import { OfficePackage } from '../office/office-package.ts';
import { EVIDENCE_SHEET, EXAMPLE_MARK, EXAMPLE_START } from './sheet-columns.ts';
import { readMarks, type SheetMarks } from './sheet-marks.ts';

/** What came back in one file. */
export interface ReadSheet {
  marks: SheetMarks | null;
  /** The body that stands in it as 填报单位; empty where none does. */
  writtenBody: string;
  /** When it was last saved, as it tells itself; empty where it does not. */
  savedAt: string;
  plan: ImportPlan;
  /** Rows written over the row that shows how, which are taken. */
  overExample: { sheet: string; row: number }[];
}

/** Whatever the file is called; a workbook in a body's own shape is read as the import reads it. */
export function readCollected(bytes: Uint8Array, options: ImportOptions): ReadSheet {
  const office = OfficePackage.open(bytes, options.fileName, 'import');
  const marks = readMarks(office);
  const { workbook, overExample } = withoutExamples(readWorkbook(bytes, options.fileName));
  const sheets = workbook.sheets.filter(({ name }) => marks === null || name !== EVIDENCE_SHEET);
  const plan = isUnfilled(sheets)
    ? nothing(options)
    : planWorkbook({ ...workbook, sheets }, options);
  const wrong = plan.ignored.filter(() => marks === null);
  return {
    marks,
    writtenBody: bodyWritten(workbook),
    savedAt: savedAt(office),
    plan: { ...plan, ignored: wrong },
    overExample,
  };
}

/** The row that shows how goes by its mark, wherever it was moved; what was written over it stays. */
function withoutExamples(
  workbook: Workbook,
): Pick<ReadSheet, 'overExample'> & { workbook: Workbook } {
  const overExample: ReadSheet['overExample'] = [];
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.flatMap((row): WorkbookRow[] => {
      const isMarked = row.cells.some(({ text }) => foldText(text) === foldText(EXAMPLE_MARK));
      const isExample = row.cells.some(({ text }) => text.startsWith(EXAMPLE_START));
      if (isExample) return [];
      if (!isMarked) return [row];
      const cells = row.cells.filter(({ text }) => foldText(text) !== foldText(EXAMPLE_MARK));
      const isFilled = cells.filter(({ col }) => col > 1).length > 1;
      if (isFilled) overExample.push({ sheet: sheet.name, row: row.row });
      return isFilled ? [{ ...row, cells }] : [];
    }),
  }));
  return { workbook: { ...workbook, sheets }, overExample };
}

/** Nothing but what was handed out: no row below the headings. */
function isUnfilled(sheets: Workbook['sheets']): boolean {
  return sheets.every(({ rows }) => {
    const head = rows.findIndex(({ cells }) => cells.some(({ text }) => text === '序号'));
    return (
      head >= 0 && rows.slice(head + 1).every(({ cells }) => cells.every(({ col }) => col === 1))
    );
  });
}

function nothing({ fileName }: ImportOptions): ImportPlan {
  return { fileName, tables: [], ignored: [], rows: [], refused: [], skipped: [], notes: [] };
}

/** 填报单位 and the cell beside it, or both in one cell. */
function bodyWritten({ sheets }: Workbook): string {
  for (const { rows } of sheets) {
    for (const { cells } of rows.slice(0, 6)) {
      for (const [at, { text }] of cells.entries()) {
        const told = /^\s*(?:填报|报送|上报|填表)单位(?:\(盖章\)|（盖章）)?\s*[:：]?\s*(.*)$/u.exec(
          text,
        );
        if (!told) continue;
        const own = toLine(told[1] ?? '');
        if (own !== '') return own;
        const beside = cells[at + 1];
        if (beside && !/[:：]/u.test(beside.text)) return toLine(beside.text);
      }
    }
  }
  return '';
}

function savedAt(office: OfficePackage): string {
  const bytes = office.has('docProps/core.xml') ? office.read('docProps/core.xml') : null;
  const text = bytes === null ? '' : new TextDecoder().decode(bytes);
  return /<dcterms:modified[^>]*>([^<]*)</u.exec(text)?.[1] ?? '';
}
