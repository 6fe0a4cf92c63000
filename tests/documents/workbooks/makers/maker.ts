import type { WorkbookTruth } from '../../../support/workbook-truth.ts';

/** A test workbook: its bytes and what it says, written down independently of the import. */
export interface MadeWorkbook {
  name: string;
  bytes: Uint8Array;
  truth: WorkbookTruth;
}

/** `a('2024-05-12', '消防宣讲', 'lecture', 'enterprise village', { audience: 30 })` */
export function a(
  date: string,
  title: string,
  form: string,
  settings: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return { date, title, form, settings: settings.split(' '), sessions: 1, audience: 0, ...more };
}
