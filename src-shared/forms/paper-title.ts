import type { FormKind } from '../notice/notice.ts';
import type { ReportFacts } from './report-facts.ts';

/** `《三分钟》`; a title already in brackets keeps its own. */
export function inTitleMarks(title: string): string {
  return title.startsWith('《') && title.endsWith('》') ? title : `《${title}》`;
}

/** A form as letters and lists name it: `安全宣传“五进”作品报送表（《三分钟》）`. */
export function paperTitle(
  { attachments }: Pick<ReportFacts, 'attachments'>,
  kind: FormKind,
  recordTitle = '',
): string {
  const { title } = attachments[kind];
  return recordTitle === '' ? title : `${title}（${inTitleMarks(recordTitle)}）`;
}
