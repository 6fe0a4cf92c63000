import type { WritableLedger } from './ledger.ts';

type Cells = Readonly<Record<string, unknown>>;

/**
 * One row at a time: the same text each time is prepared once, where a statement of many rows is
 * written, read and planned for every portion.
 */
export function insertRow(write: WritableLedger, table: string, row: Cells): void {
  const columns = Object.keys(row);
  const text = `INSERT INTO ${table} (${columns.map(quoted).join()}) VALUES (${columns.map(() => '?').join()})`;
  write.run(text, Object.values(row));
}

/** Only the cells given; what an index holds of the others is left alone. */
export function updateRow(write: WritableLedger, table: string, seq: number, cells: Cells): void {
  const columns = Object.keys(cells).map((column) => `${quoted(column)} = ?`);
  const text = `UPDATE ${table} SET ${columns.join()} WHERE seq = ?`;
  write.run(text, [...Object.values(cells), seq]);
}

export function deleteRow(
  write: WritableLedger,
  table: string,
  key: 'seq' | 'rowid',
  value: number,
): void {
  write.run(`DELETE FROM ${table} WHERE ${key} = ?`, [value]);
}

function quoted(column: string): string {
  return `"${column}"`;
}
