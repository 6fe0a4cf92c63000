import { cutPages } from '#shared/forms/cut-pages.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import type { CheckCode, ReportFacts } from '#shared/forms/report-facts.ts';
import type { PackageDocument } from '../../submission/material.ts';
import type { Desk } from '../desk/desk.ts';
import { checkSentences } from '../templates/check-sentences.ts';
import { ownWords } from '../templates/own-words.ts';
import { readTemplateFile } from '../templates/template-shelf.ts';
import { formKey, type NamedForm } from './forms-of.ts';
import { type FormOnPaper, formsOnPaper } from './forms-on-paper.ts';

export interface WrittenDocuments {
  documents: PackageDocument[];
  /** What the documents are of. */
  forms: FormOnPaper[];
  /** What an office's own form left open or had no room for, in Chinese. */
  warnings: string[];
}

/**
 * The forms as files: on the office's own form where a template serves, else the statistics table
 * as Excel and Word, works and cases as Word, and lists of several as both.
 */
export async function writeDocuments(
  desk: Desk,
  facts: ReportFacts,
  code: CheckCode,
  onWritten: (done: number, of: number) => void = () => {},
): Promise<WrittenDocuments> {
  const { forms, summaries } = await formsOnPaper(desk, facts, code);
  const written: WrittenDocuments = { documents: [], forms, warnings: [] };
  const words = await ownWords(desk);
  const blanks = new Map<string, Uint8Array>();
  for (const [index, form] of forms.entries()) {
    onWritten(index, forms.length);
    const { kind, name, recordId, title, office } = form;
    if (office === null) {
      written.documents.push(...(await builtIn(form)));
      continue;
    }
    const content = { facts, recordId, allIfItTakes: true, code };
    const bytesOfBlank = blanks.get(office) ?? (await readTemplateFile(desk, office));
    blanks.set(office, bytesOfBlank);
    const question = { blank: { name: office, bytes: bytesOfBlank }, kind, words, content };
    const { bytes, format, check } = await desk.reader.ask('fill', office, question);
    const named = { name: `${name}.${format}`, bytes, role: kind, title };
    written.documents.push({ ...named, form: formKey(form) });
    written.warnings.push(...checkSentences(name, check));
  }
  for (const summary of summaries) {
    const at = written.documents.findIndex(({ role }) => role === summary.of);
    const both = await asExcelAndWord(summary.name, summary.model);
    const { kind: role, title } = summary;
    written.documents.splice(at, 0, ...both.map((file) => ({ ...file, role, form: role, title })));
  }
  return written;
}

/** Works and cases as Word, to be written on; the tables as Excel too. */
async function builtIn(form: NamedForm): Promise<PackageDocument[]> {
  const { kind, name, model, title } = form;
  const files = await asExcelAndWord(name, model, kind === 'statistics');
  return files.map((file) => ({ ...file, role: kind, form: formKey(form), title }));
}

/** The writers are loaded when first needed: they are most of what the program would load at its start. */
async function asExcelAndWord(name: string, model: FormModel, inExcel = true) {
  const { writeWord } = await import('../../documents/word/write-word.ts');
  const pages = cutPages(model).length;
  const word = { name: `${name}.docx`, bytes: await writeWord(model), pages };
  if (!inExcel) return [word];
  const { countSheetPages, writeExcel } = await import('../../documents/excel/write-excel.ts');
  return [
    { name: `${name}.xlsx`, bytes: await writeExcel(model), pages: countSheetPages(model) },
    word,
  ];
}
