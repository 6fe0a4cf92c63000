/** What a copy of the whole ledger holds beside records and settings, as the clerk counts it. */
export interface CopyContents {
  /** Files of evidence; the same file is kept once. */
  evidence: number;
  /** Reports that were sent. */
  archived: number;
  /** Notices and forms that the clerk added. */
  notices: number;
  templates: number;
}

/** What a copy of the whole ledger holds, in the order in which a clerk would ask. */
export function copyWords(records: number | null, contents: CopyContents): string {
  const { evidence, archived, notices, templates } = contents;
  return [
    ...(records === null ? [] : [`${records} 条记录`]),
    `${evidence} 份佐证材料`,
    `${archived} 份归档的报送`,
    ...(templates > 0 ? [`${templates} 个表格模板`] : []),
    ...(notices > 0 ? [`${notices} 份自己加的工作通知`] : []),
    '全部设置和修改记录',
  ].join('、');
}
