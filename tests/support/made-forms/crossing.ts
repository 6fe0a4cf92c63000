import type { Cell } from '../../documents/blanks/making/form.ts';

/** A heading with those under it; the fields of a number come from every heading on the way to it. */
export interface Head {
  text: string;
  form?: string;
  setting?: string;
  measure?: string;
  /** Nothing may be filled in here. */
  shut?: true;
  unit?: string;
  under?: readonly Head[];
}

/** A column of words beside the row heads: 序号, 计量单位, 代码. */
export interface SideColumn {
  head: string;
  before: boolean;
  word: (leaf: Head, index: number) => string;
}

export interface Crossing {
  rows: readonly Head[];
  columns: readonly Head[];
  /** One for each depth of the rows, or one for all. */
  corner: readonly string[];
  sides?: readonly SideColumn[];
  /** Groups of rows stand over them across the table rather than left of them. */
  bands?: boolean;
  /** 甲 乙 1 2 under the heads. */
  letters?: boolean;
  /** The unit printed where the number is to be written: ____场. */
  unitsInRooms?: boolean;
}

/** The table in which every room stands where its headings cross. */
export function crossing(spec: Crossing): Cell[][] {
  const { rows, columns, bands = false, sides = [] } = spec;
  const before = sides.filter((side) => side.before);
  const after = sides.filter((side) => !side.before);
  const rowDepth = bands ? 1 : depthOf(rows);
  const columnDepth = depthOf(columns);
  const leaves = leavesOf(columns);
  const sideHead = ({ head }: SideColumn): Cell => ({ text: head, down: columnDepth });
  const head: Cell[][] = Array.from({ length: columnDepth }, () => []);
  head[0]?.push(...before.map(sideHead), ...cornerCells(spec.corner, rowDepth, columnDepth));
  head[0]?.push(...after.map(sideHead));
  addHeads(columns, 0, columnDepth, head);
  const width = before.length + rowDepth + after.length + leaves.length;
  if (spec.letters) head.push(letterRow(width, leaves.length));
  const body: Cell[][] = [];
  let index = 0;
  for (const top of rows) {
    if (bands && top.under) body.push([{ text: top.text, across: width }]);
    const paths = pathsOf(top).map((path) => (bands && path.length > 1 ? path.slice(1) : path));
    const full = pathsOf(top);
    for (const [at, path] of paths.entries()) {
      const whole = full[at] ?? path;
      const leaf = whole.at(-1) ?? top;
      body.push([
        ...before.map(({ word }) => word(leaf, index)),
        ...rowCells(path, whole, paths.length, at, rowDepth),
        ...after.map(({ word }) => word(leaf, index)),
        ...leaves.map((column) => roomOf([...whole, ...column], spec)),
      ]);
      index += 1;
    }
  }
  return [...head, ...body];
}

function roomOf(path: readonly Head[], { unitsInRooms = false }: Crossing): string {
  const unit = path.flatMap((head) => head.unit ?? []).at(-1);
  const own = room(path);
  return unitsInRooms && unit !== undefined && own !== '⟦?⟧' ? `${own}    ${unit}` : own;
}

/** The field asked for where these headings meet. */
export function room(path: readonly Head[]): string {
  if (path.some(({ shut }) => shut)) return '⟦?⟧';
  const last = (key: 'form' | 'setting' | 'measure') =>
    path.flatMap((head) => head[key] ?? []).at(-1);
  const measure = last('measure');
  if (measure === undefined)
    throw new Error(`no measure: ${path.map(({ text }) => text).join('/')}`);
  return `⟦m.${last('form') ?? 'total'}.${last('setting') ?? 'total'}.${measure}⟧`;
}

function depthOf(heads: readonly Head[]): number {
  return Math.max(...heads.map(({ under }) => 1 + (under ? depthOf(under) : 0)));
}

function pathsOf(head: Head): Head[][] {
  if (!head.under) return [[head]];
  return head.under.flatMap((one) => pathsOf(one).map((path) => [head, ...path]));
}

function leavesOf(heads: readonly Head[]): Head[][] {
  return heads.flatMap(pathsOf);
}

function cornerCells(corner: readonly string[], depth: number, down: number): Cell[] {
  const [only = ''] = corner;
  if (corner.length < depth) return [{ text: only, across: depth, down }];
  return corner.slice(0, depth).map((text) => ({ text, down }));
}

function addHeads(heads: readonly Head[], at: number, depth: number, rows: Cell[][]): void {
  for (const head of heads) {
    const { text, under } = head;
    if (!under) rows[at]?.push({ text, down: depth - at });
    else {
      rows[at]?.push({ text, across: pathsOf(head).length });
      addHeads(under, at + 1, depth, rows);
    }
  }
}

/** The group in its first row only, merged down; a head without others under it as wide as all. */
function rowCells(
  path: readonly Head[],
  whole: readonly Head[],
  count: number,
  at: number,
  depth: number,
): Cell[] {
  if (path.length === 1) return [{ text: path[0]?.text ?? '', across: depth }];
  const own = whole.at(-1)?.text ?? '';
  return at === 0 ? [{ text: path[0]?.text ?? '', down: count }, own] : [own];
}

function letterRow(width: number, numbers: number): Cell[] {
  const words = width - numbers;
  return Array.from({ length: width }, (_, at) =>
    at < words ? ('甲乙丙丁戊'[at] ?? '') : String(at - words + 1),
  );
}
