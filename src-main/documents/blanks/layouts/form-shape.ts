import { createHash } from 'node:crypto';
import { foldLabel, isFiller } from '#shared/blanks/label-text.ts';
import { type BlankModel, type BlankTable, linesOf } from '../../../office/form/blank-model.ts';

/** What makes a form the same one next year: its labels and where they stand, values and years aside. */
export interface FormShape {
  digest: string;
  /** Its words in reading order, as `looseText` has them. */
  labels: string[];
}

export function shapeOf(model: BlankModel): FormShape {
  const written = model.flows.flatMap(({ blocks }) =>
    blocks.map((block) =>
      block.type === 'line' ? `L${looseText(block.line.text)}` : tableText(block.table),
    ),
  );
  const digest = createHash('sha256').update(written.join('\n')).digest('hex').slice(0, 32);
  const labels = linesOf(model)
    .filter(({ text }) => !isFiller(text))
    .map(({ text }) => looseText(text).slice(0, LONGEST_LABEL));
  return { digest, labels };
}

function tableText(table: BlankTable): string {
  const cells = table.cells.map((cell) => {
    const lines = cell.lines.map(({ text }) => looseText(text)).join('\r');
    const inner = cell.tables.map(tableText).join('');
    return `${cell.row},${cell.column},${cell.rowSpan},${cell.columnSpan}:${lines}${inner}`;
  });
  return `T${table.columnCount}\n${cells.join('\n')}`;
}

/** As labels compare from one year to the next: no spaces or underlines, no year, day or half. */
function looseText(text: string): string {
  return foldLabel(text)
    .replace(/_+/gu, '')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, '#')
    .replace(/\d+/gu, '#')
    .replace(/[上下](?=半年)/gu, '');
}

/** The same letter by letter: where two lines agree in it, places at an offset do too. */
export function spacedText(text: string): string {
  return text
    .replace(/\d/gu, '0')
    .replace(/[上下](?=半年)/gu, '上')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, '〇〇〇〇');
}

const LONGEST_LABEL = 40;
