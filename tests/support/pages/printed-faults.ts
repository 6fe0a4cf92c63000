import { countSheetPages, writeExcel } from '#main/documents/excel/write-excel.ts';
import { writeWord } from '#main/documents/word/write-word.ts';
import { cutPages } from '#shared/forms/cut-pages.ts';
import { convertToPdf, type PdfPages } from '../convert-to-pdf.ts';
import { formsOfLedger, type MadeForm, type MadeLedger } from './made-ledgers.ts';
import { pageFaults } from './page-faults.ts';

export interface PrintedFaults {
  /** Files that were printed. */
  forms: number;
  pages: number;
  faults: string[];
  /** Files whose pages are told otherwise than they are. */
  miscounted: { name: string; told: number; printed: number }[];
}

/** LibreOffice loses files of long lists. */
const AT_ONCE = 40;

/** Every form of the ledgers as Word and as Excel, printed by LibreOffice and read page by page. */
export async function printedFaults(ledgers: readonly MadeLedger[]): Promise<PrintedFaults> {
  const files = new Map<string, Uint8Array>();
  const made = new Map<string, MadeForm>();
  for (const form of ledgers.flatMap(formsOfLedger)) {
    for (const [extension, write] of [
      ['docx', writeWord],
      ['xlsx', writeExcel],
    ] as const) {
      const name = `${form.name}-${extension}.${extension}`;
      files.set(name, await write(form.model));
      made.set(name, { ...form, name });
    }
  }
  const printed = new Map<string, PdfPages>();
  const all = [...files];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = await convertToPdf(new Map(all.slice(from, from + AT_ONCE)));
    for (const [name, pdf] of some) printed.set(name, pdf);
  }
  let pages = 0;
  const faults: string[] = [];
  const miscounted: PrintedFaults['miscounted'] = [];
  for (const [name, form] of made) {
    const found = printed.get(name)?.pages ?? [];
    pages += found.length;
    faults.push(...pageFaults(form, found));
    const told = name.endsWith('docx') ? cutPages(form.model).length : countSheetPages(form.model);
    if (told !== found.length) miscounted.push({ name, told, printed: found.length });
  }
  return { forms: made.size, pages, faults, miscounted };
}
