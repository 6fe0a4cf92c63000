import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseBlank } from '#main/documents/blanks/recognise-blank.ts';
import type { BlankCell, BlankModel } from '#main/office/form/blank-model.ts';
import type { OfficeForm } from '#main/office/form/office-form.ts';
import { parsePlace } from '#shared/blanks/place.ts';
import { type BlankRecognition, FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';

/** A form written as text: rows of cells, and what each room of it is to be filled with. */
export interface PublishedForm {
  name: string;
  kind: FormKind;
  model: BlankModel;
  /** By the address of the line; empty where nothing may be filled. */
  asked: ReadonlyMap<string, string>;
}

/**
 * Labels of published layouts, written down as they stand there: `|` parts cells, `<` and `^` belong
 * to the cell on the left or above, `{field:hint}` is room, `{}` room that must stay empty.
 */
export function readPublishedForms(): PublishedForm[] {
  const text = readFileSync(join(import.meta.dirname, 'published-forms.txt'), 'utf8');
  return text.split(/\n(?=# )/u).map((written) => readForm(written.trim().split('\n')));
}

function readForm([head = '', ...lines]: string[]): PublishedForm {
  const [, kind = 'work', name = ''] = /^# (\w+) (.+)$/u.exec(head) ?? [];
  const rows = lines.map((line) => line.split('|'));
  const columnCount = Math.max(...rows.map((row) => row.length));
  const asked = new Map<string, string>();
  const cells: BlankCell[] = [];
  const owners = new Map<string, BlankCell>();
  for (const [row, words] of rows.entries()) {
    for (let column = 0; column < columnCount; column += 1) {
      const written = words[column] ?? '<';
      const above = written === '^' ? owners.get(`${row - 1},${column}`) : undefined;
      const left = written === '<' ? owners.get(`${row},${column - 1}`) : undefined;
      if (above) above.rowSpan = row - above.row + 1;
      if (left) left.columnSpan = column - left.column + 1;
      const cell = above ?? left ?? newCell(row, column, written, asked);
      if (!above && !left) cells.push(cell);
      owners.set(`${row},${column}`, cell);
    }
  }
  const table = { rowCount: rows.length, columnCount, cells, isSheet: false, columnWidths: [] };
  const model: BlankModel = { flows: [{ name: '正文', blocks: [{ type: 'table', table }] }] };
  return { name, kind: kind as FormKind, model, asked };
}

function newCell(
  row: number,
  column: number,
  written: string,
  asked: Map<string, string>,
): BlankCell {
  const room = /^\{([^:}]*)(?:[:：](.*))?\}$/u.exec(written);
  const where = `第${row + 1}行第${column + 1}列`;
  const address = `form#r${row}c${column}`;
  if (room) asked.set(address, room[1] ?? '');
  const text = room ? (room[2] ?? '') : written;
  const look = { align: 'left' as const, sizePt: 12, bold: false };
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    where,
    lines: [{ address, text, where, prompts: [], barred: [], look }],
    tables: [],
    isFormula: false,
    isNumber: false,
    bordered: true,
    textFits: true,
    tall: false,
  };
}

function recogniseModel(model: BlankModel, kind: FormKind): BlankRecognition {
  const form: Pick<OfficeForm, 'format' | 'warnings' | 'lines' | 'addRow'> = {
    format: 'docx',
    warnings: [],
    lines: () => model,
    addRow: () => false,
  };
  return recogniseBlank(form, kind, { synonyms: {} });
}

/** What is filled rightly, what is not, and what is filled that should stay empty. */
export function scorePublished({ kind, model, asked }: PublishedForm) {
  const filled = new Map(
    recogniseModel(model, kind).fields.flatMap(({ field, confidence, place, label }) => {
      const line = parsePlace(place)?.[0]?.line ?? '';
      const isFilled = field !== null && field !== 'pen' && confidence >= FILL_CONFIDENCE;
      return isFilled ? [[line, { field, label }] as const] : [];
    }),
  );
  const missed: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const [line, field] of asked) {
    if (field === '' || field === 'pen') continue;
    if (filled.get(line)?.field === field) right += 1;
    else missed.push(`${field} ${line}`);
  }
  for (const [line, { field, label }] of filled) {
    if (asked.get(line) !== field) wrong.push(`${label} -> ${field} ${line}`);
  }
  return { right, missed, wrong };
}
