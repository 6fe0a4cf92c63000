import type { FileFact } from '../files/durable-file.ts';

/** What a file of the package is, as the list names it. */
export const MATERIAL_ROLES = [
  'letter',
  'account',
  'statistics',
  'works',
  'work',
  'cases',
  'case',
  'scan',
  'work-file',
  'case-file',
  'data',
  'other',
] as const;
export type MaterialRole = (typeof MATERIAL_ROLES)[number];

export const MATERIAL_ROLE_LABELS: Record<MaterialRole, string> = {
  letter: '报送函',
  account: '工作情况报告',
  statistics: '统计表',
  works: '作品汇总表',
  work: '作品报送表',
  cases: '案例汇总表',
  case: '成果案例报送表',
  scan: '签字盖章扫描件',
  'work-file': '作品文件',
  'case-file': '案例佐证材料',
  data: '数据文件（供汇总用）',
  other: '其他材料',
};

/** A form made by the program, in memory. */
export interface PackageDocument {
  name: string;
  bytes: Uint8Array;
  role: MaterialRole;
  /** What it is, for letters and lists; else told by its role. */
  title?: string;
  /** What belongs to the same form follows it in the list. */
  form?: string;
  /** Pages by our own layout. */
  pages?: number;
}

/** A file of the clerk's, of any size; copied, never held in memory. */
export interface PackageAttachment {
  name: string;
  path: string;
  role: MaterialRole;
  /** What it is, for letters and lists; else told by its role. */
  title?: string;
  /** Follows the documents of this form; without one, or without such a document, at the end. */
  form?: string;
  /** As the clerk knows it, for messages: `作品“三分钟”的作品文件“IMG_0001.mp4”`. */
  knownAs?: string;
  /** When given, a file that has become another one is refused. */
  sha256?: string;
}

export interface MaterialFact extends FileFact {
  role: MaterialRole;
  title: string;
  /** The form that it is, or belongs to. */
  form?: string | undefined;
  /** Pages by our own layout; told of papers that the program made. */
  pages?: number | undefined;
}
