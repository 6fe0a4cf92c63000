import { RECORD_KIND_LABELS, type RecordKind } from '#shared/domain/record.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import type { UnlikeLog } from '../../store/changes/unlike-log.ts';
import type { FileProblem } from '../../store/files/check-files.ts';
import { nameOf } from '../../store/schema/record-table.ts';

/** One sentence: which record is not what was saved last, and in which fields. */
export function unlikeWords({ subject, now, logged, columns }: UnlikeLog): string {
  const named = nameOf(now ?? logged ?? {});
  const what =
    subject === 'unit'
      ? '填报单位信息'
      : `${subject === 'file' ? '佐证材料' : RECORD_KIND_LABELS[subject]}“${named}”`;
  if (logged === undefined) return `${what}的修改记录已损坏，读不出来。${WAY_OUT}`;
  if (now === null) return `${what}不见了，而最后一次保存时还有。${WAY_OUT}`;
  if (logged === null) return `${what}应当已经删去，却还在。${WAY_OUT}`;
  const kind = subject === 'file' || subject === 'unit' ? undefined : subject;
  const fields = [...new Set(columns.map((column) => wordOf(column, kind)))];
  const shown = fields.map((field) => `“${field}”`).join('、');
  return `${what}的${shown}与最后一次保存的不一样，不是经程序改的。${WAY_OUT}`;
}

export function searchFaultWords(kind: RecordKind): string {
  return `${RECORD_KIND_LABELS[kind]}的搜索索引与记录不一致。`;
}

export function fileWords({ problem, usedBy }: FileProblem): string {
  const how = problem === 'missing' ? '不见了' : '被改动过';
  return `佐证材料“${usedBy[0]?.name ?? ''}”${how}，请从备份找回。`;
}

function wordOf(column: string, kind: RecordKind | undefined): string {
  return column === 'deletedAt' ? '是否在回收站' : fieldLabel(column, kind);
}

const WAY_OUT = '请核对后选“以现在的为准”或“改回上次保存的”。';
