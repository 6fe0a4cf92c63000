import { SETTINGS_LABELS, type Settings } from '#shared/contract/settings.ts';
import { RECORD_KIND_LABELS, type RecordKind } from '#shared/domain/record.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import type { UnlikeLog } from '../../store/changes/unlike-log.ts';
import type { FileProblem } from '../../store/files/check-files.ts';
import { nameOf } from '../../store/schema/record-table.ts';

/** One sentence: which record is not what was saved last, and in which fields. */
export function unlikeWords({ subject, now, logged, columns }: UnlikeLog): string {
  const what = thingOf(subject, nameOf(now ?? logged ?? {}));
  if (logged === undefined) return `${what}的修改记录已损坏，读不出来。${WAY_OUT}`;
  if (now === null) return `${what}不见了，而最后一次保存时还有。${WAY_OUT}`;
  if (logged === null) return `${what}应当已经删去，却还在。${WAY_OUT}`;
  const fields =
    subject === 'setting'
      ? choicesUnlike(now['json'], logged['json'])
      : columns.map((column) => wordOf(column, isRecordKind(subject) ? subject : undefined));
  const shown = [...new Set(fields)].map((field) => `“${field}”`).join('、');
  return `${what}${shown && `的${shown}`}与最后一次保存的不一样，不是经程序改的。${WAY_OUT}`;
}

export function searchFaultWords(kind: RecordKind): string {
  return `${RECORD_KIND_LABELS[kind]}的搜索索引与记录不一致。`;
}

export function fileWords({ problem, usedBy }: FileProblem): string {
  const how = problem === 'missing' ? '不见了' : '被改动过';
  return `佐证材料“${usedBy[0]?.name ?? ''}”${how}，请从备份找回。`;
}

function thingOf(subject: UnlikeLog['subject'], name: string): string {
  if (subject === 'unit') return '填报单位信息';
  if (subject === 'setting') return '设置';
  if (subject === 'bodyLink') return '一条记录的来源单位或覆盖单位';
  if (subject === 'sheetTaken') return '一份收回的采集表';
  if (subject === 'body') return `名册中的“${name}”`;
  return `${subject === 'file' ? '佐证材料' : RECORD_KIND_LABELS[subject]}“${name}”`;
}

/** The choices that differ, as the settings' page calls them; none where a text is not to be read. */
function choicesUnlike(now: unknown, logged: unknown): string[] {
  const [is, was] = [now, logged].map(jsonObject);
  if (!is || !was) return [];
  const keys = Object.keys(SETTINGS_LABELS) as (keyof Settings)[];
  const differing = keys.filter((key) => JSON.stringify(is[key]) !== JSON.stringify(was[key]));
  return differing.map((key) => SETTINGS_LABELS[key]);
}

function jsonObject(text: unknown): Record<string, unknown> | null {
  try {
    return JSON.parse(String(text)) as Record<string, unknown> | null;
  } catch {
    return null;
  }
}

function isRecordKind(subject: UnlikeLog['subject']): subject is RecordKind {
  return subject in RECORD_KIND_LABELS;
}

function wordOf(column: string, kind: RecordKind | undefined): string {
  return column === 'deletedAt' ? '是否在回收站' : fieldLabel(column, kind);
}

const WAY_OUT = '请核对后选“以现在的为准”或“改回上次保存的”。';
