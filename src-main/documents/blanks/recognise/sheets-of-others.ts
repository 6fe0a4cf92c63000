import {
  type BlankBlock,
  type BlankFlow,
  type BlankModel,
  blankCellText,
} from '../../../office/form/blank-model.ts';
import { fillerOf, ofRowsBelow } from './filled-by.ts';
import type { Findings } from './findings.ts';

/** The names of worksheets that say of themselves that somebody else fills them in; told, and left as they are. */
export function sheetsOfOthers({ flows }: BlankModel, findings: Findings): string[] {
  const others: string[] = [];
  for (const flow of flows) {
    const [filler] = titlesOf(flow).flatMap((title) => fillerOf(title) ?? []);
    if (filler === undefined) continue;
    others.push(flow.name);
    findings.warn(`“${flow.name}”写明由“${filler}”填写，没有去填。`);
  }
  return others;
}

/** Its name, and what stands alone in its first rows. */
function titlesOf({ name, blocks }: BlankFlow): string[] {
  const first: BlankBlock | undefined = blocks[0];
  if (first?.type !== 'table' || !first.table.isSheet) return [];
  const { cells } = first.table;
  const top = Math.min(
    ...cells.filter((cell) => blankCellText(cell).trim() !== '').map(({ row }) => row),
  );
  const titles = cells.filter(({ row }) => row >= top && row < top + TITLE_ROWS).map(blankCellText);
  return [name, ...titles].filter(
    (title) =>
      !ofRowsBelow(title) && !ASKS.test(title) && !OF_COLUMN.test(title) && !OF_PART.test(title),
  );
}

const TITLE_ROWS = 2;
/** 作品编号（由组委会填写）：has its room behind it. */
const ASKS = /[:：][\s_＿]*$/u;
/** 说明：……；等次由县安委办填写: no more than the column of that name. */
const OF_COLUMN = /[:：;；。，,][^:：;；。，,（(]{1,11}[^:：;；。，,（(表页栏单]由/u;
/** （评审栏由评审办填写）, 灰色列由镇安办填写: a part by its name, beside others. */
const OF_PART =
  /^[(（【*※注:：\s]{0,4}[^:：;；。，,本此全整]{1,10}(?:栏|列|格|部分|区域?|一项|意见|评分|得分|等次|等级|结论|编号)(?:均|都|统一)?由/u;
