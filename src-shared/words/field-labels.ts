import { pathsOf } from '../domain/define-record.ts';
import { labelOf } from '../domain/field.ts';
import { byKind, RECORD_KINDS, type RecordKind } from '../domain/record.ts';
import { RECORDS } from '../domain/records-by-kind.ts';
import { UNIT_LABELS } from '../domain/unit.ts';
import { NOTICE_LABELS } from '../notice/notice-labels.ts';

/** The clerk's word for a field, on screen and in messages; with its kind where that is known. */
export function fieldLabel(path: string, kind?: RecordKind): string {
  const own = kind && labels[kind].get(path);
  return own ?? FIELD_LABELS[path] ?? FIELD_LABELS[`details.${path}`] ?? '其他内容';
}

/** The heading of a field's column in a workbook, as exported. */
export function headingOf(kind: RecordKind, path: string): string {
  return headings[kind].get(path) ?? path;
}

const labels = byKind(
  (kind) => new Map(pathsOf(RECORDS[kind].fields).map(([path, field]) => [path, labelOf(field)])),
);
const headings = byKind(
  (kind) =>
    new Map(
      pathsOf(RECORDS[kind].fields).map(([path, { label, heading }]) => [path, heading ?? label]),
    ),
);

/** Words where the kind of record is not known, and for what no record holds. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  ...NOTICE_LABELS,
  ...UNIT_LABELS,
  ...Object.fromEntries(RECORD_KINDS.flatMap((kind) => [...labels[kind]])),
  title: '名称',
  name: '名称',
  results: '工作成效',
  details: '形式专项内容',
  datePlace: '日期和地点',
  entry: '记事',
  published: '发布平台和日期',
  'date.planned': '计划日期',
  'endDate.planned': '计划结束日期',
  'roll.listed': '应到人数',
  'roll.absent': '缺席人数',
  fileCount: '佐证材料数',
  updatedAt: '最后修改',
  operator: '经办人',
  folder: '台账文件夹',
  path: '文件',
  paths: '文件',
  outDir: '存放文件夹',
  half: '上下半年',
  from: '起始日期',
  to: '截止日期',
  reason: '原因',
  plan: '下步打算',
  filledOn: '填报日期',
  signedOn: '签批日期',
  signedBy: '签批人',
  codeOnScan: '校验码',
  sentOn: '报送日期',
  sentBy: '报送人',
  mailLimitMb: '邮箱附件上限',
};
