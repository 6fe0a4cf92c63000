import type { BodyInput, BodyKind } from '../domain/roster-body.ts';
import { BODY_KIND_LABELS, BODY_KINDS, bodyInputSchema } from '../domain/roster-body.ts';
import { foldHeading, foldText, isPlaceholder, toLine } from '../recognition/fold-text.ts';

/** A row of a sheet: texts by their columns, from 1. */
export interface TextRow {
  row: number;
  cells: readonly { col: number; text: string }[];
}

export interface ReadBody {
  row: number;
  /** Column of the name. */
  col: number;
  input: BodyInput;
  /** The kind stands nowhere and was told by the name. */
  isKindGuessed: boolean;
}

export interface RefusedBody {
  row: number;
  col: number;
  reason: string;
}

export interface ReadRoster {
  bodies: ReadBody[];
  refused: RefusedBody[];
}

/**
 * A list of bodies as offices keep it: under headings in any order, or names alone, one a row. A
 * sheet in which nothing is a name gives none.
 */
export function readRoster(rows: readonly TextRow[]): ReadRoster {
  const head = rows.slice(0, MOST_ABOVE).find((row) => columnsOf(row).has('name'));
  const columns = head ? columnsOf(head) : new Map([['name' as const, nameColumn(rows)]]);
  const nameCol = columns.get('name') ?? 1;
  const found: ReadRoster = { bodies: [], refused: [] };
  for (const row of rows) {
    if (head && row.row <= head.row) continue;
    const at = (field: keyof BodyInput) =>
      toLine(row.cells.find(({ col }) => col === columns.get(field))?.text ?? '');
    const name = isPlaceholder(at('name')) ? '' : at('name');
    if (/^(?:合计|总计|小计)/u.test(foldText(name))) continue;
    if (name === '') {
      if (at('contact') !== '' || at('phone') !== '')
        found.refused.push({ row: row.row, col: nameCol, reason: '没有写单位名称' });
      continue;
    }
    const written = at('kind');
    const kind = kindWritten(written);
    if (written !== '' && kind === null) {
      const choices = BODY_KINDS.map((each) => BODY_KIND_LABELS[each]).join('、');
      const reason = `类别“${written}”没有认出来，可写${choices}`;
      found.refused.push({ row: row.row, col: columns.get('kind') ?? nameCol, reason });
      continue;
    }
    const told = { otherNames: at('otherNames'), contact: at('contact'), phone: at('phone') };
    const parsed = bodyInputSchema.safeParse({
      name,
      kind: kind ?? kindByName(name),
      ...told,
      remarks: at('remarks'),
    });
    if (!parsed.success)
      found.refused.push({ row: row.row, col: nameCol, reason: '有一格的文字太长' });
    else
      found.bodies.push({
        row: row.row,
        col: nameCol,
        input: parsed.data,
        isKindGuessed: kind === null,
      });
  }
  return found;
}

/** What a name says of the body; 其他 where it says nothing. */
export function kindByName(name: string): BodyKind {
  const found = NAME_ENDS.find(([, ends]) => ends.test(foldText(name)));
  return found ? found[0] : 'other';
}

/** Titles and notes may stand above the headings. */
const MOST_ABOVE = 10;

const NAME_ENDS: readonly [BodyKind, RegExp][] = [
  ['school', /(?:学校|小学|中学|幼儿园|学院|大学|高中|初中|职校|一小|一中)(?:[(].*)?$/u],
  ['village', /(?:村|村委会|村民委员会|村委|村党支部|庄)$/u],
  ['community', /(?:社区|居委会|居民委员会|小区)$/u],
  ['enterprise', /(?:公司|厂|企业|集团|合作社|商场|超市|加油站|市场|酒店|店)$/u],
  ['department', /(?:局|办|办公室|委|委员会|所|站|队|中心|科|处|部|院|会|街道|镇|乡)$/u],
];

const HEADINGS: Record<keyof BodyInput, RegExp> = {
  name: /^(?:单位|单位名称|单位全称|名称|全称|村名|村|村名称|社区|社区名称|村\(社区\)|村\(居\)|村居|村居名称|企业名称|学校名称|机构名称|填报单位|上报单位)$/u,
  kind: /^(?:类别|类型|单位类别|单位类型|单位性质|性质|种类|五进场所)$/u,
  otherNames: /^(?:简称|别名|曾用名|其他名称)$/u,
  contact: /^(?:联系人|负责人|联络员|经办人|填表人|联系人姓名|姓名)$/u,
  phone: /^(?:电话|联系电话|手机|手机号|联系方式|电话号码)$/u,
  remarks: /^(?:备注|说明)$/u,
};

function columnsOf({ cells }: TextRow): Map<keyof BodyInput, number> {
  const columns = new Map<keyof BodyInput, number>();
  for (const { col, text } of cells) {
    const heading = foldHeading(text);
    for (const field of Object.keys(HEADINGS) as (keyof BodyInput)[])
      if (HEADINGS[field].test(heading) && !columns.has(field)) columns.set(field, col);
  }
  return columns;
}

/** Without headings: the first column that holds words and not only numbers. */
function nameColumn(rows: readonly TextRow[]): number {
  const columns = rows.flatMap(({ cells }) =>
    cells.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(({ col }) => col),
  );
  return columns.length === 0 ? 1 : Math.min(...columns);
}

function kindWritten(text: string): BodyKind | null {
  const folded = foldText(text)
    .replace(/^进/u, '')
    .replace(/(?:类|单位)$/u, '');
  const own = BODY_KINDS.find((kind) => BODY_KIND_LABELS[kind] === folded);
  if (own) return own;
  if (folded === '村' || folded === '行政村') return 'village';
  if (folded === '居委会') return 'community';
  if (/^(?:机关|事业|职能|行业|政府|成员)/u.test(folded)) return 'department';
  return null;
}
