import type { CellRange } from '../../cell-address.ts';
import type { OfficePackage } from '../../office-package.ts';
import { relationsOf } from '../../relations.ts';
import { descendants, localName, type XmlElement } from '../../xml/xml-tree.ts';

/** What lies over a sheet and looks like a box: no cell holds its answer. */
export interface DrawnControl {
  kind: '复选框' | '单选框' | '下拉框' | '画的框';
  caption: string;
  over: CellRange;
}

/** Old form controls of a sheet, and boxes that were drawn on it. */
export function drawnControls(office: OfficePackage, sheet: string): DrawnControl[] {
  return relationsOf(office, sheet).flatMap(({ type, target, external }) => {
    if (external) return [];
    if (type.endsWith('/vmlDrawing')) return formControls(office, target);
    return type.endsWith('/drawing') ? drawnBoxes(office, target) : [];
  });
}

const KINDS: Record<string, DrawnControl['kind']> = {
  checkbox: '复选框',
  radio: '单选框',
  drop: '下拉框',
  list: '下拉框',
};

/** Read as text: old VML is seldom well-formed. */
function formControls(office: OfficePackage, name: string): DrawnControl[] {
  const source = new TextDecoder().decode(office.read(name) ?? new Uint8Array());
  return source.split(/<v:shape\b/u).flatMap((shape): DrawnControl[] => {
    const kind = KINDS[/ObjectType\s*=\s*["'](\w+)["']/iu.exec(shape)?.[1]?.toLowerCase() ?? ''];
    const anchor = /<x:Anchor>([^<]*)</iu.exec(shape)?.[1]?.split(',').map(Number) ?? [];
    const [left, , top, , right, rightRest = 0, bottom, bottomRest = 0] = anchor;
    if (!kind || left === undefined || top === undefined) return [];
    const words = /<v:textbox\b[^>]*>([\s\S]*?)<\/v:textbox>/iu.exec(shape)?.[1] ?? '';
    const over = rangeOf(
      { column: left, row: top },
      { column: right ?? left, row: bottom ?? top },
      { column: rightRest, row: bottomRest },
    );
    return [{ kind, caption: plainText(words), over }];
  });
}

/** Pictures and shapes of a box's size; one alone is a mark, several are boxes. */
function drawnBoxes(office: OfficePackage, name: string): DrawnControl[] {
  const part = office.part(name);
  const small = (part?.root.children ?? []).filter(isSmall);
  if (small.length < 2) return [];
  return small.flatMap((anchor): DrawnControl[] => {
    const corner = (which: string) => anchor.children.find((one) => localName(one.name) === which);
    const from = corner('from');
    if (!part || !from) return [];
    const at = {
      column: numberIn(part.source, from, 'col'),
      row: numberIn(part.source, from, 'row'),
    };
    return [{ kind: '画的框', caption: '', over: rangeOf(at, at, { column: 1, row: 1 }) }];
  });
}

function isSmall(anchor: XmlElement): boolean {
  const holds = [...descendants(anchor)].some((inner) =>
    /^(?:sp|pic)$/u.test(localName(inner.name)),
  );
  const sizes = [...descendants(anchor)].filter(
    (inner) => localName(inner.name) === 'ext' && inner.attributes.has('cx'),
  );
  const [size] = sizes;
  const sides = ['cx', 'cy'].map((side) => Number(size?.attributes.get(side)));
  return holds && sides.every((side) => side > 0 && side <= LARGEST_BOX_EMU);
}

function numberIn(source: string, corner: XmlElement, name: string): number {
  const element = corner.children.find((inner) => localName(inner.name) === name);
  return element ? Number(source.slice(element.openEnd, element.closeStart)) : 0;
}

interface Corner {
  /** From 0. */
  column: number;
  row: number;
}

/** A control that ends right at a border does not reach the next cell. */
function rangeOf(from: Corner, to: Corner, rest: Corner): CellRange {
  return {
    top: from.row + 1,
    left: from.column + 1,
    bottom: Math.max(from.row + 1, rest.row > 3 ? to.row + 1 : to.row),
    right: Math.max(from.column + 1, rest.column > 3 ? to.column + 1 : to.column),
  };
}

function plainText(markup: string): string {
  return markup
    .replace(/<[^<>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** 0.8 cm. */
const LARGEST_BOX_EMU = 288_000;
