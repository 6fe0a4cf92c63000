/** `附件3 《别让电瓶“上楼”》` from a form's file name `附件3_作品_《…》_某镇`. */
export function formLabel(fileName: string): string {
  if (/^[^_]*汇总表(_|$)/u.test(fileName)) return fileName.split('_')[0] ?? fileName;
  const [attachment = '', kind = '', ...rest] = fileName.split('_');
  if (kind === '统计表' || rest.length < 2) return `${attachment} ${kind}`.trim();
  return `${attachment} ${rest.slice(0, -1).join('_')}`;
}
