import type { FoundTable } from './layout/find-tables.ts';
import type { SheetGrid } from './layout/sheet-grid.ts';
import type { RowsOutcome } from './rows/row-outcome.ts';

/**
 * Why a table is none of activities at all: no row could be read, none tells a form or a setting, and
 * neither its headings nor most of its names speak of publicity. One sentence for all of its rows.
 */
export function whyForeign(
  grid: SheetGrid,
  table: FoundTable,
  { rows, refused }: RowsOutcome,
): string | null {
  if (table.kind !== 'activity' || rows.length > 0 || refused.length === 0) return null;
  const headings = table.columns.map(({ heading }) => heading);
  if ([grid.name, ...table.titles, ...headings].some((text) => PUBLICITY.test(text))) return null;
  const isBare = refused.every(({ faults }) => {
    const fields = faults.map(({ field }) => field);
    return fields.includes('form') && fields.includes('settings');
  });
  const named = refused.filter(({ title }) => PUBLICITY.test(title));
  if (!isBare || named.length > refused.length * FEW) return null;
  return `看不出是宣传活动的台账：${refused.length} 行都没有宣传形式和五进场所，名称也不像宣传活动，整张表没有导入`;
}

const PUBLICITY = /宣传|宣讲|五进|宣教|演练|培训|教育|警示|科普|讲座|活动/u;
const FEW = 0.2;
