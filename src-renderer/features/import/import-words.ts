import type { ImportCounts } from '#shared/contract/import-changes.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { formatCount } from '../../ui/numbers.ts';

interface ImportWords {
  /** Whether anything will be written. */
  writes: boolean;
  /** 将导入宣传活动 1 条，更新宣传活动 1 条 */
  summary: string;
  /** 导入 1 条，更新 1 条（2 行还没选，不导入） */
  button: string;
  /** 导入宣传活动 1 条，更新宣传活动 1 条 */
  done: string;
}

/** How many records an import adds and updates, in words. */
export function importWords(
  counts: Pick<ImportCounts, 'added' | 'updated'> & Partial<ImportCounts>,
): ImportWords {
  const { added, updated, undecided = 0 } = counts;
  const done = [byKindIn('导入', added), byKindIn('更新', updated)].filter(Boolean).join('，');
  const totals = [totalOf('导入', added), totalOf('更新', updated)].filter(Boolean).join('，');
  const open = undecided > 0 ? `（${formatCount(undecided)} 行还没选，不导入）` : '';
  return {
    writes: done !== '',
    summary: done === '' ? '没有新的内容可以导入' : `将${done}`,
    button: `${totals || '导入 0 条'}${open}`,
    done,
  };
}

type Counts = Record<RecordKind, number>;

function byKindIn(verb: string, counts: Counts): string {
  const parts = RECORD_KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${RECORD_KIND_LABELS[kind]} ${formatCount(counts[kind])} 条`,
  );
  return parts.length > 0 ? verb + parts.join('、') : '';
}

function totalOf(verb: string, counts: Counts): string {
  const total = RECORD_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  return total > 0 ? `${verb} ${formatCount(total)} 条` : '';
}
