import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseBlank } from '#main/documents/blanks/recognise-blank.ts';
import type {
  BlankBlock,
  BlankCell,
  BlankLine,
  BlankModel,
} from '#main/office/form/blank-model.ts';
import { parsePlace } from '#shared/blanks/place.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';

/** A form written as text: lines and rows of cells, and what each room of them is to be filled with. */
export interface PublishedForm {
  name: string;
  kind: FormKind;
  model: BlankModel;
  asked: AskedRoom[];
}

/** `field` is empty where nothing may be filled. */
interface AskedRoom {
  line: string;
  at: number;
  field: string;
}

/**
 * Labels of published layouts, written down as they stand there: `> ` begins a line of text, `|` parts
 * cells, `⏎` the lines of one, `<` and `^` belong to the cell on the left or above, `{field:hint}` is room,
 * `{}` room that must stay empty.
 */
export function readPublishedForms(
  text = readFileSync(join(import.meta.dirname, 'published-forms.txt'), 'utf8'),
): PublishedForm[] {
  return text.split(/\n(?=# )/u).map((written) => readForm(written.trim().split('\n')));
}

function readForm([head = '', ...lines]: string[]): PublishedForm {
  const [, kind = 'work', name = ''] = /^# (\w+) (.+)$/u.exec(head) ?? [];
  const asked: AskedRoom[] = [];
  const blocks: BlankBlock[] = [];
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push(readTable(rows, `table${blocks.length}`, asked));
    rows = [];
  };
  for (const written of lines) {
    if (written.startsWith('> ')) {
      endTable();
      const line = readLine(written.slice(2), `line${blocks.length}#p0`, asked);
      blocks.push({ type: 'line', line });
    } else rows.push(written.split('|'));
  }
  endTable();
  const model: BlankModel = { flows: [{ name: '正文', blocks }] };
  return { name, kind: kind as FormKind, model, asked };
}

function readTable(rows: string[][], name: string, asked: AskedRoom[]): BlankBlock {
  const columnCount = Math.max(...rows.map((row) => row.length));
  const cells: BlankCell[] = [];
  const owners = new Map<string, BlankCell>();
  for (const [row, words] of rows.entries()) {
    for (let column = 0; column < columnCount; column += 1) {
      const written = words[column] ?? '<';
      const above = written === '^' ? owners.get(`${row - 1},${column}`) : undefined;
      const left = written === '<' ? owners.get(`${row},${column - 1}`) : undefined;
      if (above) above.rowSpan = row - above.row + 1;
      if (left) left.columnSpan = column - left.column + 1;
      const lines = () =>
        written
          .split('⏎')
          .map((one, at) => readLine(one, `${name}#r${row}c${column}l${at}`, asked));
      const cell = above ?? left ?? newCell(row, column, lines());
      if (!above && !left) cells.push(cell);
      owners.set(`${row},${column}`, cell);
    }
  }
  const table = { rowCount: rows.length, columnCount, cells, isSheet: false, columnWidths: [] };
  return { type: 'table', table };
}

function newCell(row: number, column: number, lines: BlankLine[]): BlankCell {
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    where: lines[0]?.where ?? '',
    lines,
    tables: [],
    isFormula: false,
    isNumber: false,
    bordered: true,
    textFits: true,
    tall: false,
  };
}

function readLine(written: string, address: string, asked: AskedRoom[]): BlankLine {
  let text = '';
  let last = 0;
  for (const room of written.matchAll(/\{([^:}]*)(?::([^}]*))?\}/gu)) {
    text += written.slice(last, room.index);
    asked.push({ line: address, at: text.length, field: room[1] ?? '' });
    text += room[2] ?? '';
    last = room.index + room[0].length;
  }
  text += written.slice(last);
  const look = { align: 'left' as const, sizePt: 12, bold: false };
  return { address, text, where: address, prompts: [], barred: [], look };
}

/** What is filled rightly, what is not, and what is filled that should stay empty. */
export function scorePublished({ kind, model, asked }: PublishedForm) {
  const form = {
    format: 'docx' as const,
    file: '附件.docx',
    warnings: [],
    lines: () => model,
    addRow: () => false,
  };
  const open = asked.filter(({ field }) => field !== '' && field !== 'pen');
  const wrong: string[] = [];
  let right = 0;
  for (const found of recogniseBlank(form, kind, { synonyms: {} }).fields) {
    const { field, label, confidence } = found;
    if (field === null || field === 'pen' || confidence < FILL_CONFIDENCE) continue;
    const spot = parsePlace(found.place)?.[0];
    const at = open.findIndex(
      (room) =>
        room.field === field && room.line === spot?.line && Math.abs(spot.from - room.at) <= NEAR,
    );
    if (at >= 0) {
      open.splice(at, 1);
      right += 1;
    } else wrong.push(`${label} -> ${field} ${spot?.line ?? ''}`);
  }
  return { right, missed: open.map(({ field, line }) => `${field} ${line}`), wrong };
}

/** Letters between a room and its beginning: the form's own spaces. */
const NEAR = 12;
