import type { FoundTable } from './layout/find-tables.ts';
import { GOODS_HEADING } from './layout/other-heading.ts';
import type { SheetGrid } from './layout/sheet-grid.ts';
import type { RowsOutcome } from './rows/row-outcome.ts';

/**
 * Why a table is none of activities or pilots at all: no row could be read, none tells what it must, and
 * neither its headings nor most of its names speak of publicity. One sentence for all of its rows.
 */
export function whyForeign(
  grid: SheetGrid,
  table: FoundTable,
  { rows, refused }: RowsOutcome,
): string | null {
  const { kind } = table;
  if ((kind !== 'activity' && kind !== 'pilot') || rows.length > 0 || refused.length === 0)
    return null;
  const headings = table.columns.map(({ heading }) => heading);
  if ([grid.name, ...table.titles, ...headings].some((text) => SPEAKS[kind].test(text)))
    return null;
  const isBare = refused.every(({ faults }) => {
    const fields = faults.map(({ field }) => field);
    return LACKS[kind].every((field) => fields.includes(field));
  });
  const named = refused.filter(({ title }) => SPEAKS[kind].test(title));
  if (!isBare || named.length > refused.length * FEW) return null;
  return `看不出是宣传台账：${refused.length} 行都没有${WORDS[kind]}，表名、表头和名称也不像，整张表没有导入`;
}

/** Units with their telephones are no pilots, however their kinds could be guessed: nothing says that they are. */
export function whyNoPilots(grid: SheetGrid, { kind, columns, titles }: FoundTable): string | null {
  if (kind !== 'pilot') return null;
  const isTold = columns.some(({ field }) => field === 'kind' || field?.startsWith('name.'));
  const said = [grid.name, ...titles, ...columns.map(({ heading }) => heading)];
  return isTold || said.some((text) => PILOT.test(text))
    ? null
    : '看不出是试点：表名、表头都没有写，整张表没有导入';
}

const PILOT = /试点|示范|典型|选树|培育|点位/u;

/** A list of goods bought or handed out, however its names speak of publicity: 单价, 金额. */
export function whyGoods({ kind, columns }: FoundTable): string | null {
  const headings = columns.map(({ heading }) => heading.replace(/\s/gu, ''));
  const told = headings.filter((heading) => GOODS_HEADING.test(heading));
  const isOfPeople = columns.some(({ field }) =>
    /^(?:audience|settings|form|households)/u.test(field ?? ''),
  );
  const isAccount = headings.some((heading) => ACCOUNT.test(heading));
  return kind === 'activity' && told.length >= LEAST_GOODS && (isAccount || !isOfPeople)
    ? '是物资、采购一类的表，不是宣传活动，整张表没有导入'
    : null;
}

/** What money was spent on, whoever got it. */
const ACCOUNT = /^(?:凭证|报销|发票|收据|支出|票据)/u;
const LEAST_GOODS = 2;

/** Without all of these no row could be one. */
const LACKS = { activity: ['form', 'settings'], pilot: ['kind'] };
const WORDS = { activity: '宣传形式和五进场所', pilot: '试点类别' };
const SPEAKS = {
  activity: /宣传|宣讲|五进|宣教|演练|培训|教育|警示|科普|讲座|活动/u,
  pilot: /试点|示范|典型|五进|宣传|培育|创建|点位/u,
};
const FEW = 0.2;
