import type { RecordKind } from '#shared/domain/record.ts';
import { fieldAt } from '#shared/domain/records-by-kind.ts';
import type { WorkbookCell } from '../cells/workbook-model.ts';

type CellFault = NonNullable<WorkbookCell['fault']>;

/** What is wrong with a cell that cannot be read, as the end of a sentence. */
export function whyUnread(fault: CellFault, text: string): string {
  return WHY[fault](text);
}

/** What such a cell shows, as far as it shows anything. */
export function unreadText({ fault, struck, text }: WorkbookCell): string {
  if (fault === 'struck') return struck?.shown ?? text;
  return fault === 'uncalculated' ? '（公式没有结果）' : text;
}

/**
 * Whether a row may do without the field: what cannot be read is then left out and marked. A number
 * is never left out, since it would count as none.
 */
export function mayBeLeftOut(kind: RecordKind, field: string): boolean {
  const own = fieldAt(kind, field);
  return own !== undefined && own.type !== 'count' && own.required !== true;
}

const WHY: Record<CellFault, (text: string) => string> = {
  error: (text) => `是公式错误“${text}”`,
  uncalculated: () => '是公式，但文件里没有保存计算结果；请用 WPS 或 Excel 打开后保存一次',
  picture: () => '是单元格里的图片，不是文字',
  unshown: () => '存在单元格里，但格式让它不显示，不知道是否要计入',
  struck: () => '已经划掉',
};
