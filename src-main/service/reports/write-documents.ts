import { countPages } from '#shared/forms/count-pages.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import type { CheckCode, ReportFacts } from '#shared/forms/report-facts.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { PackageDocument } from '../../submission/material.ts';
import type { Desk } from '../desk/desk.ts';
import { checkSentences } from '../templates/check-sentences.ts';
import { ownWords } from '../templates/own-words.ts';
import { templateFor } from '../templates/template-shelf.ts';
import { formKey, formsOf, type NamedForm, summariesOf } from './forms-of.ts';

export interface WrittenDocuments {
  documents: PackageDocument[];
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
  const written: WrittenDocuments = { documents: [], warnings: [] };
  const words = await ownWords(desk);
  const taken = new Set<FormKind>();
  const templates = new Map<FormKind, Awaited<ReturnType<typeof templateFor>>>();
  const forms = formsOf(facts, code);
  for (const [index, form] of forms.entries()) {
    onWritten(index, forms.length);
    const { kind, name, recordId, title } = form;
    if (!templates.has(kind)) templates.set(kind, await templateFor(desk, kind));
    const template = templates.get(kind);
    if (!template) {
      written.documents.push(...(await builtIn(form)));
      continue;
    }
    if (taken.has(kind)) continue;
    const content = { facts, recordId, allIfItTakes: true, code };
    const question = { blank: template, kind, words, content };
    const filled = await desk.reader.ask('fill', template.name, question);
    const { bytes, format, check, takesAll } = filled;
    if (takesAll) taken.add(kind);
    written.documents.push({
      name: `${name}.${format}`,
      bytes,
      role: kind,
      form: formKey(form),
      title,
    });
    written.warnings.push(...checkSentences(name, check));
  }
  for (const summary of summariesOf(facts, code)) {
    // A form of the office's that lists them all is their summary.
    if (taken.has(summary.of)) continue;
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
  const pages = countPages(model);
  const word = { name: `${name}.docx`, bytes: await writeWord(model), pages };
  if (!inExcel) return [word];
  const { countSheetPages, writeExcel } = await import('../../documents/excel/write-excel.ts');
  return [
    { name: `${name}.xlsx`, bytes: await writeExcel(model), pages: countSheetPages(model) },
    word,
  ];
}
