import type { Row } from '../running/row.ts';
import { DOCUMENT_ROWS } from './document-rows.ts';
import { HOME_ROWS } from './home-rows.ts';
import { PROGRAM_ROWS } from './program-rows.ts';
import { SAFEKEEPING_ROWS } from './safekeeping-rows.ts';
import { SHEET_ROWS } from './sheet-rows.ts';
import { STEP_ROWS } from './step-rows.ts';
import { WINDOW_ROWS } from './window-rows.ts';
import { WORKBOOK_ROWS } from './workbook-rows.ts';

/** In the order of the table. */
export const ROWS: readonly Row[] = [
  ...HOME_ROWS,
  ...SHEET_ROWS,
  ...STEP_ROWS,
  ...WORKBOOK_ROWS,
  ...DOCUMENT_ROWS,
  ...SAFEKEEPING_ROWS,
  ...PROGRAM_ROWS,
  ...WINDOW_ROWS,
];
