import { onceEach } from '#shared/domain/once-each.ts';
import { toLine } from '#shared/recognition/fold-text.ts';
import { isRemarkedAway, isToldElsewhere } from '#shared/recognition/told-elsewhere.ts';
import type { Section } from '../layout/classify-row.ts';
import { leavesRow } from '../layout/left-section.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import { bracketed } from './end-brackets.ts';
import { isRemarkColumn } from './remark-columns.ts';
import type { SourceCell } from './row-reader.ts';
import { unfinishedIn } from './unfinished.ts';

/** What the line above the rows says of them, or the table's title. */
type Above = Pick<Section, 'leaves' | 'isPlan'>;

/** Why a row counts for nothing, in its own words or those over it; null for one that may count. */
export function whyLeft(
  record: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
  { section, around }: { section: Above; around: Above },
): string | null {
  const above = section.leaves ?? around.leaves;
  if (above !== null) return `上面的“${toLine(above)}”写明不计入`;
  const own = leftIn(record, sources);
  if (own !== null) return `写明“${toLine(own)}”，不计入`;
  const unfinished = unfinishedIn(record, sources);
  if (unfinished !== null)
    return `写明“${toLine(unfinished)}”，${record.kind === 'pilot' ? '没有列为试点' : '还没有完成'}`;
  const isMade = record.kind === 'work' || record.kind === 'case';
  return isMade && (around.isPlan || section.isPlan)
    ? '表名、标题或上面的分节写明是计划，还没有完成'
    : null;
}

/** 上年 in a cell of its own, 仅供对比 or 填过了 among the remarks. */
function leftIn(
  { kind, columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): string | null {
  const telling = columns.find((column) => {
    const { text = '', carried } = sources.get(column.col) ?? {};
    if (carried) return false;
    if (column.field === 'title' && isAway(bracketed(text, LONGEST_ASIDE))) return true;
    return leaves(text) || (kind === 'activity' && isRemarkColumn(column) && isRemarkedAway(text));
  });
  return telling ? (sources.get(telling.col)?.text ?? null) : null;
}

const LONGEST_ASIDE = 24;

/** 安全咨询日（交通局统计，我司不计） */
function isAway(aside: string): boolean {
  return aside !== '' && (isToldElsewhere(aside) || isRemarkedAway(aside));
}

const leaves = onceEach((text) => leavesRow(text) || isToldElsewhere(text), {
  most: 5_000,
  longest: 60,
});
