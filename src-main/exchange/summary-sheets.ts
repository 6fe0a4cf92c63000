import { foldText } from '#shared/recognition/fold-text.ts';
import type { IgnoredSheet } from './import-plan.ts';
import { type FoundTable } from './layout/find-tables.ts';
import { type SheetGrid } from './layout/sheet-grid.ts';

type Found = { grid: SheetGrid; table: FoundTable };

/** A sheet that only gathers the rows of the others would count them twice. */
export function withoutSummaries(found: readonly Found[]): {
  tables: Found[];
  ignored: IgnoredSheet[];
} {
  const gathers = (name: string) => /汇总|总表|全年|合并|总台账|累计/u.test(name);
  const others = new Set(found.filter(({ grid }) => !gathers(grid.name)).flatMap(identitiesOf));
  const repeats = (each: Found) => {
    if (!gathers(each.grid.name) || others.size === 0) return false;
    const own = identitiesOf(each);
    const known = own.filter((identity) => others.has(identity)).length;
    return own.length > 0 && known >= own.length * 0.8;
  };
  const why = '与其他工作表的内容重复，是汇总表，未重复导入';
  return {
    tables: found.filter((each) => !repeats(each)),
    ignored: found.filter(repeats).map(({ grid }) => ({ sheet: grid.name, why })),
  };
}

function identitiesOf({ grid, table }: Found): string[] {
  const name = table.columns.find(({ field }) => field === 'title' || field === 'name')?.col;
  return grid.rows.slice(table.from, table.to).flatMap(({ cells }) => {
    const text = cells.find(({ col }) => col === name)?.text;
    return text ? [`${table.kind}:${foldText(text)}`] : [];
  });
}
