import type { FlowingPaper } from '#shared/forms/flowing-paper.ts';
import { openFormPackage } from '../../office/form/open-form-package.ts';
import { workbookPages } from './excel/workbook-pages.ts';
import { documentPages } from './word/document-pages.ts';

export interface OfficePages {
  /** One for each section of a document or sheet of a workbook, in their order. */
  papers: FlowingPaper[];
  /** What the form holds and its pages here do not show, in words: 图形. Empty when they show all. */
  missing: string[];
}

/** An office's form as the pages that its own program would print. */
export function officePages(bytes: Uint8Array, file: string): OfficePages {
  const opened = openFormPackage(bytes, file);
  const missing = new Set<string>();
  const tell = (what: string) => void missing.add(what);
  const papers =
    opened.format === 'docx' ? documentPages(opened, tell) : workbookPages(opened, tell);
  return { papers, missing: [...missing] };
}
