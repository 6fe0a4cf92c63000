import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import type { TableGrid } from './table-grid.ts';

/** 入户家庭（户） under or beside 进企业（家） and 进社区（个）, none of which is 进家庭: the homes of that setting. */
export function isFamilyAmongSettings(grid: TableGrid, word: BlankCell): boolean {
  if (!grid.text(word).includes('家庭')) return false;
  return [grid.inColumn(word.column), grid.inRow(word.row)].some((cells) => {
    const others = cells.filter((cell) => cell !== word);
    const settings = new Set(others.flatMap((cell) => settingGoneTo(grid.text(cell)) ?? []));
    return settings.size > 1 && !settings.has('family');
  });
}

function settingGoneTo(text: string) {
  const { setting, measure, subject, form } = parseDimensions(text) ?? {};
  return measure || subject || form ? undefined : setting;
}
