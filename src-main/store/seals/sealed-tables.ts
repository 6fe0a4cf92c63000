import { crc32 } from 'node:zlib';

/**
 * Tables whose rows stand in no change log, the log itself among them, and the column that names a
 * row. What is kept of each row beside it tells whether it is still as the program wrote it.
 * Not here: what its own content or its index already tells (`stored_file`, `sheet_made`).
 */
export const SEALED_TABLES = {
  report: 'id',
  report_event: 'id',
  gathered_report: 'id',
  gathered_file: 'id',
  form_draft: 'key',
  change_batch: 'seq',
  change_log: 'id',
} as const;

export type SealedTable = keyof typeof SEALED_TABLES;

/** In the order in which they are looked at. */
export const SEALED = Object.keys(SEALED_TABLES) as SealedTable[];

/** Of a row's values in the order of its columns. It tells every flipped bit; it is no secret. */
export function sealOf(values: readonly unknown[]): number {
  return crc32(JSON.stringify(values));
}
