import { fieldName } from '#shared/blanks/field-names.ts';
import { parsePlace } from '#shared/blanks/place.ts';
import {
  type BlankRecognition,
  FILL_CONFIDENCE,
  type RecognisedPlace,
} from '#shared/blanks/recognition.ts';
import type {
  BlankBlock,
  BlankCell,
  BlankLine,
  BlankTable,
} from '../../office/form/blank-model.ts';
import type { OfficeForm } from '../../office/form/office-form.ts';

interface Mark {
  from: number;
  to: number;
  html: string;
}

/**
 * The blank as paper: HTML of paragraphs and tables only, every word escaped. Each place is a
 * `span.blank-place` with `data-place`, `data-field` and `data-state` (sure, unsure, pen, unmatched);
 * each line carries `data-candidate`, the place to name when the clerk adds one by clicking there.
 */
export function blankPreview(form: OfficeForm, recognition: BlankRecognition): string {
  const marks = marksByLine(recognition);
  const sections = form.lines().flows.map((flow) => {
    const inner = flow.blocks.map((block) => blockHtml(block, marks)).join('');
    return `<section class="blank-flow" aria-label="${escape(flow.name)}">${inner}</section>`;
  });
  return `<div class="blank-paper" data-format="${recognition.format}">${sections.join('')}</div>`;
}

function marksByLine(recognition: BlankRecognition): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  const add = (
    found: Pick<RecognisedPlace, 'place' | 'label'>,
    state: string,
    words: string,
    field: string,
  ) => {
    for (const spot of parsePlace(found.place) ?? []) {
      const list = marks.get(spot.line) ?? [];
      const own = `data-place="${escape(found.place)}" data-field="${escape(field)}" data-state="${state}"`;
      // The pen's year, month and day stand in the form's own words already.
      const shown =
        spot.part && state === 'pen'
          ? ''
          : spot.part
            ? { year: '年', shortYear: '年', month: '月', day: '日', half: '上/下', held: '是否' }[
                spot.part
              ]
            : words;
      const label = spot.option ? '' : escape(shown);
      list.push({
        from: spot.from,
        to: spot.to,
        html: `<span class="blank-place" ${own} title="${escape(`${found.label}：${words}`)}">${label}</span>`,
      });
      marks.set(spot.line, list);
    }
  };
  for (const found of recognition.fields) {
    if (found.field === null) continue;
    if (found.field === 'pen') add(found, 'pen', '留空手写', 'pen');
    else {
      const state = found.confidence >= FILL_CONFIDENCE ? 'sure' : 'unsure';
      add(found, state, fieldName(found.field), found.field);
    }
  }
  for (const entry of recognition.unmatched) add(entry, 'unmatched', '未认出', '');
  return marks;
}

function blockHtml(block: BlankBlock, marks: ReadonlyMap<string, Mark[]>): string {
  return block.type === 'line' ? lineHtml(block.line, marks) : tableHtml(block.table, marks);
}

function tableHtml(table: BlankTable, marks: ReadonlyMap<string, Mark[]>): string {
  const total = table.columnWidths.reduce((sum, width) => sum + width, 0);
  const columns = table.columnWidths
    .map(
      (width) => `<col style="width:${total > 0 ? ((100 * width) / total).toFixed(2) : 'auto'}%">`,
    )
    .join('');
  let body = '';
  for (let row = 0; row < table.rowCount; row += 1) {
    const cells = table.cells.filter((cell) => cell.row === row);
    body += `<tr>${cells.map((cell) => cellHtml(cell, marks)).join('')}</tr>`;
  }
  return `<table class="${table.isSheet ? 'blank-sheet' : 'blank-table'}">${total > 0 ? `<colgroup>${columns}</colgroup>` : ''}<tbody>${body}</tbody></table>`;
}

function cellHtml(cell: BlankCell, marks: ReadonlyMap<string, Mark[]>): string {
  const spans = `${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`;
  const frame = cell.bordered ? '' : ' class="blank-frameless"';
  const lines = cell.lines.map((line) => lineHtml(line, marks)).join('');
  return `<td${spans}${frame} title="${escape(cell.where)}">${lines}${cell.tables.map((table) => tableHtml(table, marks)).join('')}</td>`;
}

function lineHtml(line: BlankLine, marks: ReadonlyMap<string, Mark[]>): string {
  let html = '';
  let at = 0;
  for (const mark of [...(marks.get(line.address) ?? [])].sort((a, b) => a.from - b.from)) {
    html += escape(line.text.slice(at, Math.max(at, mark.from))) + mark.html;
    at = Math.max(at, mark.to, mark.from);
  }
  html += escape(line.text.slice(at));
  const { align, sizePt, bold } = line.look;
  const size = Math.min(36, Math.max(6, sizePt));
  const style = `text-align:${align};font-size:${size}pt${bold ? ';font-weight:bold' : ''}`;
  return `<p style="${style}" data-candidate="${escape(`${line.address}@${line.text.length}`)}">${html || '&#8203;'}</p>`;
}

function escape(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}
