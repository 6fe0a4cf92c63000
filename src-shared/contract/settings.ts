import { z } from 'zod';
import { lineField } from '../domain/fields.ts';
import { FORM_KINDS } from '../notice/notice.ts';
import { EXTRAS_LABEL } from '../words/extras.ts';
import { read, write } from './call.ts';
import { patchOf } from './patch.ts';
import { pathField } from './path-field.ts';
import { listFilterSchema, listSortSchema } from './record.ts';

const widthsSchema = z.record(z.string(), z.number().int().min(30).max(2_000));

/** How a table looks under a name: what it is narrowed to, its order, its columns and their widths. */
const savedViewSchema = z.object({
  filter: listFilterSchema,
  /** Null is the order of the ledger. */
  sort: listSortSchema.nullable(),
  columns: z.array(z.string()),
  widths: widthsSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** Characters of a view's name. */
export const MOST_VIEW_NAME = 30;

/** Choices that belong to the data folder and travel with it. */
export const settingsSchema = z.strictObject({
  /** Name written into the change log; empty means 经办人. */
  operator: lineField.max(50).default(''),
  noticeId: z.string().default('jizhou-2024'),
  /** Overrides the notice's limit; MB of 1,000,000 bytes. */
  mailLimitMb: z.number().positive().max(10_000).nullable().default(null),
  /** Folder that packages were last written to; empty means the one proposed. */
  outDir: z.union([z.literal(''), pathField]).default(''),
  /** The clerk's own words: heading or value text -> field or id, by group. */
  synonyms: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Built-in forms that print what only some offices ask for. */
  extras: z.array(z.enum(FORM_KINDS)).default([]),
  /** The name of 主要负责人 stands beside the place for the signature. */
  leaderNamed: z.boolean().default(false),
  /** Pilots in the clerk's own order on paper, by id; empty for that by setting and name. */
  pilotOrder: z.array(z.string().max(64)).max(100_000).default([]),
  /** An office that adds up what units report: its page is shown. */
  gathers: z.boolean().default(false),
  theme: z.enum(['light', 'dark', 'contrast']).default('light'),
  textSize: z.enum(['normal', 'large', 'larger']).default('normal'),
  /** Columns shown in the activity table, in order; empty means the default. */
  columns: z.array(z.string()).default([]),
  /** The same for the tables of the other kinds, by kind. */
  columnsByKind: z.record(z.string(), z.array(z.string())).default({}),
  /** kind -> field -> px at the normal text size; a field without one has its usual width. */
  columnWidths: z.record(z.string(), widthsSchema).default({}),
  /** kind -> name -> view; under the empty name what the table was like before a view was chosen. */
  views: z
    .record(z.string(), z.record(z.string().max(MOST_VIEW_NAME), savedViewSchema))
    .default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What each choice is called where it is chosen. */
export const SETTINGS_LABELS: Record<keyof Settings, string> = {
  operator: '经办人姓名',
  noticeId: '工作通知',
  mailLimitMb: '单封邮件上限',
  outDir: '报送材料的存放文件夹',
  synonyms: '我的用词',
  extras: EXTRAS_LABEL,
  leaderNamed: '主要负责人姓名',
  pilotOrder: '试点的顺序',
  gathers: '汇总各单位的报送',
  theme: '颜色',
  textSize: '字号',
  columns: '表格的列',
  columnsByKind: '表格的列',
  columnWidths: '表格的列宽',
  views: '表格的视图',
};

export const settingsCalls = {
  get: read<Settings>()(z.strictObject({})),
  save: write<Settings>()(patchOf(settingsSchema)),
};
