import type { Cell, FormModel } from './form-model.ts';

/** What each cell and paragraph of the form says, by its id, in reading order. */
export function cellTexts(model: FormModel): Map<string, string> {
  const texts = new Map<string, string>();
  for (const block of model.blocks) {
    if (block.type === 'paragraph') put(texts, block.id, block.text);
    else
      for (const { cells } of block.rows)
        for (const cell of cells) put(texts, cell.id, cellText(cell));
  }
  return texts;
}

/** Numbers are printed plain, without grouping: 1234. */
export function cellText(cell: Pick<Cell, 'content'>): string {
  return cell.content.type === 'text' ? cell.content.text : String(cell.content.value);
}

function put(texts: Map<string, string>, id: string, text: string): void {
  if (texts.has(id)) throw new Error(`two cells of one form share the id ${id}`);
  texts.set(id, text);
}
