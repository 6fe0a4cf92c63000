import { child, type XmlElement } from '../../../office/xml/xml-tree.ts';
import { colourOf } from '../paper/font-css.ts';
import type { TableLook } from './word-looks.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';
/** The line at a side of a cell, which may be an edge of the table. */
export type Borders = (side: Side, isEdge: boolean) => XmlElement | undefined;

/** A cell's own lines, else those of its table, else those of the table's style. */
export function bordersOf(table: XmlElement, look: TableLook, cell: XmlElement): Borders {
  const inside = (of: XmlElement | undefined, name: string) => of && child(of, name);
  const own = inside(child(cell, 'w:tcPr'), 'w:tcBorders');
  const around = [
    inside(child(table, 'w:tblPr'), 'w:tblBorders'),
    ...look.layers.toReversed().map((style) => inside(child(style, 'w:tblPr'), 'w:tblBorders')),
  ];
  return (side, isEdge) => {
    const names = isEdge ? [side] : [side === 'top' || side === 'bottom' ? 'insideH' : 'insideV'];
    return (
      lineIn(own, [side]) ??
      around.map((borders) => lineIn(borders, names)).find((line) => line !== undefined)
    );
  };
}

/** Sides are also named by the direction of writing. */
function lineIn(borders: XmlElement | undefined, names: readonly string[]): XmlElement | undefined {
  const all = names.flatMap((name) =>
    name === 'left' ? [name, 'start'] : name === 'right' ? [name, 'end'] : [name],
  );
  return all.map((name) => borders && child(borders, `w:${name}`)).find(Boolean);
}

export function borderCss(line: XmlElement | undefined): string {
  const kind = line?.attributes.get('w:val') ?? 'none';
  if (!line || kind === 'nil' || kind === 'none') return 'none';
  const widthPt = Math.min(6, Math.max(0.5, Number(line.attributes.get('w:sz') ?? 4) / 8));
  const style = /dash/iu.test(kind)
    ? 'dashed'
    : /dot/iu.test(kind)
      ? 'dotted'
      : kind === 'double'
        ? 'double'
        : 'solid';
  const width = style === 'double' ? Math.max(1.5, widthPt * 3) : widthPt;
  return `${width}pt ${style} ${colourOf(line.attributes.get('w:color')) ?? '#000'}`;
}
